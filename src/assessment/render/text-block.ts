const WIDTH = 100;

/** Wraps a sentence to the page, its first line after `head` and the rest hanging under it. */
export function paragraph(indent: number, head: string, text: string): string[] {
  const hang = indent + head.length;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && hang + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map(
    (one, index) => `${' '.repeat(indent)}${index === 0 ? head : ' '.repeat(head.length)}${one}`,
  );
}

/** A name on the left and an outcome at the right edge, joined by dots; a long name is wrapped. */
export function outcomeLines(indent: number, name: string, outcome: string): string[] {
  const lines = paragraph(indent, '', name);
  const last = lines.pop() ?? '';
  const dots = WIDTH - last.length - outcome.length - 2;
  if (dots < 3) return [...lines, last, outcome.padStart(WIDTH)];
  return [...lines, `${last} ${'.'.repeat(dots)} ${outcome}`];
}

/** A part of the report. */
export function heading(text: string): string[] {
  return ['', text.toUpperCase(), '─'.repeat(WIDTH)];
}
