import type { Citation } from '../citations/index.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { authorityKey, called } from './full-citations.ts';
import { seriesYears } from './series-years.ts';

/** A court or a year that the series cited never printed, once for each authority. */
export const checkReporters: Check = ({ citations }) => {
  const marked = new Set<string>();
  return citations.flatMap((citation) => {
    const marks = [...yearOutside(citation), ...courtOutside(citation)];
    const key = authorityKey(citation);
    if (marks.length === 0 || key === null || marked.has(key)) return [];
    marked.add(key);
    return marks;
  });
};

function yearOutside(citation: Citation): readonly CheckMark[] {
  const { kind, year, edition, reporter } = citation;
  const years = kind === 'case' ? seriesYears(edition) : null;
  if (years === null || year === null || (years.from <= year && year <= years.to)) return [];
  const message = `${called(citation)} is dated ${year}, and ${reporter ?? ''} prints no decision of that year. Look up the series and the year.`;
  return [checkMark('year-outside-reporter', citation, message)];
}

const APPEALS = /^ca(?:\d{1,2}|dc|fc)$/;
/** District courts by their courts-db id: `cand`, `nyed`, `njd`. */
const DISTRICT = /^[a-z]{2,4}d$/;

function courtOutside(citation: Citation): readonly CheckMark[] {
  const { kind, edition, reporter, court, courtText } = citation;
  if (kind !== 'case' || court === null || courtText === null || court === courtText) return [];
  const appeals = /^F\.(?:3d|4th)$/.test(edition ?? '') && DISTRICT.test(court);
  const districts = (edition ?? '').startsWith('F. Supp.') && APPEALS.test(court);
  if (!appeals && !districts) return [];
  const prints = appeals ? 'courts of appeals' : 'district courts';
  const message = `${called(citation)} is given to ${courtText}, and ${reporter ?? ''} prints decisions of ${prints}. Look up the reporter and the court.`;
  return [checkMark('court-outside-reporter', citation, message)];
}
