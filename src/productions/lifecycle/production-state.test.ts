import { expect, it } from 'vitest';
import type { Act } from '../../ledger/index.ts';
import { productionState } from './production-state.ts';

const MADE: readonly Act['kind'][] = [
  'mandate-read',
  'plan-made',
  'approval-recorded',
  'approval-recorded',
];

it.each([
  ['a plan that nobody approved', [], false, 'planned'],
  ['an approved plan that was not carried out', [], true, 'approved'],
  ['one that began', MADE, true, 'approved'],
  ['records that were pulled', [...MADE, 'records-collected'], true, 'collected'],
  ['a sealed file', [...MADE, 'records-collected', 'production-sealed'], true, 'sealed'],
  ['a stop', [...MADE, 'production-stopped'], true, 'stopped'],
  [
    'a stop and a second try',
    [...MADE, 'production-stopped', ...MADE, 'records-collected'],
    true,
    'collected',
  ],
  [
    'a release after which the plan was tried again',
    [
      ...MADE,
      'records-collected',
      'production-sealed',
      'production-released',
      'production-stopped',
    ],
    true,
    'released',
  ],
  [
    'an acknowledged release',
    ['production-sealed', 'production-released', 'production-acknowledged'],
    true,
    'acknowledged',
  ],
] as const)('%s', (_what, kinds, approved, state) => {
  expect(
    productionState(
      kinds.map((kind) => ({ kind })),
      approved,
    ),
  ).toBe(state);
});
