import { describe, expect, it } from 'vitest';
import type { Approval, Person } from '../matters/index.ts';
import { guardApprovals } from './guard-approvals.ts';

const plan = 'a'.repeat(64);
const people: readonly Person[] = [
  { id: 'ann', name: 'Ann Example', role: 'counsel' },
  { id: 'ann-2', name: ' ann  EXAMPLE', role: 'approver' },
  { id: 'bob', name: 'Bob Sample', role: 'approver' },
  { id: 'cay', name: 'Cay Specimen', role: 'paralegal' },
];
const approve = (by: string, of = plan): Approval => ({ plan: of, by, at: '2026-01-05T10:00:00Z' });

describe('a plan may be carried out', () => {
  it('when counsel and another person approved it', () => {
    const given = guardApprovals({ people, approvals: [approve('ann'), approve('bob')] }, plan);
    expect(given.map(({ person }) => person.id)).toEqual(['ann', 'bob']);
  });
});

describe('a plan may not be carried out', () => {
  it.each<[string, Approval[], string]>([
    ['without approvals', [], 'approval-missing'],
    ['with one approval', [approve('ann')], 'approval-missing'],
    ['when one person approved twice', [approve('ann'), approve('ann')], 'approval-same-person'],
    [
      'when one person approved under two ids',
      [approve('ann'), approve('ann-2')],
      'approval-same-person',
    ],
    ['without counsel', [approve('bob'), approve('cay')], 'approval-missing'],
    [
      'when the approvals are of another plan',
      [approve('ann', 'b'.repeat(64)), approve('bob', 'b'.repeat(64))],
      'approval-stale',
    ],
    [
      'when one approval is of another plan',
      [approve('ann'), approve('bob', 'b'.repeat(64))],
      'approval-missing',
    ],
    [
      'when an approver is not listed in the matter',
      [approve('ann'), approve('zed')],
      'approval-missing',
    ],
  ])('%s', (_, approvals, code) => {
    expect(() => guardApprovals({ people, approvals }, plan)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
