import { blockText, type FlowedBlock, type FlowedRun } from './flowed-block.ts';

/** The brackets, colons and section signs that rule off the sides of a caption. */
const RULING = /^[)(:|§*\s]*$/;
const GAP: FlowedRun = { text: '    ', bold: false, italic: false };

/** A side of a caption has no more paragraphs than this, each no longer. */
const MOST_LINES = 30;
const LONGEST_LINE = 160;

/**
 * A row of a table as blocks. Cells of one line each make one `row`. Two cells of short lines are
 * the sides of a caption: each is one block, read whole, the left one first. Cells that hold more
 * are read one after the other.
 */
export function tableRow(cells: readonly (readonly FlowedBlock[])[]): readonly FlowedBlock[] {
  const filled = cells
    .map((blocks) => blocks.filter((block) => !RULING.test(blockText(block))))
    .filter((blocks) => blocks.length > 0);
  const [first, second, ...more] = filled;
  if (first === undefined || second === undefined) return first ?? [];
  if (filled.every(isOneLine)) return [joined(filled.flat())];
  if (more.length > 0 || !isSide(first) || !isSide(second)) return filled.flat();
  return [side('cell-left', first), side('cell-right', second)];
}

function isOneLine([first, ...more]: readonly FlowedBlock[]): boolean {
  return more.length === 0 && first?.lines.length === 1 && first.role !== 'footnote';
}

function isSide(blocks: readonly FlowedBlock[]): boolean {
  return (
    blocks.length <= MOST_LINES &&
    blocks.every((block) => block.role !== 'footnote' && blockText(block).length <= LONGEST_LINE)
  );
}

function side(role: 'cell-left' | 'cell-right', blocks: readonly FlowedBlock[]): FlowedBlock {
  return { role, heading: 0, mark: null, lines: blocks.flatMap(({ lines }) => lines) };
}

function joined(blocks: readonly FlowedBlock[]): FlowedBlock {
  const runs = blocks.flatMap(({ lines }, at) => [
    ...(at === 0 ? [] : [GAP]),
    ...lines.flatMap((line) => line.runs),
  ]);
  const page = blocks[0]?.lines[0]?.page ?? 1;
  return { role: 'row', heading: 0, mark: null, lines: [{ page, runs }] };
}
