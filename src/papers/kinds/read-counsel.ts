import { pinRange } from '../locate.ts';
import type { Paper, PinnedRange, TextRange } from '../paper.ts';
import { type BodyLine, pinMatch } from './body-lines.ts';

/** A block that says who acts for a party and how to reach them, as printed. */
export interface Counsel extends PinnedRange {
  readonly names: readonly PinnedRange[];
  readonly firm: PinnedRange | null;
  readonly address: readonly PinnedRange[];
  readonly emails: readonly PinnedRange[];
  readonly telephones: readonly PinnedRange[];
  /** Whom they represent; null when the block does not say. */
  readonly represents: PinnedRange | null;
}

const BAR =
  /(?<![\s,(])[\s,(]*(?:(?:CA |Cal\.? |[A-Z]{2} )?(?:State )?Bar\b|SBN\b|CSB\b|CBN\b|[A-Z]{1,2}SB[AN]?\b|PHV\b|Atty\.? (?:No|ID)\b|Attorney (?:ID|No|Reg)\b|Reg\. No\b|(?:I\.?D\.?|Juris) No\b|admitted\b|appearing\b|pro hac\b).*$/i;
/** Where no bar number is printed, the signature tells the name. */
const SIGNED = /^(?:By:?\s*)?\/\s?s\s?\/\s*/i;
const ESQUIRE = /,?\s*\bEsq(?:uire|\.)?.*$/i;
const HAC = /\bpro hac vice\b/i;
export const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;
export const PHONE = /(?<!\d)(?:\+?1[ .-])?\(?\d{3}\)?[ .-]{0,2}\d{3}[ .–-]\d{4}(?!\d)/g;
const FAX = /\b(?:Fax|Facsimile)\b/i;
export const FIRM =
  /\b(?:LLP|L\.L\.P\.|LLC|PLLC|P\.?C\.|P\.A\.|PC|PLC|Law (?:Offices?|Firm|Group)|Offices? of|Attorneys? at Law|Foundation|Clinic)(?![\p{L}\d])/iu;
const REPRESENTS =
  /\b(?:Attorneys?|Counsel|Lead Counsel)\s+for\s+(?:\(Name\)\s*:\s*)?(?<party>(?!\(Name\))\S.*)$|\bIn Pro(?:pria)? Per(?:sona)?\b|\bPro Se\b/i;
const STREET =
  /\b[A-Z][a-z.]+,? (?:[A-Z]{2}|[A-Z][a-z]+)\.? +\d{5}\b|^\d{1,6} \S|^P\.? ?O\.? Box\b/i;
const COURT = /\bCOURT\b/;

/** Reads the block of counsel at the head of a paper: the lines above the court's name. */
export function readHeadCounsel(paper: Paper, lines: readonly BodyLine[]): Counsel | null {
  const court = lines.slice(0, 45).findIndex(({ text }) => COURT.test(text) && !/@/.test(text));
  const block = court === -1 ? [] : lines.slice(0, court);
  return block.length < 2 ? null : readCounsel(paper, block);
}

/** Reads the block of counsel at the foot of a paper: from the signature on. */
export function readFootCounsel(paper: Paper, lines: readonly BodyLine[]): Counsel | null {
  const tail = lines.slice(-30);
  const at = tail.findLastIndex(({ text }) => /\/s\/|^By\b|_{5,}/i.test(text));
  if (at === -1) return null;
  const above = tail[at - 1];
  const firm = above !== undefined && FIRM.test(above.text);
  return readCounsel(paper, tail.slice(firm ? at - 1 : at));
}

/** Reads a block of counsel; null when nothing in it says that it is one. */
function readCounsel(paper: Paper, block: readonly BodyLine[]): Counsel | null {
  const [first] = block;
  const last = block.at(-1);
  if (first === undefined || last === undefined) return null;
  const text = paper.text.slice(first.start, last.end);
  const emails = pinAll(paper, first.start, text, EMAIL);
  const represents = representedParty(paper, block);
  const barred = block.filter((line) => BAR.test(line.text) || HAC.test(line.text));
  if (emails.length === 0 && represents === null && barred.length === 0) return null;
  const firm = block.find(
    (line) => FIRM.test(line.text) && !/@/.test(line.text) && !REPRESENTS.test(line.text),
  );
  const named =
    barred.length > 0 ? barred : block.filter((line) => SIGNED.test(line.text)).slice(0, 1);
  return {
    ...pinRange(paper, { start: first.start, end: last.end }),
    names: named.flatMap((line) => {
      const lead = SIGNED.exec(line.text)?.[0].length ?? 0;
      const name = line.text
        .replace(BAR, '')
        .replace(ESQUIRE, '')
        .replace(/[,;\s]+$/, '');
      return name.length <= lead ? [] : [pinMatch(paper, line.start, [lead, name.length])];
    }),
    firm: firm === undefined ? null : pinRange(paper, firm),
    address: block
      .filter((line) => STREET.test(line.text) && !BAR.test(line.text))
      .map((line) => pinRange(paper, line)),
    emails,
    telephones: block.flatMap((line) =>
      pinAll(paper, line.start, line.text.split(FAX)[0] ?? '', PHONE),
    ),
    represents,
  };
}

/** Every match of a pattern in a stretch of the clean text. */
export function pinAll(
  paper: Paper,
  from: number,
  text: string,
  pattern: RegExp,
): readonly PinnedRange[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) =>
    pinRange(paper, { start: from + index, end: from + index + match.length }),
  );
}

/** The rest of the line after "Attorneys for", with the line below where the name runs on. */
function representedParty(paper: Paper, block: readonly BodyLine[]): PinnedRange | null {
  for (const [at, line] of block.entries()) {
    const match = REPRESENTS.exec(line.text);
    if (match === null) continue;
    const party = match.groups?.['party'];
    const start = line.start + (party === undefined ? match.index : line.text.lastIndexOf(party));
    const next = block[at + 1];
    const runsOn = next !== undefined && !EMAIL_OR_NUMBER.test(next.text) && next.text.length < 80;
    const range: TextRange = { start, end: runsOn ? next.end : line.end };
    return pinRange(paper, range);
  }
  return null;
}

/** Nothing of a party's name: an address, a firm, a court, a date. */
const EMAIL_OR_NUMBER =
  /@|\d{3}|^\d|\bCOURT\b|\bBar\b|\bLLP\b|\bEsq\b|^(?:Dated?|By|Telephone|Tel|Fax|Phone|P\.?O\.? Box|EXHIBITS?|ATTACHMENTS?|SCHEDULE|APPENDIX|CERTIFICATE|PROOF|VERIFICATION|TABLE)\b|\/s\/|_{4,}/i;
