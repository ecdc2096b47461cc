import type { LawRegistry } from '../../law/index.ts';
import type { Knowledge, Speaker, Statement } from '../../matters/index.ts';
import type { MatterFile } from '../assessment-context.ts';
import type { Situation } from './situation.ts';

/** What a situation is read from; no more of a matter than is about the speaker will do. */
export type SituationRecord = Pick<MatterFile, 'statements' | 'factors'>;

/**
 * What weighs on each side for a speaker of a matter up to the day of the assessment: what a person
 * recorded under `factors`, whether the speaker is sued, and the nature of her statements. Entries
 * that disagree leave a factor unknown, and so does silence.
 */
export function matterSituation(
  {
    matter,
    law,
    asOf,
  }: { readonly matter: SituationRecord; readonly law: LawRegistry; readonly asOf: string },
  speaker: Speaker,
  { court, standard }: Pick<Situation, 'court' | 'standard'>,
): Situation {
  const statements = matter.statements.filter(
    (one) => one.speaker === speaker.id || one.candidates.includes(speaker.id),
  );
  const known = law.all('factor').map(({ id, side, role, natures }) => ({
    id,
    side,
    value: agreed([
      ...recorded(matter, id, speaker.id, asOf),
      ...ofRole(role, speaker),
      ...ofNature(natures, statements, speaker.id),
    ]),
  }));
  const having = (side: 'requester' | 'speaker') =>
    new Set(known.filter((one) => one.side === side && one.value === 'yes').map(({ id }) => id));
  return {
    court,
    role: speaker.role === 'unknown' ? null : speaker.role,
    standard,
    requester: having('requester'),
    speaker: having('speaker'),
    unknown: new Set(known.filter(({ value }) => value === 'unknown').map(({ id }) => id)),
  };
}

function recorded(
  { factors }: SituationRecord,
  factor: string,
  speaker: string,
  asOf: string,
): readonly Knowledge[] {
  return factors
    .filter((one) => one.factor === factor && one.speakers.includes(speaker) && one.on <= asOf)
    .map(({ present }) => present);
}

function ofRole(saying: Speaker['role'] | null, { role }: Speaker): readonly Knowledge[] {
  if (saying === null || role === 'unknown') return [];
  return [role === saying ? 'yes' : 'no'];
}

/**
 * Only a court or counsel says of what nature a statement is. One is enough where it is the speaker's. Of statements that are only
 * perhaps hers all must be of it, for then it does not matter which she made; and none of either
 * kind may be for the factor to be absent.
 */
function ofNature(
  natures: readonly string[],
  statements: readonly Statement[],
  speaker: string,
): readonly Knowledge[] {
  if (natures.length === 0 || statements.length === 0) return [];
  const settled = statements.map(({ nature, speaker: by }) => ({
    own: by === speaker,
    kind:
      nature !== undefined && (nature.by === 'court' || nature.by === 'counsel')
        ? nature.kind
        : 'unknown',
  }));
  const ofIt = settled.filter(({ kind }) => natures.includes(kind));
  if (ofIt.some(({ own }) => own) || ofIt.length === settled.length) return ['yes'];
  const none = ofIt.length === 0 && settled.every(({ kind }) => kind !== 'unknown');
  return none ? ['no'] : [];
}

function agreed(values: readonly Knowledge[]): Knowledge {
  const [only, ...others] = new Set(values.filter((value) => value !== 'unknown'));
  return only === undefined || others.length > 0 ? 'unknown' : only;
}
