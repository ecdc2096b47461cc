import type { Claim, Judgment, Speaker, Statement } from '../matters/index.ts';
import type { MatterFile } from './assessment-context.ts';

/** What a matter holds on one speaker. */
export interface SpeakerRecord {
  readonly speaker: Speaker;
  /** The claims against the speaker. */
  readonly claims: readonly Claim[];
  /** The statements that the speaker made, or is named as one who may have made them. */
  readonly statements: readonly Statement[];
  readonly judgments: readonly Judgment[];
  readonly factors: readonly MatterFile['factors'][number][];
}

/** The record on each speaker by id, read once, so that a look-up is as long as its answer. */
export function speakerRecords(matter: MatterFile): ReadonlyMap<string, SpeakerRecord> {
  const claims = bySpeaker(matter.claims, ({ against }) => against);
  const statements = bySpeaker(matter.statements, ({ speaker, candidates }) =>
    candidates.includes(speaker) ? candidates : [speaker, ...candidates],
  );
  const judgments = bySpeaker(matter.judgments, ({ speakers }) => speakers);
  const factors = bySpeaker(matter.factors, ({ speakers }) => speakers);
  return new Map(
    matter.speakers.map((speaker) => [
      speaker.id,
      {
        speaker,
        claims: claims.get(speaker.id) ?? [],
        statements: statements.get(speaker.id) ?? [],
        judgments: judgments.get(speaker.id) ?? [],
        factors: factors.get(speaker.id) ?? [],
      },
    ]),
  );
}

function bySpeaker<Item>(
  items: readonly Item[],
  speakersOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const index = new Map<string, Item[]>();
  for (const item of items) {
    for (const speaker of new Set(speakersOf(item))) {
      const own = index.get(speaker);
      if (own === undefined) index.set(speaker, [item]);
      else own.push(item);
    }
  }
  return index;
}
