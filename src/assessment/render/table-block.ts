/** A column of a table: its heading and its width in characters. */
export interface Column {
  readonly head: string;
  readonly width: number;
}

/**
 * A table as lines of text, wrapped within its columns. The first cell of a row names the row: it
 * is cut short rather than make the row longer than its other cells do, and runs on where the row
 * has no other.
 */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string[] {
  const heads = columns.map(({ head }) => head);
  const rule = columns.map(({ width }) => '─'.repeat(width)).join(' ');
  return [...rowLines(columns, heads), rule, ...rows.flatMap((row) => rowLines(columns, row))];
}

function rowLines(columns: readonly Column[], row: readonly string[]): string[] {
  const [name = '', ...others] = row;
  const alone = others.every((cell) => cell === '');
  if (alone) return wrapped(name, widthOf(columns));
  const cells = columns.map(({ width }, index) => wrapped(row[index] ?? '', width));
  const height = Math.max(1, ...cells.slice(1).map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, index) => {
        const { width } = columns[index] ?? { width: 0 };
        const text = lines[line] ?? '';
        const cut = index === 0 && line === height - 1 && lines.length > height;
        return (cut ? ellipsis(text, width) : text).padEnd(width);
      })
      .join(' ')
      .trimEnd(),
  );
}

function widthOf(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + width, columns.length - 1);
}

/** Words wrapped to a width, the lines after the first indented as the first is. */
function wrapped(text: string, width: number): string[] {
  const indent = /^ */u.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(' ')) {
    const longer = line === '' ? `${indent}${word}` : `${line} ${word}`;
    if (line !== '' && longer.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = longer;
  }
  return [...lines, line].flatMap((one) => broken(one, width));
}

/** A single word that is longer than its column goes on in the next line. */
function broken(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  return [line.slice(0, width), ...broken(line.slice(width), width)];
}

function ellipsis(text: string, width: number): string {
  return text.length < width ? `${text}…` : `${text.slice(0, width - 1)}…`;
}
