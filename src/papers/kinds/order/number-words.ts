const UNITS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Matches what `numberWord` reads. */
export const NUMBER_WORD = `(?:${TENS.join('|')})(?:-(?:${UNITS.slice(0, 9).join('|')}))?|${UNITS.toReversed().join('|')}`;

/** The number below a hundred that a word says ("fourteen", "twenty-one"); null for any other word. */
export function numberWord(word: string): number | null {
  const [tens = '', unit] = word.toLowerCase().split('-');
  const whole = UNITS.indexOf(tens) + 1;
  if (unit === undefined && whole > 0) return whole;
  const ten = (TENS.indexOf(tens) + 2) * 10;
  if (ten < 20) return null;
  if (unit === undefined) return ten;
  const rest = UNITS.indexOf(unit) + 1;
  return rest > 0 && rest < 10 ? ten + rest : null;
}
