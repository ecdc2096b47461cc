import { describe, expect, it } from 'vitest';
import { detailsOf, readFixture } from '../../../../test/support/read-fixture.ts';

describe('blank forms', () => {
  it.each(['ao88b-blank.txt', 'ao88a-blank.txt', 'subp-010-blank.txt'])(
    '%s says nothing: what is only printed is no value',
    async (name) => {
      const url = new URL(`./fixtures/${name}`, import.meta.url);
      const { action, to, commands, issuer, service, requests, accounts, period } = detailsOf(
        await readFixture(url),
        'subpoena',
      );
      const { at: _, ...served } = service ?? { at: null };
      const values = [
        ...Object.values(action),
        to,
        ...commands.flatMap(({ demand, place, date, time }) => [demand, place, date, time]),
        ...Object.values(issuer),
        ...Object.values(served),
        period,
      ];
      expect(values.filter((value) => value !== null)).toEqual([]);
      expect([...requests, ...accounts]).toEqual([]);
      expect(commands.some(({ commanded }) => commanded === true)).toBe(false);
    },
  );
});
