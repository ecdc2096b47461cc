import { inForce, type Standard } from '../law/index.ts';
import type { AssessmentContext } from './assessment-context.ts';
import { citeAuthority, type CitedAuthority } from './cited.ts';
import { courtChain, type CourtInMatter } from './court-chain.ts';

/** Why a standard is held against the record: which court follows it, and with what force. */
export interface StandardBasis {
  readonly court: string;
  readonly seat: CourtInMatter['seat'];
  /** The court whose entry it is: the court itself, or one that it answers to. */
  readonly via: string;
  readonly force: 'binding' | 'persuasive';
  readonly qualifier: string | null;
  readonly authorities: readonly CitedAuthority[];
}

/** A standard in view, with why, and the days on which it is law. */
export interface ApplicableStandard {
  readonly standard: Standard;
  /** Empty when the caller asked for it and no court of the matter is known to follow it. */
  readonly bases: readonly StandardBasis[];
  readonly inForce: boolean;
}

/**
 * The standards to evaluate: those the caller names, else those that the deciding court or the
 * court of the underlying action follows for the causes of the matter, as of the day.
 */
export function applicableStandards(
  context: AssessmentContext,
  asked: readonly string[] | undefined,
): ApplicableStandard[] {
  const { law, asOf } = context;
  const standards =
    asked === undefined ? law.all('standard') : asked.map((id) => law.get('standard', id));
  return standards
    .map((standard) => ({
      standard,
      bases: basesOf(context, standard),
      inForce: inForce(standard, asOf),
    }))
    .filter(({ bases }) => asked !== undefined || bases.length > 0);
}

function basesOf(context: AssessmentContext, standard: Standard): StandardBasis[] {
  const { law, asOf, matter } = context;
  const causes = matter.claims.map((claim) => law.find('claim', claim.law)?.cause);
  return courtChain(context).flatMap(({ court, seat, chain }) =>
    chain.flatMap((via) =>
      (law.find('court-follow', via)?.follows ?? [])
        .filter(
          (entry) =>
            entry.ruleKind === 'standard' &&
            entry.rule === standard.id &&
            entry.since <= asOf &&
            (entry.to === null || asOf <= entry.to) &&
            (entry.causes.length === 0 ||
              causes.some((cause) => cause !== undefined && entry.causes.includes(cause))),
        )
        .map((entry) => ({
          court,
          seat,
          via,
          force: entry.force,
          qualifier: entry.qualifier,
          authorities: [entry, ...entry.also].map((pinned) => citeAuthority(law, pinned)),
        })),
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
