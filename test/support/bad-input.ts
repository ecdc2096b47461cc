import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ERROR_CODES, type ErrorCode } from '../../src/faults/index.ts';
import { planHash, preparePlan } from '../../src/productions/index.ts';
import { openDuckDbStore } from '../../src/records/index.ts';
import { writeStore } from '../../src/records/synthetic/write-store.ts';
import { createAgeIdentity, createSigningKey } from '../../src/sealing/index.ts';
import { folderContents } from './folder-contents.ts';
import { writeMatter, type MatterParts } from './matter-folder.ts';
import { orderText } from './order-text.ts';
import { approve, requestFrom } from './produce-from-files.ts';
import { runDuces, type DucesRun } from './run-duces.ts';
import { temporaryFolder } from './scratch.ts';

/** The files of one case, and the arguments of `duces produce` on them. */
export interface Case {
  readonly dir: string;
  readonly matter: string;
  readonly store: string;
  readonly args: string[];
}

/** What makes the good input of a case bad. */
export type Change = (files: Case) => void | Promise<void>;

/** A case that must be refused: its name, the code, the change, and what the error must say. */
type Refusal = readonly [name: string, code: ErrorCode, change: Change, says: string];

/** What is ordered about the two accounts @fox and @hen. */
export const ORDERED =
  'the IP addresses from which the offending posts were made, and the registration e-mails of Does 1-9';
export const LISTED = [
  { handle: '@fox', postId: '1' },
  { handle: '@hen', postId: '2' },
];

export function commandAbout(handles: string): string {
  return `produce to Petitioner ${ORDERED}, for the accounts using the handles: ${handles}`;
}

const recipientKey = (await createAgeIdentity()).recipient.text;
const signing = createSigningKey('custodian');

/** The good matter, with some parts changed. */
export function goodMatter(parts: Partial<MatterParts> = {}): MatterParts {
  return {
    order: orderText({ command: commandAbout('@fox; @hen') }),
    handles: ['@fox', '@hen'],
    recipientKey,
    lists: { 'clause-1': LISTED },
    ...parts,
  };
}

/** A machine may be busy; the cases of a file run several at a time. */
export const TIMEOUT = { timeout: 120_000 };

export interface BadInput {
  /** Declares a test a case: refused as said, with every input untouched and nothing produced. */
  readonly refuses: (cases: readonly Refusal[]) => void;
  /** Runs `duces produce`, or another command on the matter, on a copy that was changed. */
  readonly run: (
    name: string,
    change: Change,
    other?: readonly [command: string, ...flags: string[]],
  ) => Promise<
    DucesRun & { readonly files: Case; readonly before: Readonly<Record<string, string>> }
  >;
}

/** A matter, a store and keys with which all is well, to be copied and made bad. */
export function badInput(): BadInput {
  const root = temporaryFolder();
  const base = join(root, 'base');
  beforeAll(async () => makeBase(base), 60_000);
  const run: BadInput['run'] = async (name, change, other) => {
    const dir = join(root, name.replaceAll(/[^\w]+/gu, '-'));
    cpSync(base, dir, { recursive: true, preserveTimestamps: true });
    const files = caseIn(dir);
    await change(files);
    // The sum of 200 MB of nothing is not worth its time.
    const before = name === '200 MB' ? {} : folderContents(dir);
    const [command, ...flags] = other ?? [];
    const args = command === undefined ? files.args : [command, files.matter, ...flags];
    return { ...(await runDuces(args)), files, before };
  };
  const refuses = (cases: readonly Refusal[]) => {
    test.concurrent.each(cases)('%s is refused: %s', TIMEOUT, async (name, code, change, says) => {
      const { stderr, code: exit, files, before } = await run(name, change);
      // What was wrong, and on the last line what to do next with the code.
      expect(stderr).toMatch(/^duces: \S[\s\S]*\n {7}\S.* {2}\[[a-z-]+\]\n$/mu);
      expect(stderr).toContain(`[${code}]`);
      expect(stderr).toContain(says);
      expect(exit).toBe(ERROR_CODES[code].exit);
      expect(existsSync(join(files.dir, 'out'))).toBe(false);
      for (const [path, sum] of Object.entries(before)) {
        expect({ path, sum: folderContents(join(files.dir, path))[''] }).toEqual({ path, sum });
      }
    });
  };
  return { refuses, run };
}

function caseIn(dir: string): Case {
  const [matter, store] = [join(dir, 'matter'), join(dir, 'store')];
  const sealed = ['--to', recipientKey, '--key', join(dir, 'key'), '--out', join(dir, 'out')];
  return { dir, matter, store, args: ['produce', matter, '--records', store, ...sealed] };
}

async function makeBase(dir: string): Promise<void> {
  mkdirSync(dir);
  const files = caseIn(dir);
  writeFileSync(join(dir, 'key'), signing.privateFile.reveal(), { mode: 0o600 });
  writeMatter(files.matter, goodMatter());
  await makeStore(files.store);
  await approvePlan(files);
}

/** Has Ann and Bob approve the plan as it is now. */
export async function approvePlan({ matter, store }: Case): Promise<void> {
  const opened = await openDuckDbStore(store);
  const request = await requestFrom({ matter, recipientKey }, opened);
  approve(matter, planHash((await preparePlan(request, () => undefined)).plan));
  opened.close();
}

/** One post, one handle and one registration e-mail of each account. */
export async function makeStore(folder: string, format: 'csv' | 'parquet' = 'csv'): Promise<void> {
  const post = { posted_at: '2022-03-01T10:00:00Z', source_port: null };
  const born = { borne_from: '2021-01-01T00:00:00Z', borne_until: null };
  await writeStore(
    folder,
    {
      posts: [
        { ...post, account_id: '10', post_id: '1', ip: '192.0.2.1' },
        { ...post, account_id: '20', post_id: '2', ip: '192.0.2.2' },
      ],
      'handle-history': [
        { ...born, account_id: '10', handle: 'fox' },
        { ...born, account_id: '20', handle: 'hen' },
      ],
      registrations: [
        { account_id: '10', email: 'fox@example.com', registered_at: '2021-01-01T00:00:00Z' },
        { account_id: '20', email: 'hen@example.com', registered_at: '2021-01-01T00:00:00Z' },
      ],
      accounts: [],
      logins: [],
    },
    { format },
  );
}
