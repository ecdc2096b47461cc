import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { DucesError } from '../../faults/index.ts';
import { quoteText } from '../duckdb/quote-sql.ts';
import { MAPPING_FILE } from '../mapping/index.ts';
import { specialAccounts } from './special-accounts.ts';
import {
  FOUNDING_HANDLES,
  type SyntheticOptions,
  type SyntheticStore,
} from './synthetic-options.ts';
import { syntheticMapping } from './synthetic-mapping.ts';
import {
  accountsSql,
  handlesSql,
  offendingSql,
  POSTS_PER_SPECIAL,
  postsSql,
  sessionsSql,
  signupsSql,
} from './synthetic-sql.ts';

/** Of the offending posts a matter may record. */
const OFFENDING_FILE = 'offending-posts.csv';

/**
 * Makes a platform's store of invented people around the given handles: posts from 1 December 2021
 * to 1 April 2022 (UTC), log-ins, accounts whose current e-mail differs from their registration
 * e-mails, a handle history with a renamed and a recycled handle, and a look-alike. All addresses
 * are of documentation ranges. The rows depend on the options only. Throws `output-exists`, or
 * `usage` when the posts are too few for the handles.
 */
export async function makeSyntheticStore(options: SyntheticOptions): Promise<SyntheticStore> {
  const { handles = FOUNDING_HANDLES, posts = 1_000_000, seed = 1, format = 'parquet' } = options;
  const folder = resolve(options.folder);
  const specials = specialAccounts(handles);
  const ordinary = Math.max(20, Math.floor(posts / 500));
  const size = { posts, seed, special: specials.length, accounts: specials.length + ordinary };
  refuseTooFew(handles, posts, specials.length * POSTS_PER_SPECIAL);
  makeFolder(folder);
  const file = (name: string) => join(folder, `${name}.${format}`);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const write = (sql: string, path: string, options: string) =>
    connection.run(`COPY (${sql}) TO ${quoteText(path)} (${options})`);
  try {
    await write(postsSql(size), file('posts'), WRITER[format]);
    await write(accountsSql(size), file('accounts'), WRITER[format]);
    await write(signupsSql(size, specials), file('signups'), WRITER[format]);
    await write(handlesSql(size, specials), file('handles'), WRITER[format]);
    await write(sessionsSql(size), file('sessions'), WRITER[format]);
    const offendingPosts = join(folder, OFFENDING_FILE);
    const written = `(SELECT id, author_id, created_at FROM ${quoteText(file('posts'))})`;
    await write(offendingSql(size, specials, written), offendingPosts, WRITER.csv);
    writeFileSync(join(folder, MAPPING_FILE), syntheticMapping(format));
    return { folder, posts, accounts: size.accounts, offendingPosts };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const WRITER = {
  parquet: 'FORMAT parquet, COMPRESSION zstd',
  csv: 'FORMAT csv, HEADER true',
  json: 'FORMAT json',
} as const;

function refuseTooFew(handles: readonly string[], posts: number, least: number): void {
  if (handles.length > 0 && Number.isSafeInteger(posts) && posts >= least) return;
  throw new DucesError('usage', `A store around ${handles.length} handles needs ${least} posts.`, {
    next: 'Ask for more posts, and give at least one handle.',
  });
}

function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    throw new DucesError('output-exists', `${folder} exists already.`, {
      place: { file: folder },
      next: 'Name a folder that does not exist yet; Duces overwrites nothing.',
    });
  }
  mkdirSync(folder, { recursive: true });
}
