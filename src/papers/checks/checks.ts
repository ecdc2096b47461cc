import { checkAllegationWords } from './check-allegation-words.ts';
import { checkCiting } from './check-citing.ts';
import { checkDates } from './check-dates.ts';
import { checkDefinitions } from './check-definitions.ts';
import { checkEmphasis } from './check-emphasis.ts';
import { checkFirstPages } from './check-first-pages.ts';
import { checkForm } from './check-form.ts';
import { checkHeldPassages } from './check-held-passages.ts';
import { checkId } from './check-id.ts';
import { checkInitials } from './check-initials.ts';
import type { CheckMark } from './check-mark.ts';
import { checkMarksOfQuotation } from './check-marks-of-quotation.ts';
import { checkNames } from './check-names.ts';
import { checkNamedTests } from './check-named-tests.ts';
import { checkBrackets } from './check-brackets.ts';
import { checkPins } from './check-pins.ts';
import { checkRepeated } from './check-repeated.ts';
import { checkReporters } from './check-reporters.ts';
import { checkShortForms } from './check-short-forms.ts';
import { checkStarPages } from './check-star-pages.ts';
import { checkYearsAndCourts } from './check-years-and-courts.ts';
import type { Check, CheckedText } from './checked-text.ts';

/** Every rule of cite-checking. A new rule is a file beside these, a row here and a code. */
const CHECKS: readonly Check[] = [
  checkMarksOfQuotation,
  checkBrackets,
  checkHeldPassages,
  checkDefinitions,
  checkCiting,
  checkEmphasis,
  checkAllegationWords,
  checkNamedTests,
  checkPins,
  checkStarPages,
  checkId,
  checkShortForms,
  checkNames,
  checkFirstPages,
  checkYearsAndCourts,
  checkDates,
  checkReporters,
  checkInitials,
  checkRepeated,
  checkForm,
];

/** All marks of cite-checking, in the order of the text. Linear in its length; throws nothing. */
export function runChecks(checked: CheckedText): readonly CheckMark[] {
  return CHECKS.flatMap((check) => check(checked)).toSorted((one, two) => one.start - two.start);
}
