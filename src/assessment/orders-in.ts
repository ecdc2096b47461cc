import type { Law, LawRegistry } from '../law/index.ts';
import { caseNumberKey, type Proceeding } from '../matters/index.ts';

/** The ids of the authorities that are orders of these very cases. */
export function ordersIn(
  law: LawRegistry,
  proceedings: readonly Pick<Proceeding, 'court' | 'caseNumber'>[],
): ReadonlySet<string> {
  const own = new Set(proceedings.map(({ court, caseNumber }) => caseIn(court, caseNumber)));
  return new Set(
    numberedIn(law)
      .filter((each) => own.has(each.inCourt))
      .map(({ id }) => id),
  );
}

interface Numbered {
  readonly id: string;
  readonly inCourt: string;
}

const known = new WeakMap<LawRegistry, readonly Numbered[]>();

/** The authorities that are cited by the number of a case. */
function numberedIn(law: LawRegistry): readonly Numbered[] {
  const numbered = known.get(law) ?? law.all('authority').flatMap(numberOf);
  known.set(law, numbered);
  return numbered;
}

/** "Doe No. 3" is a party. */
const FEWEST_DIGITS = 3;

function numberOf({ id, cite, court }: Law<'authority'>): Numbered[] {
  const number = /\bNos?\.\s*([^,]+?)(?: \([A-Z]\.|,|$)/u.exec(cite)?.[1];
  if (number === undefined || court === null) return [];
  if (number.replaceAll(/\D/gu, '').length < FEWEST_DIGITS) return [];
  return [{ id, inCourt: caseIn(court, number) }];
}

function caseIn(court: string, caseNumber: string): string {
  return `${court} ${caseNumberKey(caseNumber)}`;
}
