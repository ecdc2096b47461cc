import { describe, expect, it } from 'vitest';
import type { Court } from './court.ts';
import { courtsAbove } from './courts-above.ts';
import { courtRows } from './court-table.ts';
import { courtById } from './find-court.ts';

const line =
  (appeals: Readonly<Record<string, string | null>>) =>
  (id: string): Court | null => {
    const appealsTo = appeals[id];
    const cand = courtById('cand');
    return appealsTo === undefined || cand === null ? null : { ...cand, id, appealsTo };
  };

describe('the courts above a court', () => {
  it('are all there, however many', () => {
    const ids = Array.from({ length: 12 }, (_, level) => `level-${level}`);
    const courtOf = line(Object.fromEntries(ids.map((id, at) => [id, ids[at + 1] ?? null])));
    expect(courtsAbove('level-0', courtOf)).toEqual(ids.slice(1));
  });

  it('are none for the highest, and for one that no table has', () => {
    expect(courtsAbove('scotus', courtById)).toEqual([]);
    expect(courtsAbove('nowhere', courtById)).toEqual([]);
  });

  it.each([
    ['itself', { a: 'a' }],
    ['one below', { a: 'b', b: 'c', c: 'b' }],
  ])('are refused where the line comes round to %s', (_, appeals) => {
    expect(() => courtsAbove('a', line(appeals))).toThrow(/comes round/);
  });

  it('end, for every court that the table has', () => {
    const open = courtRows().filter(({ id }) => {
      const [last = id] = courtsAbove(id, courtById).slice(-1);
      return courtById(last)?.appealsTo !== null;
    });
    expect(open).toEqual([]);
  });
});
