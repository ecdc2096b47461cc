import type { ParagraphRole } from '../paper.ts';

/** Text of one style. */
export interface FlowedRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** What stands on one line as far as the file itself breaks lines, and on one page. */
export interface FlowedLine {
  readonly page: number;
  readonly runs: readonly FlowedRun[];
}

/** One paragraph of a file that flows: that has no lines of its own, and pages at most. */
export interface FlowedBlock {
  readonly role: ParagraphRole;
  /** 1 to 6 for a heading, else 0. */
  readonly heading: number;
  /** The number or sign of a footnote; null when it has none. */
  readonly mark: string | null;
  readonly lines: readonly FlowedLine[];
}

/** The text of a block, lines divided by spaces. */
export function blockText({ lines }: Pick<FlowedBlock, 'lines'>): string {
  return lines
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
