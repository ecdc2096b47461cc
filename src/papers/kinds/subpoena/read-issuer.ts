import type { PinnedRange } from '../../paper.ts';
import { type BodyLine, columnAt, type PinnedDate, pinGroup, pinMatch } from '../body-lines.ts';
import { type Counsel, readFootCounsel, readHeadCounsel } from '../read-counsel.ts';
import { readSignature } from '../read-signature.ts';
import { counselInLine } from './counsel-in-line.ts';
import { dateIn, formField, type FormText, formText } from '../form-text.ts';
import type { SubpoenaIssuer } from './subpoena-details.ts';

const ISSUES =
  /attorney representing \(name of party\)(?<party>[^]{0,200}?),?\s*who issues or requests this subpoena,? are:(?<block>[^]{0,600}?)(?=\n\s*Notice to the person|\n\s*AO ?-?88|$)/di;
const FORM_DATE = /(?:^|\n)\s*Dated?\s*:[ \t]*(?<date>[^\n]{0,60})/dgi;
const ISSUED =
  /(?:^|\n)\s*(?:Dated?(?: issued)?|Issued(?: on)?|WITNESS,? [^\n]{0,80} on|DATED AT [^\n,]{2,40},)\s*:?[ \t]*(?<date>[^\n]{0,80}(?:\n[^\n]{0,40})?)/dgi;
