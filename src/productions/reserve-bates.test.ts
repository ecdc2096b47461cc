import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/scratch.ts';
import { batesNumbers, formatBates } from './bates.ts';
import { batesReservations, reserveBates } from './reserve-bates.ts';

const plan = (n: number): string => String(n).padStart(64, '0');

describe('Bates numbers of a matter', () => {
  it('go on behind those of every earlier production', () => {
    const folder = temporaryFolder();
    expect(reserveBates(folder, plan(1), 'ACME', 9)).toMatchObject({ first: 1, last: 9 });
    expect(reserveBates(folder, plan(2), 'ACME', 3)).toMatchObject({ first: 10, last: 12 });
    expect(reserveBates(folder, plan(3), 'OTHER', 3)).toMatchObject({ first: 1, last: 3 });
  });

  it('are the same for a plan that is tried again', () => {
    const folder = temporaryFolder();
    reserveBates(folder, plan(1), 'ACME', 9);
    reserveBates(folder, plan(2), 'ACME', 4);
    expect(reserveBates(folder, plan(1), 'ACME', 9)).toMatchObject({ first: 1, last: 9 });
    expect(batesReservations(folder)).toHaveLength(2);
  });

  it('are never given twice, whatever was produced before', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ plan: fc.nat(6), prefix: fc.constantFrom('A', 'B'), rows: fc.nat(40) }),
          {
            maxLength: 12,
          },
        ),
        (asked) => {
          const folder = temporaryFolder();
          const owner = new Map<string, string>();
          for (const { plan: n, prefix, rows } of asked) {
            const range = reserveBates(folder, plan(n), prefix, rows);
            for (let at = range.first; at <= range.last; at += 1) {
              const number = formatBates(prefix, at);
              expect(owner.get(number) ?? plan(n)).toBe(plan(n));
              owner.set(number, plan(n));
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are not guessed where their file was changed', () => {
    const folder = temporaryFolder();
    reserveBates(folder, plan(1), 'ACME', 9);
    const path = join(folder, 'bates.json');
    for (const text of [
      '{',
      '{}',
      readFileSync(path, 'utf8').replace('"first": 1', '"first": 0'),
    ]) {
      writeFileSync(path, text);
      expect(() => reserveBates(folder, plan(2), 'ACME', 1)).toThrow(
        expect.objectContaining({ code: 'data-malformed' }),
      );
    }
  });
});

describe('the numbers of one production', () => {
  it('grow a digit rather than start again', () => {
    const next = batesNumbers({ prefix: 'ACME', first: 999_999, last: 1_000_000 });
    expect([next(), next()]).toEqual(['ACME-999999', 'ACME-1000000']);
  });

  it('end where the reservation ends: a row beyond it stops everything', () => {
    const next = batesNumbers({ prefix: 'ACME', first: 4, last: 4 });
    expect(next()).toBe('ACME-000004');
    expect(next).toThrow(expect.objectContaining({ code: 'store-changed' }));
  });
});
