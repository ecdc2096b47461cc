import { pinRange } from '../../locate.ts';
import type { Paper, PinnedRange } from '../../paper.ts';
import type { BodyLine } from '../body-lines.ts';
import { type Counsel, EMAIL, FIRM, PHONE, pinAll } from '../read-counsel.ts';

const ADDRESS =
  /^(?:\d{1,6}(?:-\d{1,4})? \S|P\.? ?O\.? Box\b|(?:Suite|Ste\.?|Floor|Fl\.?|Unit|Apt\.?|Room) )|\b[A-Z]{2}\.? +\d{5}\b|\b\d{1,3}(?:st|nd|rd|th) (?:Floor|Fl\.)/i;
/** Two to five words with capitals. */
const NAME = /^\p{Lu}[\p{L}.’'-]*(?:\s+[\p{L}.’'-]+){1,4}$/u;
const STATE_ZIP = /^(?:[A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\.? +\d{5}(?:-\d{4})?$/;

/** Reads counsel from the blank of a form, where name, address, e-mail and telephone run on. */
export function counselInLine(
  paper: Paper,
  block: PinnedRange,
  lines: readonly BodyLine[],
  represents: PinnedRange | null,
): Counsel | null {
  const items = lines.flatMap((line) => itemsOf(paper, line, block));
  if (items.length === 0) return null;
  const text = paper.text.slice(block.start, block.end);
  const emails = pinAll(paper, block.start, text, EMAIL);
  const telephones = pinAll(paper, block.start, text, PHONE);
  const taken = [...emails, ...telephones];
  const left = items.filter(
    (item) => !taken.some((each) => each.start < item.end && item.start < each.end),
  );
  const firm = left.find((item) => FIRM.test(item.text)) ?? null;
  const places = left.filter((item) => isAddress(left, item));
  const other = left.findIndex((item) => item === firm || places.includes(item));
  const names = left.slice(0, other === -1 ? 1 : other).filter(({ text: name }) => NAME.test(name));
  return {
    ...block,
    names,
    firm,
    address: joined(paper, places),
    emails,
    telephones,
    represents,
  };
}

/** Neighbours of one address, joined where only a comma and space part them. */
function joined(paper: Paper, places: readonly PinnedRange[]): readonly PinnedRange[] {
  const whole: PinnedRange[] = [];
  for (const place of places) {
    const last = whole.at(-1);
    if (last !== undefined && place.start - last.end <= 2) {
      whole[whole.length - 1] = pinRange(paper, { start: last.start, end: place.end });
    } else whole.push(place);
  }
  return whole;
}

/** A town stands between the street and the state with its ZIP code. */
function isAddress(items: readonly PinnedRange[], item: PinnedRange): boolean {
  if (ADDRESS.test(item.text) || STATE_ZIP.test(item.text)) return true;
  const next = items[items.indexOf(item) + 1];
  return next !== undefined && STATE_ZIP.test(next.text);
}

/** A comma before "LLP" or "Jr." belongs to the name. */
const COMMA = /[,;|](?!\s*(?:LLP|LLC|PLLC|L\.L\.P|P\.\s?C|PC|P\.A|Inc|Ltd|Jr|Sr|Esq|I{2,3})\b)/g;

function itemsOf(paper: Paper, line: BodyLine, block: PinnedRange): readonly PinnedRange[] {
  const start = Math.max(line.start, block.start);
  const text = paper.text.slice(start, Math.min(line.end, block.end));
  const cuts = [...text.matchAll(COMMA)].map(({ index }) => index);
  const pieces = [-1, ...cuts].flatMap((cut, at) =>
    columnsOf(line, text.slice(cut + 1, cuts[at] ?? text.length), cut + 1),
  );
  return pieces.flatMap(({ item, at }) => {
    const from = start + at + item.length - item.trimStart().length;
    return item.trim() === ''
      ? []
      : [pinRange(paper, { start: from, end: from + item.trim().length })];
  });
}

interface Piece {
  readonly item: string;
  readonly at: number;
}

/** Counsel side by side stand apart by wide gaps, which only the source keeps. */
function columnsOf({ spaced }: BodyLine, item: string, at: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const part of spaced.split(/\s{3,}/)) {
    const last = part.trim().split(' ').at(-1) ?? '';
    const whole = item.indexOf(part.trim(), from);
    const end = whole === -1 ? -1 : whole + part.trim().length;
    if (last === '' || end === -1 || end >= item.length) continue;
    pieces.push({ item: item.slice(from, end), at: at + from });
    from = end;
  }
  return [...pieces, { item: item.slice(from), at: at + from }];
}
