import { inForce, type Standard } from '../law/index.ts';
import type { AssessmentContext } from './assessment-context.ts';
import { citeAuthority, type CitedAuthority } from './cited.ts';
import { courtChain, type CourtInMatter } from './court-chain.ts';
import { whenApplies, type WhenApplies } from './when-applies.ts';

/** Why a standard is held against the record: which court follows it, and with what force. */
export interface StandardBasis {
  readonly court: string;
  readonly seat: CourtInMatter['seat'];
  /** The court whose entry it is: the court itself, or one that it answers to. */
  readonly via: string;
  readonly force: 'binding' | 'persuasive';
  /** The days on which the court follows it; null when it still does. */
  readonly since: string;
  readonly to: string | null;
  readonly qualifier: string | null;
  /** The facts on which it is followed; null when it is followed whatever they are. */
  readonly when: WhenApplies | null;
  readonly authorities: readonly CitedAuthority[];
}

/** A standard in view, with why, and the days on which it is law. */
export interface ApplicableStandard {
  readonly standard: Standard;
  /** Empty when no court of the matter is known to follow it on the day. */
  readonly bases: readonly StandardBasis[];
  readonly inForce: boolean;
}

/**
 * The standards in view: those the caller names, else those that the deciding court or the court of
 * the underlying action follows for the causes of the matter, as of the day. One that these courts
 * follow on another day, and that is not in force on this one, is in view as not in force.
 */
export function applicableStandards(
  context: AssessmentContext,
  asked: readonly string[] | undefined,
): ApplicableStandard[] {
  const { law, asOf } = context;
  const ids = asked ?? followedStandards(context).filter((id) => law.find('standard', id) !== null);
  const inOrder = asked === undefined ? ids.toSorted() : ids;
  const standards = [...new Set(inOrder)].map((id) => law.get('standard', id));
  return standards.flatMap((standard) => {
    const ever = basesOf(context, standard);
    const bases = ever.filter(({ since, to }) => since <= asOf && (to === null || asOf <= to));
    const found = { standard, bases, inForce: inForce(standard, asOf) };
    const inView = bases.length > 0 || (ever.length > 0 && !found.inForce);
    return asked !== undefined || inView ? [found] : [];
  });
}

/** What the courts' files name, so that no other standard need be read. */
function followedStandards(context: AssessmentContext): string[] {
  return courtChain(context).flatMap(({ chain }) =>
    chain.flatMap((court) =>
      (context.law.find('court-follow', court)?.follows ?? []).flatMap(({ ruleKind, rule }) =>
        ruleKind === 'standard' ? [rule] : [],
      ),
    ),
  );
}

function basesOf(context: AssessmentContext, standard: Standard): StandardBasis[] {
  const { law, matter } = context;
  const causes = matter.claims.map((claim) => law.find('claim', claim.law)?.cause);
  return courtChain(context).flatMap(({ court, seat, chain }) =>
    chain.flatMap((via) =>
      (law.find('court-follow', via)?.follows ?? [])
        .filter(
          (entry) =>
            entry.ruleKind === 'standard' &&
            entry.rule === standard.id &&
            (entry.causes.length === 0 ||
              causes.some((cause) => cause !== undefined && entry.causes.includes(cause))),
        )
        .map((entry) => ({
          court,
          seat,
          via,
          force: entry.force,
          since: entry.since,
          to: entry.to,
          qualifier: entry.qualifier,
          when: entry.when === null ? null : whenApplies(matter, entry.when),
          authorities: [entry, ...entry.also].map((pinned) => citeAuthority(law, pinned)),
        }))
        .filter(({ when }) => when?.value !== 'no'),
    ),
  );
}

/** Whether a test made for defendants or for nonparties is one for this speaker. */
export function fitsRole(
  { appliesTo }: Pick<Standard, 'appliesTo'>,
  role: 'defendant' | 'nonparty' | 'unknown',
): boolean {
  return appliesTo === 'both' || role === 'unknown' || appliesTo === role;
}
