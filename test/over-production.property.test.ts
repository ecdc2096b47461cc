import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DucesError } from '../src/faults/index.ts';
import {
  createAgeIdentity,
  createSigningKey,
  verifyPackage,
  type AgeIdentity,
} from '../src/sealing/index.ts';
import { openProduction, producedRecords } from './support/open-production.ts';
import { produceFromFiles } from './support/produce-from-files.ts';
import { expectation, type Expectation, type ExpectedRow } from './support/production-oracle.ts';
import { world, type World } from './support/production-world.ts';
import { writeWorld } from './support/write-world.ts';

/*
 * The main promise: over random orders and stores, the produced rows are the authorised rows, no
 * fewer and no more. The same worlds each time; DUCES_SEED and DUCES_RUNS try others.
 */
const SEED = Number(process.env['DUCES_SEED'] ?? 20230216);
const RUNS = Number(process.env['DUCES_RUNS'] ?? 50);

const signer = createSigningKey('custodian').key;
const outcomes = { produces: 0, stops: 0, rows: 0 };

test('what is produced is exactly what was ordered, or nothing', { timeout: 1e9 }, async () => {
  const identity = await createAgeIdentity();
  await fc.assert(
    fc.asyncProperty(world, async (made) => holds(made, identity)),
    { seed: SEED, numRuns: RUNS },
  );
  // Worlds that only ever stop, or hold no rows, would prove nothing.
  expect(outcomes.produces).toBeGreaterThan(RUNS / 4);
  expect(outcomes.stops).toBeGreaterThan(RUNS / 10);
  expect(outcomes.rows).toBeGreaterThan(RUNS);
});

async function holds(made: World, identity: AgeIdentity): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duces-world-'));
  try {
    const out = join(folder, 'out');
    const files = await writeWorld(folder, made, identity.recipient.text);
    const recipientKey = identity.recipient.text;
    const fault = await produceFromFiles({ ...files, recipientKey, signer, out }).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    const expected = expectation(made);
    outcomes[expected.kind] += 1;
    if (expected.kind === 'stops') {
      expect(fault).toBeInstanceOf(DucesError);
      expect([...expected.codes]).toContain((fault as DucesError).code);
      expect(existsSync(out)).toBe(false);
    } else {
      expect(fault).toBeNull();
      await expectExactly(out, expected, identity);
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function expectExactly(
  out: string,
  expected: Extract<Expectation, { kind: 'produces' }>,
  identity: AgeIdentity,
): Promise<void> {
  const opened = await openProduction(out, identity);
  const records = producedRecords(opened);
  expect([...records.keys()].toSorted()).toEqual([...expected.rows.keys()].toSorted());
  const bates: string[] = [];
  for (const [category, rows] of records) {
    const text = opened.get(`records/${category}.csv`) ?? '';
    expect(text.split('\n')[0]).toBe(expected.columns.get(category)?.join(','));
    bates.push(...rows.map((row) => row['bates'] ?? ''));
    const produced = rows.map(keyOfProduced);
    expect(produced.toSorted()).toEqual((expected.rows.get(category) ?? []).map(key).toSorted());
  }
  expect(bates).toEqual(bates.map((_, index) => `ACME-${String(index + 1).padStart(6, '0')}`));
  outcomes.rows += bates.length;
  expect(notHeldIn(opened.get('manifest.json') ?? '')).toEqual(expected.notHeld.toSorted());
  const trusted = [{ key: signer.verifier, namespaces: null }];
  expect((await verifyPackage(out, { trusted, identity })).ok).toBe(true);
}

function key({ clause, handle, values }: ExpectedRow): string {
  const sorted = Object.entries(values).toSorted(([one], [two]) => (one < two ? -1 : 1));
  return JSON.stringify([clause, handle, sorted]);
}

function keyOfProduced(row: Readonly<Record<string, string>>): string {
  const { clause = '', handle = '', ...others } = row;
  const values = Object.entries(others).filter(([name]) => name !== 'bates');
  return key({ clause, handle, values: Object.fromEntries(values) });
}

function notHeldIn(manifest: string): string[] {
  const { notHeld } = JSON.parse(manifest) as {
    notHeld: { clause: string; what: string; why: string }[];
  };
  return notHeld.map(({ clause, what, why }) => `${clause} ${what} ${why}`).toSorted();
}
