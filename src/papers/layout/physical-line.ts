/** One line of the raw text, without its line end. Offsets are into the raw text. */
export interface PhysicalLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly blank: boolean;
  /** A form feed stands before this line: a page begins here. */
  readonly afterFormFeed: boolean;
}

// oxlint-disable-next-line no-control-regex -- a form feed and a vertical tab end lines
const LINE_END = /\r\n|[\n\r\u000B\u000C\u2028\u2029]/g;

/** Splits raw text at line ends and form feeds. A byte order mark belongs to no line. */
export function splitPhysicalLines(raw: string): readonly PhysicalLine[] {
  const lines: PhysicalLine[] = [];
  let start = raw.startsWith('\uFEFF') ? 1 : 0;
  let afterFormFeed = false;
  const push = (end: number): void => {
    const text = raw.slice(start, end);
    lines.push({ start, end, text, blank: text.trim() === '', afterFormFeed });
  };
  for (const match of raw.matchAll(LINE_END)) {
    push(match.index);
    start = match.index + match[0].length;
    afterFormFeed = match[0] === '\f';
  }
  push(raw.length);
  return lines;
}
