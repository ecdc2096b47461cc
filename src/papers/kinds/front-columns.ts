import { rawRange } from '../locate.ts';
import type { Paper, PaperLine, ParagraphRole, TextRange } from '../paper.ts';

/** The columns of a line of a caption; what is not divided is all `left`. */
export interface FrontColumns {
  readonly left: string;
  readonly right: string;
  /** `cell`: the layout knows the side; `rule`, `gap`: told by what stands between. */
  readonly divided: 'cell' | 'rule' | 'gap' | null;
}

/** A bar, section sign, colon or bracket that stands apart: the rule between two columns. */
const RULE = /(?:(?<=^|\s)[)§|:X](?=\s|$)|(?<=[,.\w])\)(?=\s|$))/g;
/** Space between the columns of a caption without a rule. */
const GAP = /\S(?<gap>(?: {4,}|\s*\t\s*))\S/;
/** How far to the right a line stands that belongs to the right column alone. */
const RIGHT_COLUMN = 30;
/** So far to the right no centred line of a caption begins. */
const FAR_RIGHT = 60;
/** Beyond this no column of a page lies: the source is one running line. */
const WIDEST_LINE = 300;
const SIDE = /^\W*(?:Plaintiff|Defendant|Petitioner|Respondent)s?\W*$/i;
/** One wide gap ('(Argued …    Decided …)') makes no second column. */
const FEWEST_GAPS = 2;
/** A party's line is seldom as long; a sentence that a bar ends is no column. */
const LONGEST_COLUMN = 58;

/** Divides a line of a caption into its columns. */
export function columnsOf(
  paper: Paper,
  line: PaperLine,
  text: string,
  role: ParagraphRole,
): FrontColumns {
  if (role === 'cell-left') return { left: withoutRule(text), right: '', divided: 'cell' };
  if (role === 'cell-right') return { left: '', right: withoutRule(text), divided: 'cell' };
  const rule = findRule(text);
  if (rule !== null) {
    const left = text.slice(0, rule).trim();
    return { left, right: text.slice(rule + 1).trim(), divided: 'rule' };
  }
  const { start, end } = rawRange(paper, { start: line.start, end: line.start + text.length });
  const raw = paper.raw.slice(start, end);
  const gap = GAP.exec(raw);
  const width = gap?.groups?.['gap']?.length ?? 0;
  if (gap === null) return { left: text, right: '', divided: null };
  return {
    left: tidy(raw.slice(0, gap.index + 1)),
    right: tidy(raw.slice(gap.index + 1 + width)),
    divided: 'gap',
  };
}

/** In a caption with a gap for its rule, lines far to the right belong to the right column. */
export function columnAlone<T extends FrontColumns & TextRange & { readonly text: string }>(
  paper: Paper,
  lines: readonly T[],
): readonly T[] {
  const gaps = lines.filter(({ divided }) => divided === 'gap');
  const from = lines.findIndex(({ divided }) => divided === 'gap');
  const sided = lines.findIndex(({ text }) => SIDE.test(text));
  return lines.map((line, at) => {
    if (SIDE.test(line.text)) return line;
    const column = line.divided === null && at >= 0 ? columnOf(paper, line) : 0;
    const inGaps = gaps.length >= FEWEST_GAPS && at >= from && column >= RIGHT_COLUMN;
    if (!inGaps && (sided === -1 || column < FAR_RIGHT)) return line;
    return { ...line, left: '', right: line.text, divided: 'gap' as const };
  });
}

function withoutRule(text: string): string {
  return text.replace(/^[)|§:](?:\s+|$)|\s+[)|§:]$/g, '').trim();
}

function tidy(part: string): string {
  return part.replace(/[*\s]+/g, ' ').trim();
}

/** Where the rule between two columns stands: a bracket counts only when it closes none. */
function findRule(text: string): number | null {
  for (const { 0: mark, index } of text.matchAll(RULE)) {
    const before = text.slice(0, index);
    const after = text.slice(index + 1).trim();
    if (mark === ')' && before.split('(').length > before.split(')').length) continue;
    if (mark === ')' && /(?:^|\s)\d{1,2}$/.test(before)) continue;
    if (mark === '§' && /^\s*\d/.test(text.slice(index + 1))) continue;
    if (mark === 'X' && after !== '') continue;
    if (after === '' && before.length > LONGEST_COLUMN) continue;
    return index;
  }
  return null;
}

function columnOf(paper: Paper, line: TextRange): number {
  const { start } = rawRange(paper, line);
  const column = start - (paper.raw.lastIndexOf('\n', start - 1) + 1);
  return column > WIDEST_LINE ? 0 : column;
}
