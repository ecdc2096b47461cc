import { findCourt } from '../../courts/index.ts';
import { pinAt } from '../locate.ts';
import type { CourtReading } from '../order-reading.ts';
import type { Paper } from '../paper.ts';
import type { FrontMatter } from './front-matter.ts';

const COURT_LINE =
  /\b(?:COURT|TRIBUNAL)\b|^\s*(?:(?:FOR|IN|OF)\s+)?(?:THE\s+)?(?:(?:NORTHERN|SOUTHERN|EASTERN|WESTERN|MIDDLE|CENTRAL)\s+)?DISTRICT\s+OF\b|\bCOUNTY\s+OF\b|\b\w+\s+(?:CIRCUIT|DIVISION|COUNTY|DEPARTMENT)\s*$|\bSTATE\s+OF\b/i;
const COURT = /\b(?:COURT|TRIBUNAL)\b/i;
/** A line of the caption that speaks of a court without being its heading. */
const OTHER =
  /\b(?:order|motion|plaintiff|defendant|petitioner|respondent|clerk|judge|v\.)(?:\b|\s)/i;

/**
 * Reads the court from the head of the caption: the line that names a court, with the lines
 * around it that say which. The id is null where the words fit no court or several.
 */
export function readCourt(paper: Paper, front: FrontMatter): CourtReading | null {
  const lines = front.lines.map((line) => ({ ...line, text: line.text.replace(/[\s)|]+$/, '') }));
  const first = lines.findIndex(({ text }) => COURT.test(text) && !OTHER.test(text));
  if (first === -1) return null;
  let from = first;
  while (from > 0 && COURT_LINE.test(lines[from - 1]?.text ?? '')) from -= 1;
  let to = first + 1;
  while (to < lines.length && to < first + 4) {
    const text = lines[to]?.text ?? '';
    if (!COURT_LINE.test(text) || OTHER.test(text)) break;
    to += 1;
  }
  const parts = lines.slice(from, to);
  const name = parts.map(({ text }) => text).join(' ');
  const court =
    findCourt(name) ??
    findCourt(
      parts
        .slice(0, 2)
        .map(({ text }) => text)
        .join(' '),
    );
  return { id: court?.id ?? null, name, at: pinAt(paper, parts[0]?.start ?? 0) };
}
