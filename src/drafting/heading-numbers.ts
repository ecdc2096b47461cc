/** How headings of each level are numbered: `I.`, `A.`, `1.` */
const FORMS = [roman, (n: number) => String.fromCodePoint(64 + n), String] as const;

/** The numbers of headings by their levels, in order: `I.`, `A.`, `B.`, `II.` */
export function headingNumbers(levels: readonly number[]): readonly string[] {
  const counts = [0, 0, 0];
  return levels.map((level) => {
    const at = level - 1;
    counts[at] = (counts[at] ?? 0) + 1;
    counts.fill(0, level);
    return `${FORMS[at]?.(counts[at] ?? 0) ?? ''}.`;
  });
}

const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(n: number): string {
  let rest = n;
  let text = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}