const CLERK_LABEL = /Signature of Clerk or Deputy Clerk/i;
const ATTORNEY_LABEL = /Attorney[’']s signature/i;
const PRINTED_LINE = /^(?:CLERK OF COURT|OR|CLERK OF COURT\s+OR)$|^Date\s*:/i;
const CLERK = /\b(?:Clerk|Deputy Clerk)\b/i;
const JUDGE = /\b(?:Hon\.|Judge|Justice|J\.S\.C\.)/;

/** Reads who issues the subpoena: on a form from its blanks, else from head and signature. */
export function readIssuer(
  face: FormText,
  all: readonly BodyLine[],
  isFederalForm: boolean,
): SubpoenaIssuer {
  return isFederalForm ? onForm(face) : inFreeForm(face, all);
}

function onForm(face: FormText): SubpoenaIssuer {
  const match = ISSUES.exec(face.text);
  if (match === null && OFFICER.test(face.text)) return onOldForm(face);
  const represents = formField(face, match, 'party');
  const block = formField(face, match, 'block');
  const lines =
    block === null
      ? []
      : face.lines.filter((line) => line.end > block.start && line.start < block.end);
  const counsel = block === null ? null : counselInLine(face.paper, block, lines, represents);
  const { by, signature } = signedOnForm(face, counsel);
  const dates = [...face.text.matchAll(FORM_DATE)];
  return { issued: firstDate(face, dates), by, signature, represents, counsel };
}

/** The form before 2009 has one line for signature, title and date. */
const OFFICER =
  /ISSUING OFFICER[’']S SIGNATURE AND TITLE[^\n]{0,120}\n(?<signed>[^\n]{0,160})(?:[^]{0,200}?ISSUING OFFICER[’']S NAME, ADDRESS AND (?:TELE)?PHONE NUMBER[ :]*(?<block>[^]{0,400}?)(?=\n\s*\(See|\n\s*AO|$))?/d;

function onOldForm(face: FormText): SubpoenaIssuer {
  const match = OFFICER.exec(face.text);
  const signed = formField(face, match, 'signed');
  const block = formField(face, match, 'block');
  const issued = dateIn(face, signed);
  const lines =
    block === null
      ? []
      : face.lines.filter((line) => line.end > block.start && line.start < block.end);
  const name = signed === null ? null : SIGNER.exec(signed.text);
  return {
    issued,
    by:
      signed === null
        ? null
        : /\battorney\b/i.test(signed.text)
          ? 'attorney'
          : /\bclerk\b/i.test(signed.text)
            ? 'clerk'
            : null,
    signature:
      signed === null || name === null
        ? null
        : pinMatch(face.paper, signed.start, name.indices?.groups?.['name'] ?? [0, 0]),
    represents:
      signed === null ? null : pinGroup(face.paper, signed.start, PARTY.exec(signed.text), 'party'),
    counsel: block === null ? null : counselInLine(face.paper, block, lines, null),
  };
}

const SIGNER = /^(?:\/?\s?s\s?\/\s*)?(?<name>\p{Lu}[\p{L}.’' -]{2,50})/du;
const PARTY = /\b[Aa]ttorney\s+for\s+(?<party>\p{L}+)/du;

function firstDate(face: FormText, matches: readonly RegExpExecArray[]): PinnedDate | null {
  for (const match of matches) {
    const date = dateIn(face, formField(face, match, 'date'));
    if (date !== null) return date;
  }
  return null;
}

/** The form has two lines side by side; the column of what is written says which is signed. */
function signedOnForm(
  face: FormText,
  counsel: Counsel | null,
): Pick<SubpoenaIssuer, 'by' | 'signature'> {
  const label = face.lines.findIndex(
    ({ text }) => CLERK_LABEL.test(text) || ATTORNEY_LABEL.test(text),
  );
  const row = face.lines[label];
  const signatures = row === undefined ? [] : writtenAbove(face, label);
  const [first] = signatures;
  if (row === undefined || first === undefined) return { by: null, signature: null };
  if (signatures.length > 1) return { by: null, signature: first };
  const middle = middleOf(face, row);
  if (middle === null) return { by: isOneOf(counsel, first) ? 'attorney' : null, signature: first };
  const right = columnAt(face.paper, first.start) >= middle;
  return { by: right ? 'attorney' : 'clerk', signature: first };
}

function writtenAbove(face: FormText, label: number): readonly PinnedRange[] {
  const head = face.lines.findLastIndex(
    ({ text }, at) => at < label && at > label - 6 && /CLERK OF COURT/i.test(text),
  );
  return face.lines
    .slice(Math.max(head + 1, label - 4), label)
    .filter(({ text }) => !PRINTED_LINE.test(text) && /\p{L}/u.test(text))
    .flatMap((line) => partsOf(face, line));
}

/** Between the two printed labels; null where the text keeps no gap between them. */
function middleOf(face: FormText, row: BodyLine): number | null {
  const attorney = ATTORNEY_LABEL.exec(row.text);
  if (attorney === null) return ATTORNEY_LABEL.test(face.text) ? null : Infinity;
  if (!/\s{3,}Attorney/i.test(row.spaced)) return null;
  const { paper } = face;
  return (columnAt(paper, row.start) + columnAt(paper, row.start + attorney.index)) / 2;
}

function isOneOf(counsel: Counsel | null, signature: PinnedRange): boolean {
  const signed = signature.text.toLowerCase();
  return counsel?.names.some(({ text }) => signed.includes(text.toLowerCase())) ?? false;
}

/** What is written in each column of a line, without the word between them or a typed `/s/`. */
function partsOf({ paper }: FormText, line: BodyLine): readonly PinnedRange[] {
  return [...line.text.matchAll(/(?:(?!\bOR\b)\S)+(?: (?!OR\b)\S+)*/g)].flatMap(
    ({ 0: part, index }) => {
      const mark = /^\/?\s?s\s?\/\s*/i.exec(part)?.[0].length ?? 0;
      return /\p{L}{2}/u.test(part) && !/^CLERK OF COURT$/i.test(part)
        ? [pinMatch(paper, line.start, [index + mark, index + part.length])]
        : [];
    },
  );
}

function inFreeForm(face: FormText, all: readonly BodyLine[]): SubpoenaIssuer {
  const { paper } = face;
  const signedIn =
    [face.lines, all].find(
      (lines) => readSignature(paper, lines.slice(-SIGNING)).state !== 'none-in-text',
    ) ?? all;
  const whole = formText(paper, signedIn);
  const dates = [...whole.text.matchAll(ISSUED)].toReversed();
  const head = readHeadCounsel(
    paper,
    all.filter(({ text }) => !STATE_LABEL.test(text)),
  );
  const tail = signedIn.slice(-SIGNING);
  const signature = readSignature(paper, tail);
  const counsel = head ?? readFootCounsel(paper, signedIn);
  const signed = signature.state === 'typed' ? signature.name : null;
  return {
    issued: firstDate(whole, dates),
    by: signed === null ? null : signedBy(tail, signed),
    signature: signed,
    represents: counsel?.represents ?? null,
    counsel,
  };
}

/** Lines at the end in which it is signed; an attachment may follow them. */
const SIGNING = 30;

/** Labels of the state forms over their blanks. */
const STATE_LABEL = /^(?:SUBP-\d{3}|ATTORNEY OR PARTY WITHOUT ATTORNEY|\(?Name, State Bar)/i;

/** "☒ Attorney   ☐ Clerk of Court". */
const TICKED = /(?:[☒☑✓✔⊠]|\[[xX✓]\])\s*(?<who>Attorney|Clerk)\b/u;

function signedBy(tail: readonly BodyLine[], signed: PinnedRange): SubpoenaIssuer['by'] {
  const at = tail.findIndex((line) => signed.start <= line.end);
  const near = tail
    .slice(Math.max(0, at - 2), at + 9)
    .map(({ text }) => text)
    .join(' ');
  const ticked = TICKED.exec(near)?.groups?.['who']?.toLowerCase();
  if (ticked !== undefined) return ticked === 'clerk' ? 'clerk' : 'attorney';
  if (CLERK.test(near)) return 'clerk';
  if (JUDGE.test(near)) return 'judge';
  return /\b(?:Attorneys?|Counsel|Esq|LLP|PLLC|Law|Bar|[A-Z]{1,2}SB[AN]?)\b/i.test(near)
    ? 'attorney'
    : null;
}
