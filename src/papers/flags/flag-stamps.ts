import type { ReadingFlag } from '../order-reading.ts';
import type { Paper } from '../paper.ts';

/** Flags stamps that disagree with the caption, with each other, or with the date of signature. */
export function flagStamps(
  paper: Paper,
  caseNumber: string | null,
  dated: string | null,
): readonly ReadingFlag[] {
  const flags: ReadingFlag[] = [];
  const [first] = paper.stamps;
  if (first === undefined) return flags;
  const at = { page: first.page, line: null };
  if (caseNumber !== null && first.caseNumber !== null && !agree(caseNumber, first.caseNumber)) {
    flags.push({
      code: 'stamp-case-differs',
      severity: 'warning',
      message: `The caption says ${caseNumber}, the stamp says ${first.caseNumber}.`,
      at,
    });
  }
  if (dated !== null && first.filed !== null && first.filed < dated) {
    flags.push({
      code: 'filed-before-signed',
      severity: 'warning',
      message: `The stamp says filed ${first.filed}, before the date of signature, ${dated}.`,
      at,
    });
  }
  return flags;
}

function agree(one: string, two: string): boolean {
  return yearAndSerial(one) === yearAndSerial(two);
}

/** What stays of a case number as it moves: initials and divisions come and go. */
function yearAndSerial(number: string): string {
  const core = /(\d{2})[ -]?(?:[a-z]{2,4})?\.?[ -]?0*(\d{2,6})/i.exec(number);
  return core?.slice(1).join('-') ?? number;
}
