/**
 * Whether two printed names of one case differ in their words: one spelt otherwise (`Mgmt.` and
 * `Management`, `Employers` and `Employees'`), one left out or put in. Stops, case, marks and small
 * words do not count; nor does a name that is only the head or the end of the other, since that is
 * how names are shortened in prose and cut in reading.
 */
export function namesDiffer(one: string, two: string): boolean {
  const first = wordsOf(one);
  const second = wordsOf(two);
  if (first.join('') === second.join('')) return false;
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  const own = short.join(' ');
  return (
    own !== long.slice(0, short.length).join(' ') &&
    own !== long.slice(long.length - short.length).join(' ')
  );
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
