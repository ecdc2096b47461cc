import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { categoryById } from '../categories/index.ts';
import { MAPPING_FILE, type ServedMapping } from '../mapping/index.ts';
import type { RecordRequest, RecordStore, StoreOptions } from '../record-store.ts';
import type { BeginAudit, WatchedPull } from '../sql/pull-audit.ts';
import { wholeStatement } from '../sql/pull-rows.ts';
import type { SqlSession } from '../sql/sql-session.ts';
import { sqlStore, type EngineOwn } from '../sql/sql-store.ts';
import type { StoreContext } from '../sql/store-context.ts';
import type { StoreSchema } from '../sql/store-schema.ts';
import type { StoreFingerprint } from '../store-fingerprint.ts';
import { auditByDigest, digestOf } from './audit-by-digest.ts';
import { relationSources } from './relation-sources.ts';
import type { ServedDialect } from './served-dialect.ts';

/** A server's store, opened: what it is, and what only its engine can tell. */
export interface ServedEngine extends Pick<EngineOwn, 'engine' | 'estimateRows'> {
  readonly folder: string;
  readonly mapping: ServedMapping;
  readonly session: SqlSession;
  readonly dialect: ServedDialect;
  readonly schema: StoreSchema;
  /** What the server now says of the mapped relations: ids, columns, the definition of a view. */
  readonly identity: () => Promise<unknown>;
  /** A text that is another one when rows of the pull were written since; no identity data. */
  readonly versions: (pull: WatchedPull, options?: StoreOptions) => Promise<string>;
  /** How a pull is watched over where the engine knows better than to sum up the rows again. */
  readonly audit?: BeginAudit;
}

/** The record store over a server. */
export function servedStore(served: ServedEngine): RecordStore {
  const { mapping, session, dialect, schema, engine, estimateRows } = served;
  const store: StoreContext = {
    mapping,
    session,
    schema,
    dialect,
    sources: relationSources(mapping, schema, dialect),
    audit: served.audit ?? auditByDigest({ session, dialect }),
  };
  return sqlStore(store, {
    engine,
    estimateRows,
    fingerprint: () => fingerprintServed(served),
    fingerprintRows: (requests, options) => fingerprintRows(served, store, requests, options),
  });
}

async function fingerprintServed({ folder, identity }: ServedEngine): Promise<StoreFingerprint> {
  const path = join(folder, MAPPING_FILE);
  const { size, mtime } = statSync(path);
  const file = {
    table: '',
    path: MAPPING_FILE,
    bytes: size,
    modified: mtime.toISOString(),
    sha256: sha256(readFileSync(path)),
  };
  return { sha256: sha256(JSON.stringify([file.sha256, await identity()])), files: [file] };
}

/** Counts, what identifies nobody in the rows, and the versions that the server keeps of them. */
async function fingerprintRows(
  { session, dialect, versions }: ServedEngine,
  store: StoreContext,
  requests: readonly RecordRequest[],
  options?: StoreOptions,
): Promise<string> {
  const seen: unknown[] = [];
  for (const request of requests) {
    const category = categoryById(request.category);
    const open = category.outputs.filter(({ identifies }) => !identifies).map(({ name }) => name);
    const whole = wholeStatement(store, request, 'count');
    const digest = await digestOf({ session, dialect }, whole, open, options);
    seen.push([category.id, digest, await versions({ category, whole }, options)]);
  }
  return sha256(JSON.stringify(seen));
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
