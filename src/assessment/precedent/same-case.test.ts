import { describe, expect, it } from 'vitest';
import { syntheticDecision } from '../../../test/synthetic/synthetic-decision.ts';
import type { Decision } from '../../casebook/index.ts';
import { sameCase } from './same-case.ts';

/*
 * A prediction that rests on the decision itself, filed under another name, proves nothing; one
 * that leaves another case out because it looks alike loses a precedent.
 */

function decision(more: Partial<Decision>): Decision {
  return syntheticDecision(more.id ?? 'one', { outcome: 'disclose' }, more);
}

const OTHER = { id: 'other', cite: 'Other v. Doe' };

describe('two decisions are of one case', () => {
  it.each<[string, Partial<Decision>, Partial<Decision>]>([
    ['by id', { id: 'a', cite: 'A' }, { id: 'a', cite: 'B' }],
    ['by cite, however spaced', { cite: 'A v. B, 1 F.4th 2' }, { cite: 'A v B, 1 F. 4th 2' }],
    [
      'by one of several reported places',
      { cite: 'Gull v. Doe, 342 N.J. Super. 134, 775 A.2d 756 (App. Div. 2001)' },
      { cite: 'Gull Int\u2019l, Inc. v. Doe No. 3, 775 A.2d 756' },
    ],
    ['by database', { cite: 'A, 2011 WL 5444' }, { cite: 'A v. B, No. 3, 2011 WL 5444 (D. Or.)' }],
    ['by docket', { docket: '3:14-mc-80328-LB' }, { docket: 'No. 14-MC-80328' }],
    ['by one docket of two', { docket: '38 MDA 2009, 39 MDA 2009' }, { docket: '39 MDA 2009' }],
    [
      'by docket, the court not stated',
      { docket: '14-mc-80328' },
      { docket: '14-mc-80328', court: { id: null, name: null } },
    ],
    ['by court and day, where one has no docket', { docket: '14-mc-80328' }, { docket: null }],
  ])('%s', (_, one, other) => {
    const [first, second] = [
      decision({ cite: 'A v. B', ...one }),
      decision({ ...OTHER, ...other }),
    ];
    expect([sameCase(first, second), sameCase(second, first)]).toEqual([true, true]);
  });

  it.each<[string, Partial<Decision>, Partial<Decision>]>([
    ['no docket stated, and another day', { decided: '2015-01-02' }, {}],
    ['no docket stated, and another court', { court: { id: 'nysd', name: 'S.D.N.Y.' } }, {}],
    ['no docket stated, and no more than the year', { decided: '2015' }, { decided: '2015' }],
    ['another docket of the same day', { docket: '22-mc-80221' }, { docket: '22-mc-80240' }],
    [
      'the number of another court',
      { docket: '14-mc-80328' },
      { docket: '14-mc-80328', court: { id: 'nysd', name: 'S.D.N.Y.' } },
    ],
    ['a year in common', { docket: '266, 2005' }, { docket: '301, 2005' }],
    [
      'another page',
      { cite: 'A, 1 F. Supp. 2d 30', decided: null },
      { cite: 'B, 1 F. Supp. 2d 31' },
    ],
    [
      'a day in common',
      { cite: 'A (D. Or. Feb. 1, 2023)', decided: null },
      { cite: 'B (D. Or. Feb. 1, 2023)' },
    ],
  ])('and are not: %s', (_, one, other) => {
    expect(sameCase(decision({ cite: 'A v. B', ...one }), decision({ ...OTHER, ...other }))).toBe(
      false,
    );
  });
});
