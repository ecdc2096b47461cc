import { findCourt } from '../../courts/index.ts';
import { oneLine } from './characters.ts';

/** What a court-and-date parenthetical says. */
export interface CourtAndDate {
  readonly court: string | null;
  readonly courtText: string | null;
  readonly year: number;
  readonly date: string | null;
}

const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?`;
const FORM = new RegExp(
  String.raw`^(.*?)(?<![\s,])[\s,]*((?:${MONTH}\s+\d{1,2},?\s*|\d{1,2}\s+${MONTH},?\s*|${MONTH},?\s*|\d{1,2}/\d{1,2}/)?((?:1[6-9]|20)\d\d))(?:[-–]\d{2,4})?(?:\s?ed\.)?(?:[,;]\s.*|\s*\([^)]*\))?$`,
);
const SHORT_YEAR = /^(.*?)(?<![\s,])[\s,]*(\d{1,2}\/\d{1,2}\/(\d\d))$/;
const EXPLANATION =
  /^(?:citing|quoting|holding|finding|noting|see|emphasis|internal|explaining|stating)\b/i;
/** How a court sat, with the year alone: `(en banc, 1966)`. */
const MANNER = /^(?:en banc|per curiam|mem\.|unpublished|plurality(?: opinion)?)$/i;
const LONGEST = 160;
const LAST_CIRCUIT = 11;

const courts = new Map<string, string | null>();

/** Reads `N.D. Cal. Nov. 9, 2011`, `2d Cir.1996`, `1984`; null for any other parenthetical. */
export function readCourtAndDate(content: string): CourtAndDate | null {
  if (content.length > LONGEST) return null;
  const line = oneLine(content);
  if (EXPLANATION.test(line)) return null;
  const found = FORM.exec(line);
  if (found === null) return readShortYear(line);
  const [, before = '', date = '', year = ''] = found;
  const courtText = courtIn(before);
  if (courtText !== null && MANNER.test(courtText)) {
    return { court: null, courtText: null, year: Number(year), date: null };
  }
  if (courtText !== null && !/^[A-Z\d(]/.test(courtText)) return null;
  return {
    court: courtText === null ? null : courtId(courtText),
    courtText,
    year: Number(year),
    date: date === year ? null : date,
  };
}

/** A district court by its abbreviation, with no year: `D. Mass.`, `S.D.N.Y.`. */
const DISTRICT = /^(?:Bankr\.\s?)?(?:[NSEWCM]\.\s?)?D\.\s?[A-Z][A-Za-z.\s]{0,20}$/;

/** The court that a parenthetical names without a year, where the abbreviation settles it. */
export function readCourtAlone(content: string): { court: string; courtText: string } | null {
  const courtText = oneLine(content);
  if (!DISTRICT.test(courtText)) return null;
  const court = findCourt(courtText)?.id ?? null;
  return court === null ? null : { court, courtText };
}

function readShortYear(line: string): CourtAndDate | null {
  const found = SHORT_YEAR.exec(line);
  if (found === null) return null;
  const [, before = '', date = '', year = ''] = found;
  const courtText = courtIn(before);
  const century = Number(year) > 50 ? 1900 : 2000;
  return {
    court: courtText === null ? null : courtId(courtText),
    courtText,
    year: century + Number(year),
    date,
  };
}

function courtIn(before: string): string | null {
  const court = before
    .replace(/^[\s,]+|[\s,]+$/g, '')
    .replace(/,?\s(?:argued|filed|decided|docketed|submitted|reversed|released)$/, '');
  return court === '' ? null : court;
}

/** The courts-db id, else the court as printed. Remembered: papers cite few courts, often. */
function courtId(printed: string): string {
  const known = courts.get(printed);
  if (known !== undefined) return known ?? printed;
  const id = circuitId(printed) ?? findCourt(printed)?.id ?? null;
  if (courts.size < 5000) courts.set(printed, id);
  return id ?? printed;
}

/** As the Supreme Court prints a court of appeals, `CA9`, `CADC`; as others do, `9 Cir.`. */
function circuitId(printed: string): string | null {
  const circuit =
    /^C\.?\s?A\.?\s?(\d{1,2}|DC|D\.C\.|Fed\.?)$/.exec(printed)?.[1] ??
    /^(\d{1,2})(?:st|nd|rd|th|d)?\s?Cir(?:\.|cuit)?$/.exec(printed)?.[1];
  if (circuit === undefined || Number(circuit) > LAST_CIRCUIT) return null;
  return circuit.startsWith('F') ? 'cafc' : `ca${circuit.replaceAll('.', '').toLowerCase()}`;
}
