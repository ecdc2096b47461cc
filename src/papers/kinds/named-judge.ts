import type { JudgeReading } from '../order-reading.ts';
import { FULL_NAME, isName, OFFICE, ordinaryCapitals } from './judge-names.ts';

const NAME = new RegExp(`^(?<name>${FULL_NAME})`, 'u');
const HONORIFIC = /^(?:The\s+)?Hon(?:orable\b|\.)\s*/i;
const SURNAME = /^(?<name>\p{Lu}[\p{L}’'-]+)$/u;
const TITLE_AFTER = new RegExp(`^[\\s,]*(?<title>${OFFICE})`, 'i');
const OFFICE_AT_END = new RegExp(`[\\s,]+(?<title>${OFFICE})\\W*$`, 'i');

/** The judge whom a match of `name` and perhaps `title` gives; null where they are no judge's. */
export function namedJudge({
  groups = {},
}: RegExpExecArray): Omit<JudgeReading, 'at' | 'assigned'> | null {
  // "United States District Judge for the …" sits by designation with others.
  if (/\bfor\s+the\b/i.test(groups['name'] ?? '')) return null;
  const words = (groups['name'] ?? '')
    .replace(HONORIFIC, '')
    .replace(/\s+Date:?$/i, '')
    .replace(/[\])\s.]+$/, '');
  const office = groups['title'] ?? OFFICE_AT_END.exec(words)?.groups?.['title'] ?? null;
  const bare = words.replace(OFFICE_AT_END, '').replace(/[\s,]+$/, '');
  const full = NAME.exec(bare);
  const surname = groups['title'] === undefined ? null : SURNAME.exec(bare);
  const printed = (full ?? surname)?.groups?.['name'];
  if (printed === undefined || !isName(printed) || /\b[Jj](?:udges|UDGES)\b/.test(words))
    return null;
  const after = TITLE_AFTER.exec(bare.slice(printed.length))?.groups?.['title'];
  const title = office ?? after ?? null;
  return {
    name: ordinaryCapitals(printed),
    printed,
    title: title === null ? null : ordinaryCapitals(title),
  };
}
