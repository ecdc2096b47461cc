import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { FOUNDING_HANDLES } from '../src/records/index.ts';
import { filesWithIdentityData } from './support/identity-data.ts';
import {
  openProduction,
  producedRecords,
  type OpenedProduction,
} from './support/open-production.ts';
import { produceArgs, readyProduction, type ReadyProduction } from './support/ready-production.ts';
import { runDuces } from './support/run-duces.ts';
import { temporaryFolder } from './support/scratch.ts';
import { runTool, stockTool } from './support/stock-tools.ts';

/*
 * The founding order carried out on a synthetic platform: nine accounts, among them one whose
 * handle looks like the petitioner's name, one whose handle a stranger bears now, and renamed ones.
 * What must come out is asked of the raw tables here, by other SQL than Duces runs.
 */

const root = temporaryFolder();
const out = join(root, 'release/package');
let ready: ReadyProduction;
let opened: OpenedProduction;
let raw: RawStore;

/** The raw tables as they lie in the store, every value as text. */
interface RawStore {
  readonly handles: readonly Row[];
  readonly posts: readonly Row[];
  readonly signups: readonly Row[];
  readonly accounts: readonly Row[];
  readonly sessions: readonly Row[];
}

type Row = Readonly<Record<string, string | null>>;

beforeAll(async () => {
  ready = await readyProduction(root, { posts: 5000 });
  raw = await readRaw(ready.store);
  mkdirSync(join(root, 'release'));
  const { code, stderr } = await runDuces(produceArgs(ready, out));
  if (code !== 0) throw new Error(stderr);
  opened = await openProduction(out, ready.identity);
}, 120_000);

describe('the production of the founding order', () => {
  test('is about the nine handles of the order, letter by letter, and no others', () => {
    const records = [...producedRecords(opened).values()].flat();
    const handles = new Set(records.map((record) => record['handle']));
    expect([...handles].toSorted()).toEqual(FOUNDING_HANDLES.map((each) => `@${each}`).toSorted());
    expect(handles).toContain('@ShuIimLeifer');
    expect(handles).not.toContain('@ShulimLeifer');
    expect(raw.handles.map(({ handle }) => handle)).toContain('ShulimLeifer');
  });

  test('holds the address of each listed post that was kept, and of no other', () => {
    const expected = listed().flatMap(({ handle, post_id: id }) => {
      const post = raw.posts.find((each) => each['id'] === id);
      return post?.['client_ip'] == null ? [] : [[handle, id, post['client_ip']].join()];
    });
    const produced = producedRecords(opened).get('post-ip-address') ?? [];
    expect(
      produced.map((row) => [row['handle'], row['post_id'], row['ip']].join()).toSorted(),
    ).toEqual(expected.toSorted());
    expect(new Set(produced.map((row) => row['clause']))).toEqual(new Set(['clause-2']));
    expect(Object.keys(produced[0] ?? {})).toEqual([
      'bates',
      'clause',
      'handle',
      'post_id',
      'posted_at',
      'ip',
    ]);
  });

  test('holds every registration e-mail of those who posted, and none of the present ones', () => {
    const expected = FOUNDING_HANDLES.flatMap((handle) => {
      const first = listed().find((each) => each['handle'] === `@${handle}`);
      const poster = raw.posts.find((post) => post['id'] === first?.['post_id']);
      return raw.signups
        .filter((signup) => signup['account_id'] === poster?.['author_id'])
        .map((signup) => `@${handle},${signup['email']}`);
    });
    const produced = producedRecords(opened).get('registration-email') ?? [];
    expect(produced.map((row) => `${row['handle']},${row['email']}`).toSorted()).toEqual(
      expected.toSorted(),
    );
    expect(expected.length).toBeGreaterThan(FOUNDING_HANDLES.length);
    expect(new Set(produced.map((row) => row['clause']))).toEqual(new Set(['clause-3']));
    const everything = [...opened.values()].join('');
    const present = raw.accounts.map((account) => account['email'] ?? '');
    expect(present.filter((email) => everything.includes(email))).toEqual([]);
  });

  test('holds nothing of log-ins, of other bearers, or of account ids', () => {
    const everything = [...opened.values()].join('');
    expect(everything).not.toContain('203.0.113.');
    expect(raw.sessions.length).toBeGreaterThan(100);
    const posters = new Set(
      listed().map(({ post_id: id }) => raw.posts.find((post) => post['id'] === id)?.['author_id']),
    );
    const bearers = raw.handles.filter(({ handle }) =>
      FOUNDING_HANDLES.some((each) => each === handle),
    );
    const others = bearers.filter((each) => !posters.has(each['account_id']));
    // The stranger who bears a recycled handle now.
    expect(others.map(({ handle }) => handle)).toEqual(['Ralphhoppy']);
    const strangers = raw.signups.filter((signup) => !posters.has(signup['account_id']));
    expect(strangers.filter(({ email }) => everything.includes(email ?? '-'))).toEqual([]);
    const ids = raw.accounts.map((account) => account['id'] ?? '-');
    expect(ids.filter((id) => everything.includes(id))).toEqual([]);
    expect(everything).not.toMatch(/KleinMatt1_moved|Ralphhoppy_gone|YankyStern4_before/u);
  });

  test('numbers all rows once, names the order, and leaves the certificate unsigned', () => {
    const bates = [...producedRecords(opened).values()].flat().map((row) => row['bates']);
    expect(bates).toEqual(bates.map((_, index) => `TWITTER-${String(index + 1).padStart(6, '0')}`));
    const certificate = opened.get('certificate.md') ?? '';
    expect(certificate).toMatch(/DRAFT FOR COUNSEL/u);
    expect(certificate).toContain('order dated 2023-02-16');
    expect(certificate).toContain(`${bates[0]} to `);
    const kept = listed().length - (producedRecords(opened).get('post-ip-address')?.length ?? 0);
    expect(opened.get('not-held.md')?.match(/value was not kept/gu) ?? []).toHaveLength(kept);
  });

  test('leaves identity data nowhere but inside the encryption', () => {
    expect(filesWithIdentityData(ready.matter)).toEqual([]);
    expect(filesWithIdentityData(join(root, 'release'))).toEqual([]);
  });
});

