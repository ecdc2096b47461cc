import { inForce } from '../law/index.ts';
import { formatPin, type Statement } from '../matters/index.ts';
import { authoritiesOf, type AssessmentContext } from './assessment-context.ts';
import type { CitedAuthority } from './cited.ts';
import { courtChain } from './court-chain.ts';

/** How closely the law says to look at a statement, by the nature that somebody gave it. */
export interface Scrutiny {
  readonly selector: string;
  readonly name: string;
  readonly statement: string;
  readonly nature: NonNullable<Statement['nature']>['kind'];
  /** Who says that the statement is of this nature, and where. */
  readonly by: string | null;
  readonly at: string | null;
  /** Null when the law names no degree for this nature. */
  readonly degree: 'most-exacting' | 'strong' | 'lesser' | null;
  readonly namesStandard: boolean;
  readonly authorities: readonly CitedAuthority[];
}

/** The degree of scrutiny for each statement, under each selector that the deciding court follows. */
export function scrutinyOf(context: AssessmentContext): Scrutiny[] {
  const { law, matter, asOf } = context;
  const followed = new Set(
    courtChain(context)
      .filter(({ seat }) => seat === 'deciding')
      .flatMap(({ chain }) => chain)
      .flatMap((court) => law.find('court-follow', court)?.follows ?? [])
      .filter(
        ({ ruleKind, since, to }) =>
          ruleKind === 'selector' && since <= asOf && (to === null || asOf <= to),
      )
      .map(({ rule }) => rule),
  );
  return law
    .all('selector')
    .filter((selector) => followed.has(selector.id) && inForce(selector, asOf))
    .flatMap((selector) =>
      matter.statements.map(({ id, nature }) => {
        const degree = selector.scrutiny.find(({ speech }) => speech.includes(nature?.kind ?? ''));
        return {
          selector: selector.id,
          name: selector.name,
          statement: id,
          nature: nature?.kind ?? 'unknown',
          by: nature?.by ?? null,
          at: nature?.at === undefined ? null : formatPin(nature.at),
          degree: degree?.degree ?? null,
          namesStandard: selector.namesStandard,
          authorities: authoritiesOf(context, degree ?? selector),
        };
      }),
    );
}
