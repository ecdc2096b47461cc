/** Emphasis marks in a paragraph of markdown. Offsets are into the paragraph as given. */
export interface EmphasisMarks {
  /** Offsets of mark characters, which are no text. */
  readonly marks: ReadonlySet<number>;
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly style: 'italic' | 'bold';
  }[];
}

interface Run {
  readonly at: number;
  readonly character: string;
  left: number;
  right: number;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

const PUNCTUATION = /[\p{P}\p{S}]/u;
/** A token in which an underscore is a character: a handle, an address. */
const LITERAL_TOKEN = /@|:\/\//;
const LONGEST_TOKEN = 100;

/**
 * Pairs emphasis marks by CommonMark's delimiter rules. Only this part of the grammar is applied:
 * margin numbers stand where markdown's block marks would, so a whole-document parser misreads
 * these papers, and none maps its text back to the source. `at *3` opens no emphasis.
 */
export function findEmphasis(text: string): EmphasisMarks {
  const marks = new Set<number>();
  const spans: { start: number; end: number; style: 'italic' | 'bold' }[] = [];
  const open: Run[] = [];
  for (const run of delimiterRuns(text)) {
    if (run.closes) closeEmphasis(run, open, marks, spans);
    if (run.opens && run.right > run.left) open.push(run);
    else if (run.right > run.left) dropStray(text, run, marks);
  }
  for (const run of open) dropStray(text, run, marks);
  return { marks, spans: spans.toSorted((a, b) => a.start - b.start) };
}

function closeEmphasis(
  closer: Run,
  open: Run[],
  marks: Set<number>,
  spans: { start: number; end: number; style: 'italic' | 'bold' }[],
): void {
  for (let at = open.length - 1; at >= 0 && closer.right > closer.left; at -= 1) {
    const opener = open[at];
    if (
      opener === undefined ||
      opener.character !== closer.character ||
      unmatched(opener, closer)
    ) {
      continue;
    }
    const used = Math.min(2, opener.right - opener.left, closer.right - closer.left);
    spans.push({ start: opener.right, end: closer.left, style: used === 2 ? 'bold' : 'italic' });
    for (let mark = 1; mark <= used; mark += 1) {
      marks.add(opener.right - mark);
      marks.add(closer.left + mark - 1);
    }
    opener.right -= used;
    closer.left += used;
    open.length = opener.right > opener.left ? at + 1 : at;
    at = open.length;
  }
}

/** CommonMark's rule of three: `*a**b*` is not two pairs. */
function unmatched(opener: Run, closer: Run): boolean {
  if (!opener.closes && !closer.opens) return false;
  return (
    (opener.length + closer.length) % 3 === 0 &&
    (opener.length % 3 !== 0 || closer.length % 3 !== 0)
  );
}

function* delimiterRuns(text: string): Generator<Run> {
  for (const match of text.matchAll(/\*+|_+/g)) {
    const at = match.index;
    const length = match[0].length;
    if (text[at - 1] === '\\' || length > 3) continue;
    const before = text[at - 1] ?? ' ';
    const after = text[at + length] ?? ' ';
    const left = flanks(after, before);
    const right = flanks(before, after);
    const character = match[0].charAt(0);
    const under = character === '_';
    if (under && LITERAL_TOKEN.test(tokenAt(text, at)) && !wrapsHandle(text, at, length)) continue;
    if (!under && /\d/.test(after) && !/[\p{L}\p{N}.,)]/u.test(before)) {
      // A star page of an unreported opinion (`at *3`), unless emphasis closes it later.
      if (/(?:\bat|,|[-–]|\band|&)\s*$/.test(text.slice(Math.max(0, at - 5), at))) continue;
    }
    yield {
      at,
      character,
      left: at,
      right: at + length,
      length,
      opens: left && (!under || !right || PUNCTUATION.test(before)),
      closes: right && (!under || !left || PUNCTUATION.test(after)),
    };
  }
}

/** Whether a run flanks `inner`: text on that side, and not punctuation against a letter. */
function flanks(inner: string, outer: string): boolean {
  if (/\s/.test(inner)) return false;
  return !PUNCTUATION.test(inner) || /\s/.test(outer) || PUNCTUATION.test(outer);
}

function tokenAt(text: string, at: number): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - LONGEST_TOKEN), at))?.[0] ?? '';
  return before + (/^\S*/.exec(text.slice(at, at + LONGEST_TOKEN))?.[0] ?? '');
}

/** `_@handle_`: no handle begins before its `@`, so the marks around it are emphasis. */
function wrapsHandle(text: string, at: number, length: number): boolean {
  const token = WRAPPED.exec(text.slice(at));
  if (token?.[1]?.length === length && !/\w/.test(text[at - 1] ?? ' ')) return true;
  const before = /(?<!\w)(_{1,2})@[^\s_](?:\S*[^\s_])?$/.exec(
    text.slice(Math.max(0, at - LONGEST_TOKEN), at),
  );
  return before?.[1]?.length === length && !/\w/.test(text[at + length] ?? ' ');
}

const WRAPPED = /^(_{1,2})@[^\s_](?:\S*[^\s_])?\1(?!\w)/;

/** An unpaired mark is still a mark when it hugs a word; before a number it is a star page. */
function dropStray(text: string, run: Run, marks: Set<number>): void {
  if (run.character === '_') return;
  const touching = `${text[run.left - 1] ?? ''}${text[run.right] ?? ''}`;
  if (run.right - run.left === 1 && !/\p{L}/u.test(touching)) return;
  for (let at = run.left; at < run.right; at += 1) marks.add(at);
}
