import { DucesError } from '../../faults/index.ts';
import type { ExecutableMandate } from '../../orders/index.ts';

const EYES_ONLY = "ATTORNEYS' EYES ONLY";
const LONGEST = 80;

/**
 * The confidentiality legend that the plan sets: the one that a person gave, else what the order's
 * conditions ask for. Null when neither says anything: the pages then bear `defaultLegend`.
 *
 * @throws DucesError `usage` for a legend that is empty, too long for the foot of a page, or holds
 * characters that cannot be printed as they are.
 */
export function plannedLegend(
  given: string | undefined,
  { conditions }: Pick<ExecutableMandate, 'conditions'>,
): string | null {
  if (given === undefined) {
    return conditions.some(({ kind }) => kind === 'attorneys-eyes-only') ? EYES_ONLY : null;
  }
  if (
    /^[!-~\u00A1-\u00AC\u00AF-\u024F](?:[ -~\u00A1-\u00AC\u00AF-\u024F]*)$/u.test(given) &&
    given.trim() === given &&
    given.length <= LONGEST
  ) {
    return given;
  }
  throw new DucesError(
    'usage',
    `The legend is not 1 to ${LONGEST} Latin letters, digits and marks on one line.`,
    { next: 'Give the words that the order sets, such as "ATTORNEYS\' EYES ONLY".' },
  );
}

/** What stands on pages for which neither order nor plan sets a legend: it claims nothing more. */
export function defaultLegend(caseNumber: string): string {
  return `PRODUCED UNDER COURT ORDER, Case No. ${caseNumber}`;
}
