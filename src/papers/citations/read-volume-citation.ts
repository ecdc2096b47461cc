import { isDigit, isLetter, isSpace, isWordCharacter, oneLine, skipSpace } from './characters.ts';
import { citationDraft, type CitationDraft } from './citation.ts';
import { readJournal } from './read-journal.ts';
import { readPin } from './read-pin.ts';
import { readSection } from './read-section.ts';
import { reportersAt, type ReporterMatch } from './reporter-trie.ts';

const PAGE =
  /\s*,?\s*(?:(?:[Pp]age|pp?\.)\s+)?((?:P|¶)?\s?(?:\d{1,3}(?:,\d{3})+|\d+)(?:-?[A-Za-z](?!\w))?|_{2,}|-{3,}|[—–]{1,4}|[ivxlc]+(?![\w.]))/y;
const SHORT = /\s*,?\s*at\s+(?=\*?\d|pp?\.|¶)/y;
const NOMINATIVE = /\s*\((?:\d{1,3}\s+)?[A-Z][A-Za-z.&' ]{1,20}\)/y;
const LATER_SERIES = /\s?(?:2d|3d|[4-9]th)\b\.?/y;
const BLANK = /^[-_—–]+$/;

/**
 * A citation that begins with a number at `at`: volume and reporter and page, its short form
 * (`… at 975`), a title and code and section, or a journal. Null when it is none.
 */
export function readVolumeCitation(text: string, at: number): CitationDraft | null {
  const volumeEnd = endOfVolume(text, at);
  if (volumeEnd < 0) return null;
  const from = skipSpace(text, volumeEnd);
  if (from === volumeEnd || !isLetter(text.charCodeAt(from))) return null;
  const volume = text.slice(at, volumeEnd);
  for (const match of reportersAt(text, from)) {
    const read = readAfterReporter(text, at, volume, from, match);
    if (read !== null) return read;
  }
  return readJournal(text, at, volume, from);
}

/** Where a volume number ends: up to four digits, or a year and part (`1984-1`); -1 when none. */
function endOfVolume(text: string, at: number): number {
  let place = at;
  while (isDigit(text.charCodeAt(place)) && place - at < 5) place++;
  if (place - at > 4) return -1;
  if (text.charCodeAt(place) === 45 && place - at === 4 && isDigit(text.charCodeAt(place + 1))) {
    place += 2;
  }
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
  if (match.weak && !/[,(;]\s*$/.test(text.slice(Math.max(0, start - 3), start))) return null;
  const end = afterSeries(text, match.end);
  const fields = {
    sub: form.sub,
    volume,
    reporter: oneLine(text.slice(from, end)),
    edition: end === match.end ? form.edition : oneLine(text.slice(from, end)),
    court: form.court,
    year: form.kind === 'neutral' && volume.length === 4 ? Number(volume) : null,
  };
  const read = readShort(text, start, end, fields) ?? readPage(text, start, end, form.kind, fields);
  return match.weak && read !== null && !/^\s*[,(;.)]/.test(text.slice(read.end, read.end + 4))
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
  SHORT.lastIndex = at;
  if (!SHORT.test(text)) return null;
  const pin = readPin(text, at, text.length, ['at', 'paragraph']);
  if (pin === null) return null;
  return citationDraft(text, 'short', start, pin.end, {
    ...fields,
    year: null,
    pin: pin.pin,
    paragraphs: pin.paragraphs,
  });
}

function readPage(
  text: string,
  start: number,
  at: number,
  kind: CitationDraft['kind'],
  fields: Partial<CitationDraft>,
): CitationDraft | null {
  NOMINATIVE.lastIndex = at;
  const from = NOMINATIVE.test(text) ? NOMINATIVE.lastIndex : at;
  PAGE.lastIndex = from;
  const found = PAGE.exec(text);
  if (found === null) return null;
  const printed = (found[1] ?? '').replace(/,+$/, '');
  const end = from + found[0].length - ((found[1] ?? '').length - printed.length);
  if (!endsPage(text, end, printed)) return null;
  const page = BLANK.test(printed) ? '___' : printed.replace(/^[P¶]\s?/, '');
  return citationDraft(text, kind, start, end, { ...fields, page });
}

/** A page is followed by no letter or digit, and by no ordinal (`U.S. 5th`). */
function endsPage(text: string, end: number, printed: string): boolean {
  const next = text.charCodeAt(end);
  if (isWordCharacter(next)) return false;
  if (/^\d{1,2}[A-Za-z]$/.test(printed) && /^\d+[dh]$/.test(printed)) return false;
  return true;
}
