import type { JudgeReading, ReadingFlag } from '../order-reading.ts';
import { bearsOffice } from '../kinds/read-judge.ts';
import { pinAt } from '../locate.ts';
import type { Paper } from '../paper.ts';

const SIGNED =
  /\/s\/|\(Signed\)|\ss\/\s?(?=[A-Z])|\bSigned by\b|\belectronically signed\b|\bIT IS SO ORDERED\b[^]*\/s/i;

/** Flags an order that breaks off, names no judge, or shows no signature. */
export function flagEnding(paper: Paper, judge: JudgeReading | null): readonly ReadingFlag[] {
  const flags: ReadingFlag[] = [];
  const tail = paper.text.slice(-400);
  const last = pinAt(paper, paper.text.length);
  if (judge === null) {
    const message = bearsOffice(paper)
      ? 'The signature block gives a judge’s office and no name in its text; look at the signature.'
      : 'No signature block names a judge.';
    flags.push({ code: 'signature-missing', severity: 'warning', message, at: last });
  } else if (judge.assigned === true || !SIGNED.test(tail)) {
    const message =
      judge.assigned === true
        ? `Only the head of the paper names ${judge.printed}; no signature block does.`
        : `The block names ${judge.printed}, but the text shows no signature; check the filed copy.`;
    flags.push({ code: 'signature-not-shown', severity: 'note', message, at: judge.at });
  }
  if (judge === null && breaksOff(tail)) {
    flags.push({
      code: 'text-breaks-off',
      severity: 'error',
      message: 'The text ends in the middle of a sentence: the file may be cut short.',
      at: last,
    });
  }
  return flags;
}

function breaksOff(tail: string): boolean {
  return !/[.!?:;_][”"’')\]]*\s*$|\bJudge(?:\s+Presiding)?\s*$|\d{4}\s*$/i.test(tail);
}
