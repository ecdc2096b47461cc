import type { Speaker } from '../matters/index.ts';
import type { AssessmentContext } from './assessment-context.ts';

/** What decides which tests are for a speaker. */
export interface SpeakerStanding {
  readonly role: Speaker['role'];
  /**
   * The causes of the claims against the speaker. Where none is recorded against the speaker, as
   * against a nonparty, those of every claim for which the name is asked; null when there is none.
   */
  readonly causes: ReadonlySet<string> | null;
  /** The ids about which a fact concerns the speaker: the parties, the speaker, the statements. */
  readonly subjects: () => readonly string[];
}

/** The standing of each speaker of the matter, by id. */
export function speakerStanding({
  law,
  matter,
}: AssessmentContext): ReadonlyMap<string, SpeakerStanding> {
  const all = new Set<string>();
  const against = new Map<string, Set<string>>();
  for (const claim of matter.claims) {
    const cause = law.find('claim', claim.law)?.cause;
    if (cause === undefined) continue;
    all.add(cause);
    for (const speaker of claim.against) {
      against.set(speaker, (against.get(speaker) ?? new Set()).add(cause));
    }
  }
  const subjectsOf = subjectsBySpeaker(matter);
  return new Map(
    matter.speakers.map(({ id, role }) => [
      id,
      {
        role,
        causes: against.get(id) ?? (all.size === 0 ? null : all),
        subjects: () => subjectsOf(id),
      },
    ]),
  );
}

/** A statement of which nobody is named as the speaker may be anybody's. */
function subjectsBySpeaker({
  parties,
  statements,
}: AssessmentContext['matter']): (speaker: string) => readonly string[] {
  const anybodys = parties.map(({ id }) => id);
  const own = new Map<string, string[]>();
  for (const { id, speaker, candidates } of statements) {
    const speakers = speaker === 'unknown' ? candidates : [speaker];
    if (speakers.length === 0) anybodys.push(id);
    for (const one of speakers) {
      const ids = own.get(one);
      if (ids === undefined) own.set(one, [id]);
      else ids.push(id);
    }
  }
  return (speaker) => [speaker, ...anybodys, ...(own.get(speaker) ?? [])];
}
