import { pinRange } from '../../locate.ts';
import type { Paper } from '../../paper.ts';
import { type BodyLine, columnAt, type PinnedDate, pinnedDates } from '../body-lines.ts';
import { EMAIL, PHONE } from '../read-counsel.ts';
import type { DocketCounsel, DocketParty } from './docket-details.ts';

const ROLE =
  /^(?<role>(?:(?:Consol(?:idated)?|Counter|Cross|Third[- ]?Party|3rd party|Intervenor|ThirdParty|Respondent|Interested|Material|Special)[- ]?)?(?:Plaintiff|Defendant|Petitioner|Respondent|Movant|Intervenor|Claimant|Appellant|Appellee|Debtor|Trustee|Amicus(?: Curiae)?|Party|Non-?Party|Witness|Garnishee|Objector|Miscellaneous|Mediator|Custodian|Relator)s?(?: \(\d+\))?)\s*:?(?:\s{2,}(?<rest>\S.*))?$/i;
const BY = /(?:^|\s)represented by\b[:|\s]*/i;
const VERSUS = /^V\.?s?\.?$|^-+$/i;
const STATUS =
  /^(?:LEAD ATTORNEY|ATTORNEY TO BE NOTICED|PRO HAC VICE|PRO SE|TERMINATED\b|Designation\b|Bar (?:Number|Status)|See above for address|Trial Attorney|Fee Status)/i;
const TERMINATED = /\bTERMINATED:?\s*(?<date>[\d/]{6,10})/i;

interface Block {
  readonly role: string;
  readonly names: BodyLine[];
  readonly counsel: BodyLine[];
}

/** Reads the parties with their counsel from the lines between the head and the table. */
export function readParties(paper: Paper, head: readonly BodyLine[]): readonly DocketParty[] {
  const blocks: Block[] = [];
  let gutter: number | null = null;
  for (const line of head) {
    const role = ROLE.exec(line.text)?.groups;
    const block = blocks.at(-1);
    if (role !== undefined) {
      blocks.push({ role: role['role'] ?? '', names: [], counsel: [] });
      gutter = null;
      continue;
    }
    if (block === undefined || VERSUS.test(line.text)) continue;
    const by = BY.exec(line.text);
    if (by !== null) {
      gutter = columnAt(paper, line.start + by.index) - 1;
      if (by.index > 0) block.names.push(cut(line, 0, by.index));
      const rest = by.index + by[0].length;
      if (rest < line.text.length) block.counsel.push(cut(line, rest, line.text.length));
    } else if (gutter === null) block.names.push(line);
    else if (columnAt(paper, line.start) < gutter && gutter > 8 && isName(line))
      block.names.push(line);
    else block.counsel.push(line);
  }
  return blocks.flatMap((block) => partyOf(paper, block));
}

/** In the left column, under a name: the rest of it, or when the party left the case. */
function isName({ text }: BodyLine): boolean {
  return !STATUS.test(text) || TERMINATED.test(text);
}

function cut(line: BodyLine, from: number, to: number): BodyLine {
  const text = line.text.slice(from, to).trim();
  const start =
    line.start +
    from +
    (line.text.slice(from, to).length - line.text.slice(from, to).trimStart().length);
  return { ...line, text, spaced: text, start, end: start + text.length };
}

function partyOf(paper: Paper, { role, names, counsel }: Block): readonly DocketParty[] {
  const named = names.filter(({ text }) => !TERMINATED.test(text));
  const [first] = named;
  const last = named.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    {
      ...pinRange(paper, { start: first.start, end: last.end }),
      role: role.replace(/\s*\(\d+\)$/, ''),
      name: named.map(({ text }) => text).join(' '),
      terminated: terminatedIn(paper, names),
      counsel: counselOf(paper, counsel),
    },
  ];
}

/** A new name begins after the lines that say how the one before it appears. */
function counselOf(paper: Paper, lines: readonly BodyLine[]): readonly DocketCounsel[] {
  const blocks: BodyLine[][] = [];
  let closed = true;
  for (const line of lines) {
    const status = STATUS.test(line.text);
    if (closed && !status) blocks.push([]);
    blocks.at(-1)?.push(line);
    closed = status;
  }
  return blocks.flatMap((block): DocketCounsel[] => {
    const [first] = block;
    const last = block.at(-1);
    if (first === undefined || last === undefined) return [];
    const text = block.map((line) => line.text).join('\n');
    return [
      {
        ...pinRange(paper, { start: first.start, end: last.end }),
        name: first.text.replace(/,$/, ''),
        emails: [...text.matchAll(EMAIL)].map(([email]) => email),
        telephones: [...text.replace(/^.*\bFax\b.*$/gim, '').matchAll(PHONE)].map(
          ([phone]) => phone,
        ),
        lead: /\bLEAD ATTORNEY\b/.test(text),
        proHacVice: /\bPRO HAC VICE\b/i.test(text),
        terminated: terminatedIn(paper, block),
      },
    ];
  });
}

function terminatedIn(paper: Paper, lines: readonly BodyLine[]): PinnedDate | null {
  for (const line of lines) {
    if (!TERMINATED.test(line.text)) continue;
    const [date] = pinnedDates(paper, line);
    if (date !== undefined) return date;
  }
  return null;
}