const tools = (['age', 'tar', 'sha256sum', 'ssh-keygen'] as const).map(stockTool);

describe.skipIf(tools.includes(null))('with stock tools', () => {
  const [age = '', tar = '', sha256sum = '', sshKeygen = ''] = tools.map((tool) => tool ?? '');

  test('the package proves, opens, and what is inside proves again', () => {
    const unpacked = join(root, 'unpacked');
    mkdirSync(unpacked);
    expect(ok(sha256sum, ['-c', '--strict', 'SHA256SUMS'], out)).toContain(
      'production.tar.age: OK',
    );
    expect(signature(out, 'duces-package@v1')).toContain('Good');
    const tarball = join(unpacked, 'production.tar');
    ok(age, ['-d', '-i', ready.identityFile, '-o', tarball, 'production.tar.age'], out);
    ok(tar, ['-xf', tarball], unpacked);
    const inside = join(unpacked, 'production');
    const sums = ok(sha256sum, ['-c', '--strict', 'SHA256SUMS'], inside);
    expect(sums).toContain('records/post-ip-address.csv: OK');
    expect(signature(inside, 'duces-production@v1')).toContain('Good');
  });

  function signature(folder: string, namespace: string): string {
    const allowed = join(root, 'allowed_signers');
    writeFileSync(allowed, `custodian ${ready.signer.verifier.line}\n`);
    const who = ['-f', allowed, '-I', 'custodian', '-n', namespace, '-s', 'SHA256SUMS.sig'];
    const input = readFileSync(join(folder, 'SHA256SUMS'));
    return ok(sshKeygen, ['-Y', 'verify', ...who], folder, input);
  }
});

/** Runs a stock tool that must succeed and say nothing on standard error. */
function ok(tool: string, args: readonly string[], cwd: string, input?: Uint8Array): string {
  const { code, stdout, stderr } = runTool(tool, args, { cwd, ...(input && { input }) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}
/** The list of posts that counsel recorded. */
function listed(): readonly Row[] {
  const text = readFileSync(join(ready.matter, 'offending-posts.csv'), 'utf8').trim();
  return text
    .split('\n')
    .slice(1)
    .map((line) => {
      const [handle = '', id = ''] = line.split(',');
      return { handle, post_id: id };
    });
}

async function readRaw(folder: string): Promise<RawStore> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const table = async (name: string): Promise<readonly Row[]> => {
    const path = join(folder, `${name}.parquet`);
    const reader = await connection.runAndReadAll(
      `SELECT COLUMNS(*)::VARCHAR FROM read_parquet('${path}')`,
    );
    return reader.getRowObjects() as Row[];
  };
  const tables = ['handles', 'posts', 'signups', 'accounts', 'sessions'] as const;
  const [handles = [], posts = [], signups = [], accounts = [], sessions = []] = await Promise.all(
    tables.map(table),
  );
  connection.closeSync();
  instance.closeSync();
  return { handles, posts, signups, accounts, sessions };
}
