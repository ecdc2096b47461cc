import { expect, test } from 'vitest';
import { boundFields } from './bound-fields.ts';

const SQL = 'SELECT {name:String} ARRAY JOIN {ids:Array(String)} AS id';

test('a short list is one field, and the statement stays as it is', () => {
  expect(boundFields(SQL, { name: 'a', ids: ['1', '2'] })).toEqual({
    query: SQL,
    fields: { name: 'a', ids: ['1', '2'] },
  });
  expect(boundFields(SQL, { name: 'a', ids: [] }).fields['ids']).toEqual([]);
});

test('a long list is several fields under 128 KiB, which hold every text once and in order', () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => `9007199254${740_992 + index}`);
  const { query, fields } = boundFields(SQL, { name: 'a', ids });
  const parts = Object.entries(fields).filter(([name]) => name !== 'name');
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flatMap(([, part]) => part)).toEqual(ids);
  for (const [name, part] of parts) {
    expect(query).toContain(`{${name}:Array(String)}`);
    // Two quotes and a comma stand around each.
    expect([part].flat().join("','").length).toBeLessThan(128 * 1024);
  }
  expect(query).toMatch(/ARRAY JOIN arrayConcat\(.*\) AS id$/u);
});
