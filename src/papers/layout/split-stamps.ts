import type { PhysicalLine } from './physical-line.ts';

/** The parts of a docket stamp, in order, when each stands on a line of its own. */
const PARTS = [
  /^\s*Case:?\s+(?:\d{1,2}:)?\d{2}-[a-z]{2,4}-\d{3,6}[\w.-]{0,30}\s*$/i,
  /^\s*Document\s+\d{1,4}(?:-\d{1,3})?\s*$/i,
  /^\s*Filed\s+\d{1,2}\/\d{1,2}\/\d{2,4}\s*$/i,
  /^\s*Page\s+\d{1,4}\s+of\s+\d{1,4}(?:\s+Page\s?ID\s?#?:?\s*\d{0,8})?\s*$/i,
];
/** Without its last part, the page, a stamp is still one. */
const FEWEST_PARTS = 3;

/** Joins a docket stamp that was copied part by part, so that it is known as a stamp. */
export function joinSplitStamps(lines: readonly PhysicalLine[]): readonly PhysicalLine[] {
  if (!lines.some(({ text }) => PARTS[0]?.test(text))) return lines;
  const joined: PhysicalLine[] = [];
  let at = 0;
  while (at < lines.length) {
    const first = lines[at];
    if (first === undefined) break;
    const parts = stampAt(lines, at);
    const last = parts.at(-1);
    if (last === undefined || parts.length < FEWEST_PARTS) {
      joined.push(first);
      at += 1;
      continue;
    }
    const text = parts.map((part) => lines[part]?.text.trim() ?? '').join(' ');
    joined.push({ ...first, end: lines[last]?.end ?? first.end, text });
    at = last + 1;
  }
  return joined;
}

/** Where the parts of the stamp stand that begins at a line; blank lines between them count not. */
function stampAt(lines: readonly PhysicalLine[], from: number): readonly number[] {
  const found: number[] = [];
  for (let at = from; at < lines.length && found.length < PARTS.length; at += 1) {
    const line = lines[at];
    if (line === undefined || (line.afterFormFeed && at > from)) break;
    if (line.blank && at > from) continue;
    if (PARTS[found.length]?.test(line.text) !== true) break;
    found.push(at);
  }
  return found;
}
