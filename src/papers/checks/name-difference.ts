/**
 * How two printed names of one case differ: `spelling` where a word is written otherwise
 * (`Mgmt.` and `Management`, `Employers` and `Employees'`), `words` where whole words come or go
 * within. Null where they are the same but for stops, case and marks, or where one is only the
 * shorter end of the other, as names are given in prose.
 */
export function nameDifference(one: string, two: string): 'spelling' | 'words' | null {
  const first = wordsOf(one);
  const second = wordsOf(two);
  if (first.join('') === second.join('')) return null;
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (isEnd(short, long)) return null;
  return first.length === second.length ? 'spelling' : 'words';
}

const IGNORED = new Set(['the', 'of', 'and', 'et', 'al', 'v', 'vs', 'see', 'in', 're', 'a']);

function wordsOf(name: string): readonly string[] {
  return (
    name
      .toLowerCase()
      .replaceAll('&', ' ')
      .match(/[\p{L}\p{N}'’.-]+/gu) ?? []
  )
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '' && !IGNORED.has(word));
}

/** The shorter list stands at the head or at the end of the longer. */
function isEnd(short: readonly string[], long: readonly string[]): boolean {
  const head = long.slice(0, short.length).join(' ');
  const tail = long.slice(long.length - short.length).join(' ');
  const own = short.join(' ');
  return own === head || own === tail;
}
