import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractOfHandles } from './contract-of-handles.ts';
import { contractOfKeptRows } from './contract-of-kept-rows.ts';
import { contractOfPulls } from './contract-of-pulls.ts';
import { contractOfTroubles } from './contract-of-troubles.ts';
import type { StoreUnderTest } from './store-under-test.ts';

/** The cases of the contract `RecordStore`: every store gives these answers over `CONTRACT_ROWS`. */
export function storeContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name}`, () => {
    let tried: StoreUnderTest;
    beforeAll(async () => {
      tried = await open();
    });
    afterAll(async () => tried.remove());
    contractOfHandles(() => tried.store);
    contractOfPulls(() => tried.store);
    contractOfKeptRows(() => tried.store);

    test('a check reports repeated ids, overlaps and gaps by count', async () => {
      const { findings, tables } = await tried.store.check();
      expect(
        findings.map(({ code, table, column, count }) => [code, table, column, count]),
      ).toEqual([
        ['store-value-invalid', 'posts', 'post_id', 1],
        ['history-overlap', 'handle-history', 'handle', 1],
        ['history-gap', 'handle-history', 'account_id', 1],
      ]);
      expect(tables.map(({ table, rows }) => `${table} ${rows}`).toSorted()).toEqual([
        'accounts 1',
        'handle-history 9',
        'logins 5001',
        'posts 9',
        'registrations 4',
      ]);
    });

    describe('in trouble', () => {
      contractOfTroubles(open);
    });
  });
}
