import {
  isDigit,
  isLetter,
  isSpace,
  isWordCharacter,
  oneLine,
  skipSpace,
  skipSpaceBack,
} from './characters.ts';
import { citationDraft, type CitationDraft } from './citation.ts';
import { readJournal } from './read-journal.ts';
import { readPin } from './read-pin.ts';
import { readSection } from './read-section.ts';
import { reportersAt, type ReporterMatch } from './reporter-trie.ts';

const NUMBER = String.raw`(?:P|¶)?\s?(?:\d{1,3}(?:,\d{3})+|\d+)(?:-?[A-Za-z](?!\w)|(?<=\d{5})-?[A-Z]{2}(?:-[A-Z])?(?!\w))?(?:\([AU]\)|\[[AU]\])?`;
/** Series that number their pages with a letter or a year: `45 Fla. L. Weekly D12`. */
const OF_SERIES = String.raw`(?<=Weekly (?:Fed\. )?)[CDS]\d+|(?<=IL App \(\d[a-z]{1,2}\) )\d{1,2}-\d{2,4}(?:-[A-Z]{1,2})?|(?<=A\.?F\.?T\.?R\.? ?[23]d )\d{4}-\d{1,5}`;
const ROMAN = String.raw`[ivxlc]+(?![\w.])|[IVXLC]{2,7}(?![\w.])`;
const PAGE = new RegExp(
  String.raw`\s*,?\s*(?:(?:[Pp]age|pp?\.)\s+)?(${OF_SERIES}|${NUMBER}|_{2,}|-{3,}|[—–]{1,4}|${ROMAN})`,
  'y',
);
/** A margin number at the head of a line, between a reporter and its page. */
const MARGIN = /[ \t]*[\n\f]\s*\d{1,2}\s+(?=\d+\s*[,;.)(])/y;
const SHORT = /\s*,?\s*at\s+(?=\*?\d|pp?\.|¶)/y;
const NOMINATIVE = /\s*\((?:\d{1,3}\s+(?:&\s+\d{1,3}\s+)?)?[A-Z][A-Za-z.&' ]{1,20}\)/y;
/** `126 S. Ct. (2006) 1910`: the year, not of another citation's head (`Cal. (2006) 5 Cal.4th 9`). */
const YEAR_BETWEEN = /\s*\(((?:1[6-9]|20)\d\d),?\)(?=\s*\d{1,5}(?:[^\w\s]|\s(?![A-Z])|$))/y;
const LATER_SERIES = /\s?(?:2d|3d|[4-9]th)\b\.?/y;
const JUDGE = /^\s\([A-Z]{2,4}\)/;
const CHAPTER = /,?\s+(?:ch|c|cap)\.\s?(\d{1,3})(?![\w-])/y;
const BLANK = /^[-_—–]+$/;

/**
 * A citation that begins with a number at `at`: volume and reporter and page, its short form
 * (`… at 975`), a title and code and section, or a journal. Null when it is none. It begins no
 * further back than `floor`.
 */
export function readVolumeCitation(text: string, at: number, floor: number): CitationDraft | null {
  const volumeEnd = endOfVolume(text, at);
  if (volumeEnd < 0) return null;
  const from = skipSpace(text, volumeEnd);
  if (from === volumeEnd || !isLetter(text.charCodeAt(from))) return null;
  const across = volumeAcrossLines(text, at, volumeEnd);
  const earlier = across < floor ? -1 : across;
  const start = earlier < 0 ? at : earlier;
  const volume = text.slice(start, earlier < 0 ? volumeEnd : skipSpaceBack(text, at));
  for (const match of reportersAt(text, from)) {
    const read = readAfterReporter(text, start, volume, from, match);
    if (read !== null) return read;
  }
  return readJournal(text, start, volume, from);
}

/**
 * A margin number that stands between a volume and its reporter at the head of a line (`886`, new
 * line, `1 F.2d 1166`) is no volume: where the volume before it begins, else -1.
 */
function volumeAcrossLines(text: string, at: number, end: number): number {
  if (end - at > 2 || !/[\n\f]\s*$/.test(text.slice(Math.max(0, at - 24), at))) return -1;
  const before = skipSpaceBack(text, at);
  let start = before;
  while (isDigit(text.charCodeAt(start - 1)) && before - start < 5) start--;
  const leading = text.charAt(start - 1);
  return before > start && before - start < 5 && /[\s(]/.test(leading) ? start : -1;
}

/** What may follow a volume's digits: a letter (`17A`), a part (`93-1`), a second year. */
const VOLUME_TAIL = /(?<=\d\d)-(?:\d|(?<=\d{4}-)\d{4})(?=\s)|[A-Z](?=\s)/y;

/** Where a volume ends: up to four digits with their tail (`17A`, `1984-1`); -1 when none. */
function endOfVolume(text: string, at: number): number {
  let place = at;
  while (isDigit(text.charCodeAt(place)) && place - at < 5) place++;
  if (place - at > 4) return -1;
  VOLUME_TAIL.lastIndex = place;
  if (VOLUME_TAIL.test(text)) place = VOLUME_TAIL.lastIndex;
  return isSpace(text.charCodeAt(place)) ? place : -1;
}

function readAfterReporter(
  text: string,
  start: number,
  volume: string,
  from: number,
  match: ReporterMatch,
): CitationDraft | null {
  const { form } = match;
  if (form.kind === 'statute') return readSection(text, start, volume, from, match);
  if (form.yearVolume && !/^(?:19|20)\d\d$/.test(volume)) return null;
  if (match.weak && !/(?:[,(;]|^)\s*$/.test(text.slice(Math.max(0, start - 3), start))) return null;
  const end = afterSeries(text, match.end);
  const fields = {
    sub: form.sub,
    volume,
    reporter: oneLine(text.slice(from, end)),
    edition: end === match.end ? form.edition : oneLine(text.slice(from, end)),
    court: form.court,
    year: /^(?:19|20)\d\d$/.test(volume) ? Number(volume) : null,
  };
  const read = readShort(text, start, end, fields) ?? readPage(text, start, end, form.kind, fields);
  return match.weak &&
    read !== null &&
    !/^\s*(?:[,(;.)¶]|$)/.test(text.slice(read.end, read.end + 4))
    ? null
    : read;
}

/** A series that the table does not list yet (`F. Supp. 4th`) is a series all the same. */
function afterSeries(text: string, at: number): number {
  LATER_SERIES.lastIndex = at;
  return LATER_SERIES.test(text) ? LATER_SERIES.lastIndex : at;
}

function readShort(
  text: string,
  start: number,
  at: number,
  fields: Partial<CitationDraft>,
): CitationDraft | null {
  const from = pastNominative(text, at);
  SHORT.lastIndex = from;
  if (!SHORT.test(text)) return null;
  const pin = readPin(text, from, text.length, ['at', 'paragraph']);
  if (pin === null) return null;
  return citationDraft(text, 'short', start, pin.end, {
    ...fields,
    year: null,
    pin: pin.pin,
    paragraphs: pin.paragraphs,
  });
}

/** Past the reporter that an early volume is named after: `5 U.S. (1 Cranch) 137`. */
function pastNominative(text: string, at: number): number {
  NOMINATIVE.lastIndex = at;
  return NOMINATIVE.test(text) ? NOMINATIVE.lastIndex : at;
}

function readPage(
  text: string,
  start: number,
  at: number,
  kind: CitationDraft['kind'],
  fields: Partial<CitationDraft>,
): CitationDraft | null {
  YEAR_BETWEEN.lastIndex = at;
  const year = YEAR_BETWEEN.exec(text)?.[1];
  const named = year === undefined ? pastNominative(text, at) : YEAR_BETWEEN.lastIndex;
  MARGIN.lastIndex = named;
  const from = MARGIN.test(text) ? MARGIN.lastIndex : named;
  PAGE.lastIndex = from;
  const found = PAGE.exec(text);
  if (found === null) return null;
  const printed = found[1] ?? '';
  const end = PAGE.lastIndex;
  if (isWordCharacter(text.charCodeAt(end))) return null;
  // `24 Misc. 117 (ABC)` is a case's number, with its judge's initials.
  if ((fields.reporter ?? '').startsWith('Misc') && JUDGE.test(text.slice(end, end + 7)))
    return null;
  const page = BLANK.test(printed) ? '___' : printed.replace(/^[P¶]\s?|[([][AU][)\]]$/g, '');
  CHAPTER.lastIndex = end;
  const chapter = kind === 'case' ? CHAPTER.exec(text) : null;
  if (chapter !== null) {
    // A statute of an English king, by the year of his reign: `3 Edw. 1, ch. 29`.
    const section = chapter[1] ?? '';
    return citationDraft(text, 'statute', start, CHAPTER.lastIndex, {
      ...fields,
      court: null,
      page,
      section,
    });
  }
  return citationDraft(text, kind, start, end, {
    ...fields,
    page,
    year: year === undefined ? (fields.year ?? null) : Number(year),
  });
}
