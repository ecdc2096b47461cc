import type { CourtFollow } from '../law/index.ts';
import type { AssessmentContext } from './assessment-context.ts';
import { citeAuthority, type CitedAuthority } from './cited.ts';
import { courtChain, type CourtInMatter } from './court-chain.ts';

/** A court of the matter, or one above it, for which no decision that chooses a test was found. */
export interface NoTestFound {
  readonly court: string;
  readonly seat: CourtInMatter['seat'];
  /** The court whose law was searched: the court itself, or one that it answers to; and its name. */
  readonly via: string;
  readonly name: string;
  readonly among: 'all-courts' | 'appellate-courts';
  /** The day of the search, and where it was looked. */
  readonly lookedOn: string;
  readonly sources: readonly string[];
  readonly note: string;
  /** Rulings that choose no test, or a test that is not held here, and what each says. */
  readonly rulings: readonly { readonly says: string; readonly authority: CitedAuthority }[];
  readonly confidence: 'high' | 'medium' | 'low';
  /**
   * Tests of other courts in the same state, or under the same court of appeals. They may persuade;
   * whether they do is open, and none of them is held against the record for it.
   */
  readonly elsewhere: readonly {
    readonly court: string;
    readonly name: string;
    readonly standards: readonly string[];
  }[];
}

/** For each court of the matter and those above it: that a test was looked for and none was found. */
export function noTestFound(context: AssessmentContext): NoTestFound[] {
  const { law } = context;
  return courtChain(context).flatMap((inMatter) =>
    inMatter.chain.flatMap((via) => {
      const follow = law.find('court-follow', via);
      if (follow === null || follow.noneFound === null) return [];
      const { asOf, rulings, ...found } = follow.noneFound;
      return [
        {
          court: inMatter.court,
          seat: inMatter.seat,
          via,
          name: follow.name,
          ...found,
          lookedOn: asOf,
          rulings: rulings.map((pinned) => ({
            says: pinned.says,
            authority: citeAuthority(law, pinned),
          })),
          elsewhere: elsewhere(context, follow, inMatter.chain),
        },
      ];
    }),
  );
}

function elsewhere(
  { law, courtOf, asOf }: AssessmentContext,
  { id }: CourtFollow,
  chain: readonly string[],
): NoTestFound['elsewhere'] {
  const court = courtOf(id);
  // A court of appeals sits in one state and is no more of it than of the others.
  const ofCircuit = court?.system === 'federal' && court.level === 'appellate';
  const place = ofCircuit ? null : (court?.location ?? null);
  return law
    .all('court-follow')
    .filter(
      (other) =>
        !chain.includes(other.id) &&
        ((place !== null && courtOf(other.id)?.location === place) ||
          courtOf(other.id)?.appealsTo === id),
    )
    .map(({ id: near, name, follows }) => ({
      court: near,
      name,
      standards: follows
        .filter(
          ({ ruleKind, since, to }) =>
            ruleKind === 'standard' && since <= asOf && (to === null || asOf <= to),
        )
        .map(({ rule }) => rule)
        .filter((rule, at, all) => all.indexOf(rule) === at),
    }))
    .filter(({ standards }) => standards.length > 0);
}
