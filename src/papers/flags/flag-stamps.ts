import type { FilingReading } from '../kinds/read-filing.ts';
import type { ReadingFlag } from '../order-reading.ts';
import type { Paper } from '../paper.ts';

/** Flags a stamp that disagrees with the caption or with the date of signature. */
export function flagStamps(
  paper: Paper,
  { caseNumber: stamped, filed }: FilingReading,
  caseNumber: string | null,
  dated: string | null,
): readonly ReadingFlag[] {
  const [first] = paper.stamps;
  if (first === undefined) return [];
  const at = { page: first.page, line: null };
  const flags: ReadingFlag[] = [];
  if (caseNumber !== null && stamped !== null) {
    const said = `The caption says ${caseNumber}, the stamp says ${stamped}`;
    if (!sameCase(caseNumber, stamped)) {
      flags.push({ code: 'stamp-case-differs', severity: 'warning', message: `${said}.`, at });
    } else if (!sameJudges(caseNumber, stamped)) {
      const message = `${said}: the same case under another judge; it may have been reassigned.`;
      flags.push({ code: 'stamp-judge-differs', severity: 'note', message, at });
    }
  }
  if (dated !== null && filed !== null && filed < dated) {
    const message = `The stamp says filed ${filed}, before the date of signature, ${dated}.`;
    flags.push({ code: 'filed-before-signed', severity: 'warning', message, at });
  }
  return flags;
}

function sameCase(one: string, two: string): boolean {
  return yearAndSerial(one) === yearAndSerial(two);
}

/** What stays of a case number as it moves: initials and divisions come and go. */
function yearAndSerial(printed: string): string {
  const number = printed.replace(MINUS, '-');
  return CORE.exec(number)?.slice(1).join('-') ?? number;
}

/** Clerks' systems print these for the hyphens of a case number. */
const MINUS = /[−–‐‑]/g;
const CORE = /(\d{2})[ -]?(?:[a-z]{2,4})?\.?[ -]?0*(\d{2,6})/i;

/** At least one judge's initials are in both, or one of the two bears none. */
function sameJudges(one: string, two: string): boolean {
  const [first, second] = [initialsOf(one), initialsOf(two)];
  return first.size === 0 || second.size === 0 || [...first].some((each) => second.has(each));
}

function initialsOf(printed: string): ReadonlySet<string> {
  const number = printed.replace(MINUS, '-');
  const core = CORE.exec(number);
  const rest = core === null ? '' : number.slice(core.index + core[0].length);
  return new Set((rest.match(/[A-Z]{2,5}/g) ?? []).filter((each) => each !== 'NONE'));
}
