import { inForce, type Standard } from '../law/index.ts';
import type { AssessmentContext } from './assessment-context.ts';
import { followedStandards, type FollowedStandard } from './followed-standards.ts';
import { speakerStanding, type SpeakerStanding } from './speaker-standing.ts';
import { isCertain, standardBasis, type NotInPlay, type StandardBasis } from './standard-basis.ts';

/** A standard in view, with why, and the days on which it is law. */
export interface ApplicableStandard {
  readonly standard: Standard;
  /** Empty when no court of the matter is known to follow it on the day. */
  readonly bases: readonly StandardBasis[];
  readonly inForce: boolean;
  /** Whether the caller named it: then it is held against every speaker whom it fits. */
  readonly asked: boolean;
  /** The bases on which it is in play for each speaker, or why it is not, by the speaker's id. */
  readonly bySpeaker: ReadonlyMap<string, readonly StandardBasis[] | NotInPlay>;
}

/**
 * The standards in view: those the caller names, else those that the deciding court or the court of
 * the underlying action follows, as of the day, for a speaker of the matter: for that speaker's
 * role, the claims against that speaker, and the facts about the request and that speaker. One that
 * these courts follow on another day, and that is not in force on this one, is in view as not in
 * force.
 */
export function applicableStandards(
  context: AssessmentContext,
  asked: readonly string[] | undefined,
): ApplicableStandard[] {
  const { law, asOf, matter } = context;
  const followed = Map.groupBy(followedStandards(context), ({ entry }) => entry.rule);
  const standing = speakerStanding(context);
  const standards =
    asked === undefined
      ? law.all('standard')
      : [...new Set(asked)].map((id) => law.get('standard', id));
  return standards.flatMap((standard) => {
    const ever = followed.get(standard.id) ?? [];
    const now = ever.filter(
      ({ entry: { since, to } }) => since <= asOf && (to === null || asOf <= to),
    );
    const held = now.map((one) => inPlay(context, one, standing));
    const found = {
      standard,
      bases: held.flatMap(({ basis }) => basis ?? []),
      inForce: inForce(standard, asOf),
      asked: asked !== undefined,
      bySpeaker: new Map(
        matter.speakers.map(({ id }) => [id, together(held.map((one) => one.bySpeaker.get(id)))]),
      ),
    };
    const inView =
      found.bases.length > 0 ||
      (!found.inForce && ever.some((one) => inPlay(context, one, standing).basis !== null));
    return asked !== undefined || inView ? [found] : [];
  });
}

interface InPlay {
  /** For the matter as a whole: of the speakers for whom it is in play, the clearest; else null. */
  readonly basis: StandardBasis | null;
  readonly bySpeaker: ReadonlyMap<string, StandardBasis | NotInPlay>;
}

/** A followed standard for each speaker. Alike bases are one object, so that findings share them. */
function inPlay(
  context: AssessmentContext,
  followed: FollowedStandard,
  standing: ReadonlyMap<string, SpeakerStanding>,
): InPlay {
  const known = new Map<string, StandardBasis>();
  const bySpeaker = new Map<string, StandardBasis | NotInPlay>();
  for (const [id, own] of standing) {
    const basis = standardBasis(context, followed, own);
    if (typeof basis === 'string') {
      bySpeaker.set(id, basis);
      continue;
    }
    const key = [basis.causesMatch, basis.when?.value, ...(basis.when?.facts ?? [])].join(' ');
    const same = known.get(key) ?? basis;
    known.set(key, same);
    bySpeaker.set(id, same);
  }
  const bases = [...known.values()];
  return { basis: bases.find(isCertain) ?? bases[0] ?? null, bySpeaker };
}

/** The bases for one speaker; where there is none, what comes nearest to one. */
function together(
  held: readonly (StandardBasis | NotInPlay | undefined)[],
): readonly StandardBasis[] | NotInPlay {
  const bases = held.filter((one) => typeof one === 'object');
  if (bases.length > 0) return bases;
  return (['facts', 'claims'] as const).find((why) => held.includes(why)) ?? 'role';
}

/** A test for which nobody in the matter has the role is out of view. */
export function fitsAnySpeaker(
  { speakers }: AssessmentContext['matter'],
  { standard, bySpeaker, inForce: live }: ApplicableStandard,
): boolean {
  return speakers.some(
    ({ id, role }) => fitsRole(standard, role) && (!live || typeof bySpeaker.get(id) === 'object'),
  );
}

/** Whether a test made for defendants or for nonparties is one for this speaker. */
export function fitsRole(
  { appliesTo }: Pick<Standard, 'appliesTo'>,
  role: 'defendant' | 'nonparty' | 'unknown',
): boolean {
  return appliesTo === 'both' || role === 'unknown' || appliesTo === role;
}
