import { describe, expect, it } from 'vitest';
import { courtById } from '../courts/index.ts';
import { courtStyle, plainStyle } from './court-style.ts';

describe('the paper of a court', () => {
  it.each([
    ['cand', 28, 'N.D. Cal. Civil L.R. 3-4(c)(2)'],
    ['cacd', 28, 'C.D. Cal. L.R. 11-3.8(c)'],
    ['calsuperct', 28, 'Cal. Rules of Court, rule 2.108'],
    ['nysd', 0, 'S.D.N.Y. & E.D.N.Y. Local Civ. R. 7.1(b)'],
  ])('%s has %i numbered lines by its own rule', (court, lines, authority) => {
    const style = courtStyle(court);
    expect(style.lines).toBe(lines);
    expect(style.rules.map((rule) => rule.authority)).toContain(authority);
    for (const id of style.courts) expect(courtById(id)).not.toBeNull();
  });

  it('is plain, and follows no rule, where no style of the court is held', () => {
    expect(courtStyle('txnd')).toBe(plainStyle());
    expect(plainStyle()).toMatchObject({ lines: 0, rules: [] });
  });
});
