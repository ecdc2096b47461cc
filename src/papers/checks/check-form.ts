import type { Citation } from '../citations/index.ts';
import type { CheckCode } from './check-codes.ts';
import { checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';

interface Slip {
  readonly code: CheckCode;
  readonly message: string;
}

/** Slips of form in a name or a date. They are matters of style and change nothing in substance. */
export const checkForm: Check = ({ citations }) =>
  citations.flatMap((citation) =>
    slipsIn(citation).map(({ code, message }) =>
      checkMark(code, { start: citation.extent.start, end: citation.end }, message),
    ),
  );

function slipsIn({ name, date, text }: Citation): readonly Slip[] {
  const slips: Slip[] = [];
  if (name !== null && /\bet\s+al\b/.test(name)) {
    slips.push({
      code: 'et-al-in-name',
      message: `The name "${name}" carries "et al.", which case names omit.`,
    });
  }
  if (name !== null && /^In\s+re:/i.test(name)) {
    slips.push({ code: 'in-re-with-colon', message: `"${name}" has a colon after In re.` });
  }
  if (date === null) return slips;
  if (/^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\s/.test(date)) {
    slips.push({
      code: 'month-form',
      message: `The month in ${date} (${text}) is cut short without a stop, or short where it is written out.`,
    });
  }
  if (/^[A-Z][a-z]+\.?\s+\d{1,2}\s+\d{4}$/.test(date)) {
    slips.push({
      code: 'comma-missing-before-date',
      message: `No comma parts the day from the year in ${date} (${text}).`,
    });
  }
  return slips;
}
