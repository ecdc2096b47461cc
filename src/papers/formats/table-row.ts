import { blockText, type FlowedBlock, type FlowedRun } from './flowed-block.ts';

/** The brackets, colons and section signs that rule off the sides of a caption. */
const RULING = /^[)(:|§*\s]*$/;
const GAP: FlowedRun = { text: '    ', bold: false, italic: false };

/**
 * A row of a table as blocks. Cells of one line each make one `row`; where a cell holds more, as in
 * a caption set as a table, each is read whole, from left to right.
 */
export function tableRow(cells: readonly (readonly FlowedBlock[])[]): readonly FlowedBlock[] {
  const filled = cells
    .map((blocks) => blocks.filter((block) => !RULING.test(blockText(block))))
    .filter((blocks) => blocks.length > 0);
  const [first] = filled;
  if (first === undefined || filled.length === 1) return first ?? [];
  if (filled.every(isOneLine)) return [joined(filled.flat())];
  if (filled.length > 2) return filled.flat();
  return filled.flatMap((blocks, at) =>
    blocks.map((block) =>
      block.role === 'body' ? { ...block, role: at === 0 ? 'cell-left' : 'cell-right' } : block,
    ),
  );
}

function isOneLine([first, ...more]: readonly FlowedBlock[]): boolean {
  return more.length === 0 && first?.lines.length === 1 && first.role !== 'footnote';
}

function joined(blocks: readonly FlowedBlock[]): FlowedBlock {
  const runs = blocks.flatMap(({ lines }, at) => [
    ...(at === 0 ? [] : [GAP]),
    ...lines.flatMap((line) => line.runs),
  ]);
  const page = blocks[0]?.lines[0]?.page ?? 1;
  return { role: 'row', heading: 0, mark: null, lines: [{ page, runs }] };
}
