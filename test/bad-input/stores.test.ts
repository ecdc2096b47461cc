import { appendFileSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { badInput, makeStore, type Case } from '../support/bad-input.ts';
import { appendLine, replaceIn } from '../support/change-file.ts';

/* Stores that are not whole, and handles that lead to no one account; see orders.test.ts. */

const { refuses } = badInput();

describe('a handle without one account', () => {
  refuses([
    [
      'that nobody bore',
      'handle-unresolved',
      ({ store }) => replaceIn(store, 'handle-history.csv', '"hen"', '"Hen"'),
      '@hen',
    ],
    [
      'that its account bore later',
      'handle-unresolved',
      ({ store }) => replaceIn(store, 'handle-history.csv', '"hen","2021', '"hen","2023'),
      '@hen',
    ],
    [
      'that two accounts bore',
      'handle-ambiguous',
      ({ store }) => appendLine(store, 'handle-history.csv', '"9","hen","2021-01-01T00:00:00Z",'),
      '@hen',
    ],
    ['whose posts come from two accounts', 'handle-ambiguous', postsOfTwo, '@hen'],
    [
      'whose posts are all gone',
      'handle-unresolved',
      ({ store }) => replaceIn(store, 'posts.csv', '"2","20"', '"22","20"'),
      '@hen',
    ],
  ]);
});

describe('a store that is not whole', () => {
  refuses([
    [
      'that lacks a column',
      'store-column-missing',
      ({ store }) => replaceIn(store, 'posts.csv', 'ip', 'address'),
      'posts.csv',
    ],
    [
      'with a null where none may be',
      'store-value-invalid',
      ({ store }) => appendLine(store, 'posts.csv', '"8",,"2022-03-01T10:00:00Z",,'),
      'check',
    ],
    [
      'with a post twice',
      'store-value-invalid',
      ({ store }) => appendLine(store, 'posts.csv', '"1","10","2022-03-01T10:00:00Z",,'),
      'check',
    ],
    [
      'with a time that is none',
      'store-value-invalid',
      ({ store }) => appendLine(store, 'posts.csv', '"8","10","soon",,'),
      'check',
    ],
    [
      'CSV that breaks off in a quoted value',
      'store-unreadable',
      ({ store }) => appendFileSync(join(store, 'posts.csv'), '"8","10","2022-03-'),
      'posts.csv',
    ],
    [
      'CSV with too few values',
      'store-unreadable',
      ({ store }) => appendLine(store, 'posts.csv', '"8","10"'),
      'posts.csv',
    ],
    ['Parquet that breaks off', 'store-unreadable', cutParquet, 'posts'],
    [
      'a file that is gone',
      'file-not-found',
      ({ store }) => rmSync(join(store, 'registrations.csv')),
      'registrations.csv',
    ],
    [
      'no mapping',
      'file-not-found',
      ({ store }) => rmSync(join(store, 'mapping.yaml')),
      'mapping.yaml',
    ],
    [
      'a mapping without its clock',
      'data-malformed',
      ({ store }) => replaceIn(store, 'mapping.yaml', 'timeZone: UTC', ''),
      'mapping.yaml',
    ],
    [
      'a mapping without the ordered table',
      'store-column-missing',
      withoutRegistrations,
      'registrations',
    ],
  ]);
});

function postsOfTwo({ matter: folder, store }: Case): void {
  appendLine(folder, 'clause-1.csv', '@hen,3');
  appendLine(store, 'handle-history.csv', '"9","hen","2022-03-20T00:00:00Z",');
  replaceIn(
    store,
    'handle-history.csv',
    '"20","hen","2021-01-01T00:00:00Z",',
    '"20","hen","2021-01-01T00:00:00Z","2022-03-20T00:00:00Z"',
  );
  appendLine(store, 'posts.csv', '"3","9","2022-03-25T10:00:00Z","192.0.2.9",');
}

async function cutParquet({ store }: Case): Promise<void> {
  rmSync(store, { recursive: true });
  await makeStore(store, 'parquet');
  const file = join(store, 'posts.parquet');
  truncateSync(file, Math.floor(readFileSync(file).length / 2));
}

function withoutRegistrations({ store }: Case): void {
  replaceIn(store, 'mapping.yaml', / {2}registrations:\n(?: {4}.*\n)+/u, '');
}
