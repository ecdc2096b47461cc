import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { afterEach, beforeEach, expect } from 'vitest';
import { openRecordStore, type RecordStore } from '../../../src/records/index.ts';
import { CONTRACT_ROWS } from './contract-rows.ts';
import { makePostgresDatabase, PLAIN_SHAPE, type PostgresDatabase } from './postgres-store.ts';

/** A database of `CONTRACT_ROWS` for each test, and what a test does with it. */
export interface PostgresCase {
  /** Opens the store; it is closed after the test. */
  readonly open: () => Promise<RecordStore>;
  readonly owner: () => pg.Client;
  /** Replaces a text in the mapping. */
  readonly remap: (from: string, to: string) => void;
  /** The environment variable that holds the connection. */
  readonly variable: () => string;
}

/** Registers the making and the dropping of the database around each test of the suite. */
export function postgresCase(url: string): PostgresCase {
  let database: PostgresDatabase;
  let opened: RecordStore[] = [];
  const mappingFile = () => join(database.folder, 'mapping.yaml');
  const mapping = () => readFileSync(mappingFile(), 'utf8');
  beforeEach(async () => {
    database = await makePostgresDatabase(url, CONTRACT_ROWS, PLAIN_SHAPE);
  });
  afterEach(async () => {
    for (const store of opened) store.close();
    opened = [];
    await database.drop();
  });
  return {
    async open() {
      const store = await openRecordStore(database.folder);
      opened.push(store);
      return store;
    },
    owner: () => database.owner,
    remap(from, to) {
      expect(mapping()).toContain(from);
      writeFileSync(mappingFile(), mapping().replace(from, to));
    },
    variable: () => /connection: (?<name>\w+)/u.exec(mapping())?.groups?.['name'] ?? '',
  };
}
