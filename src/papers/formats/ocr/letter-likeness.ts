/** How often the letters a to z stand in English, in a thousand letters. */
const ENGLISH = [
  82, 15, 28, 43, 127, 22, 20, 61, 70, 1.5, 7.7, 40, 24, 67, 75, 19, 1, 60, 63, 91, 28, 9.8, 24,
  1.5, 20, 0.7,
];

/**
 * How far the letters of a text stand in it as often as in English: the correlation of the two, 1
 * for alike, about 0 for letters that stand for others. Names and other languages of Europe have
 * 0.7 and more, since their vowels and commonest consonants are mostly the same.
 */
export function letterLikeness(texts: Iterable<string>): number {
  const counts = Array.from({ length: 26 }, () => 0);
  for (const text of texts) {
    for (const sign of text.normalize('NFD').toLowerCase()) {
      const at = sign.charCodeAt(0) - 97;
      if (at >= 0 && at < 26) counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return correlation(counts, ENGLISH);
}

function correlation(one: readonly number[], two: readonly number[]): number {
  const [meanOne, meanTwo] = [mean(one), mean(two)];
  let [both, first, second] = [0, 0, 0];
  for (const [at, count] of one.entries()) {
    const [x, y] = [count - meanOne, (two[at] ?? 0) - meanTwo];
    both += x * y;
    first += x * x;
    second += y * y;
  }
  return first === 0 || second === 0 ? 0 : both / Math.sqrt(first * second);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
