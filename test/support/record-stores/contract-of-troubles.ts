import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RecordRequest } from '../../../src/records/index.ts';
import { Secret } from '../../../src/secrets/index.ts';
import { busyLogins } from './contract-of-pulls.ts';
import type { StoreUnderTest } from './store-under-test.ts';

/** What a store does when it changes, breaks off, or is told to stop. Each test has a store of its own. */
export function contractOfTroubles(open: () => Promise<StoreUnderTest>): void {
  let tried: StoreUnderTest;
  beforeEach(async () => {
    tried = await open();
  });
  afterEach(async () => tried.remove());

  const state = async (request: RecordRequest) => [
    (await tried.store.fingerprint()).sha256,
    await tried.store.fingerprintRows([request]),
  ];

  describe('a change', () => {
    test('of a row during its pull ends the pull with an error', async () => {
      const pull = tried.store.pull(busyLogins());
      const first = await pull.next();
      expect(first.done).toBe(false);
      await tried.changeLogins();
      await expect(drained(pull)).rejects.toMatchObject({ code: 'store-changed' });
    });

    test('of a row asked for gives another fingerprint; none gives the same', async () => {
      const before = await state(busyLogins());
      expect(await state(busyLogins())).toEqual(before);
      await tried.changeLogins();
      expect(await state(busyLogins())).not.toEqual(before);
    });
  });

  describe('a signal', () => {
    test('stops a pull in its middle', async () => {
      const stop = new AbortController();
      const pull = tried.store.pull(busyLogins(), { signal: stop.signal });
      await pull.next();
      stop.abort();
      await expect(drained(pull)).rejects.toMatchObject({ code: 'stopped' });
    });

    test('that fired before stops a reading at once, and the store reads on afterwards', async () => {
      const options = { signal: AbortSignal.abort() };
      const noon = '2022-01-05T12:00:00Z';
      await expect(tried.store.resolveHandle('Speaker', noon, options)).rejects.toMatchObject({
        code: 'stopped',
      });
      await expect(tried.store.check(options)).rejects.toMatchObject({ code: 'stopped' });
      expect(await tried.store.resolveHandle('Speaker', noon)).toMatchObject({ kind: 'account' });
    });
  });

  test('a pull that its caller leaves does not hinder the next', async () => {
    for (let count = 0; count < 6; count += 1) {
      for await (const rows of tried.store.pull(busyLogins())) {
        expect(rows.length).toBeGreaterThan(0);
        break;
      }
    }
    expect(await tried.store.countRows(busyLogins())).toBe(5_000);
  });

  test('a store that is gone is unreadable, and the error holds no value', async () => {
    const asked = '9007199254740993';
    await tried.breakOff();
    const failure: unknown = await tried.store.resolvePosts([asked]).catch((thrown) => thrown);
    expect(failure).toMatchObject({ code: 'store-unreadable' });
    expect(JSON.stringify([failure, String(failure)])).not.toContain(asked);
  });

  test('a store that was closed reads nothing more', async () => {
    tried.store.close();
    const accounts = [new Secret('1')];
    const request = { scope: 'accounts', category: 'registration-email', accounts } as const;
    await expect(tried.store.countRows(request)).rejects.toMatchObject({
      code: 'store-unreadable',
    });
  });
}

async function drained(pull: AsyncGenerator<unknown, void>): Promise<void> {
  for await (const rows of pull) expect(rows).toBeDefined();
}
