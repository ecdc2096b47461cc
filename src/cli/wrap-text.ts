const WIDTH = 100;

/** A text in lines of at most 100 characters, the first after `lead`, the others as far in. */
export function wrapText(lead: string, text: string): string[] {
  const lines: string[] = [];
  let line = lead;
  for (const word of text.split(/\s+/u)) {
    const fits = line.length + word.length <= WIDTH || line.trim() === '';
    if (!fits) lines.push(line.trimEnd());
    line = `${fits ? line : ' '.repeat(lead.length)}${word} `;
  }
  return [...lines, line.trimEnd()];
}
