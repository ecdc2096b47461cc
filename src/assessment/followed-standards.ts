import type { CourtFollow } from '../law/index.ts';
import type { AssessmentContext } from './assessment-context.ts';
import { courtChain, type CourtInMatter } from './court-chain.ts';

/** A standard that a court of the matter, or one that it answers to, is said to follow. */
export interface FollowedStandard {
  readonly entry: CourtFollow['follows'][number];
  readonly court: string;
  readonly seat: CourtInMatter['seat'];
  /** The court whose entry it is: the court itself, or one that it answers to. */
  readonly via: string;
  readonly force: 'binding' | 'persuasive';
}

/** Every standard that the courts of the matter follow on any day, for any speaker, nearest first. */
export function followedStandards(context: AssessmentContext): FollowedStandard[] {
  const { law } = context;
  return courtChain(context).flatMap(({ court, seat, chain }) =>
    chain.flatMap((via) =>
      (law.find('court-follow', via)?.follows ?? [])
        .filter(({ ruleKind }) => ruleKind === 'standard')
        .map((entry) => ({ entry, court, seat, via, force: forceOn(context, entry, chain) })),
    ),
  );
}

/** A decision binds the courts that answer to the court that made it, and no others. */
function forceOn(
  { law }: AssessmentContext,
  { force, authority }: FollowedStandard['entry'],
  chain: readonly string[],
): FollowedStandard['force'] {
  const made = law.find('authority', authority)?.court ?? null;
  return force === 'binding' && made !== null && !chain.includes(made) ? 'persuasive' : force;
}
