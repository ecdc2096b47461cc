import type { Citation } from './citation.ts';

type Named = Pick<Citation, 'name' | 'plaintiff' | 'defendant'>;

/** A name made comparable: lower case, without stops, apostrophes and the words before a party. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:in re:?|ex parte|(?:in the )?matter of|the)\s+/, '')
    .replace(/[.,'’]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a short name all stand, in order, in one party's name or in the whole name. */
export function namesMatch(short: string | null, full: Named | undefined): boolean {
  if (short === null || full === undefined) return false;
  const wanted = nameKey(short);
  if (wanted === '') return false;
  return [full.plaintiff, full.defendant, full.name].some(
    (party) => party !== null && ` ${nameKey(party)} `.includes(` ${wanted} `),
  );
}
