import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { amendMatter, loadMatter } from '../src/matters/index.ts';
import { planHash, preparePlan } from '../src/productions/index.ts';
import { openDuckDbStore } from '../src/records/index.ts';
import { writeStore } from '../src/records/synthetic/write-store.ts';
import { createAgeIdentity, createSigningKey, formatAgeIdentity } from '../src/sealing/index.ts';
import { filesBelow } from './support/folder-contents.ts';
import { writeMatter } from './support/matter-folder.ts';
import { openProduction } from './support/open-production.ts';
import { orderText } from './support/order-text.ts';
import { approve, requestFrom } from './support/produce-from-files.ts';
import { runDuces } from './support/run-duces.ts';
import { temporaryFolder } from './support/scratch.ts';

/*
 * Identity data is planted in every column of a store, good values and broken ones, and hunted in
 * all that Duces prints and leaves behind. It may be in the encrypted file alone.
 */

const PRODUCED = ['198.51.100.77', 'canary-signup-7f3a@example.com'];
const KEPT_BACK = [
  '910000000000000077',
  'canary-now-7f3a@example.com',
  '203.0.113.77',
  '61077',
  '910000000000000078',
  'canary-other-7f3a@example.com',
  '198.51.100.78',
];
const BROKEN = ['canary-broken-time', 'canary-broken-address', 'canary-broken-row'];

const root = temporaryFolder();
const matter = join(root, 'matter');
const store = join(root, 'store');
const tmp = join(root, 'tmp');
const release = join(root, 'release');
const out = join(release, 'package');
const identity = await createAgeIdentity();
const custody = await createAgeIdentity();
const { key: signer, privateFile } = createSigningKey('custodian');
const key = (name: string) => join(root, 'keys', name);
const printed: string[] = [];

async function duces(...args: readonly string[]): Promise<number | null> {
  const { code, stdout, stderr } = await runDuces(args, { tmp });
  printed.push(stdout, stderr);
  return code;
}

const produce = (records: string, ...flags: readonly string[]) => {
  const sealed = ['--to', identity.recipient.text, '--key', key('ssh'), '--out', out];
  return duces('produce', matter, '--records', records, ...sealed, ...flags);
};

beforeAll(async () => {
  for (const folder of [tmp, release, join(root, 'keys')]) mkdirSync(folder);
  writeFileSync(key('ssh'), privateFile.reveal(), { mode: 0o600 });
  writeFileSync(key('ssh.pub'), `${signer.verifier.line} custodian\n`);
  writeFileSync(key('age'), formatAgeIdentity(identity).reveal(), { mode: 0o600 });
  writeMatter(matter, {
    order: orderText({
      command:
        'produce to Petitioner the IP addresses from which the offending posts were made, and the registration e-mails of Does 1-9, for the account @fox',
    }),
    handles: ['@fox'],
    recipientKey: identity.recipient.text,
    lists: { 'clause-1': [{ handle: '@fox', postId: '7001' }] },
  });
  await plantStore();
});

test(
  'identity data leaves the store inside the encryption and in no other way',
  { timeout: 120_000 },
  async () => {
    const codes = [
      await duces('records', 'check', '--records', store),
      await produce(store, '--plan-only'),
      await produce(store),
      ...(await produceFromBrokenStores()),
      ...(await produceApproved()),
      await duces('verify', out, '--signer', key('ssh.pub'), '--identity', key('age')),
      await duces('ledger', 'verify', join(matter, 'ledger'), '--signer', key('ssh.pub')),
      ...(await draftPapers()),
      ...(await keepAndAskBack()),
    ];
    expect(codes).toEqual([0, 0, 4, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0]);

    const canaries = [...PRODUCED, ...KEPT_BACK, ...BROKEN];
    expect(canaries.filter((canary) => printed.join('').includes(canary))).toEqual([]);
    const files = [matter, release, tmp].flatMap(filesBelow);
    expect(files.length).toBeGreaterThan(12);
    for (const canary of canaries) {
      const held = files.filter((file) => readFileSync(file).includes(canary));
      expect({ canary, held }).toEqual({ canary, held: [] });
    }

    // The hunt can find: what was ordered is inside, and nothing else that was planted.
    const inside = [...(await openProduction(out, identity)).values()].join('');
    expect(PRODUCED.filter((canary) => !inside.includes(canary))).toEqual([]);
    expect([...KEPT_BACK, ...BROKEN].filter((canary) => inside.includes(canary))).toEqual([]);
    // What is kept for the platform holds the whole account, and nothing of any other.
    const kept = [...(await openProduction(join(release, 'kept'), custody)).values()].join('');
    const own = [...PRODUCED, ...KEPT_BACK.slice(0, 4)];
    expect(own.filter((canary) => !kept.includes(canary))).toEqual([]);
    expect(KEPT_BACK.slice(4).filter((canary) => kept.includes(canary))).toEqual([]);
    // No private key, and no words of one, is anywhere but in its own file.
    const secrets = [...privateFile.reveal().split('\n').slice(1, -2), identity.secret.reveal()];
    for (const secret of secrets) {
      expect(printed.join('').includes(secret)).toBe(false);
      expect(files.filter((file) => readFileSync(file).includes(secret))).toEqual([]);
    }
  },
);

/** The papers about the production, which say what was produced and show nothing of it. */
async function draftPapers() {
  const codes = [];
  for (const paper of PAPERS) {
    codes.push(await duces('draft', matter, paper, '--out', join(release, `${paper}.md`)));
  }
  const statement = readFileSync(join(release, 'compliance-statement.md'), 'utf8');
  expect(statement).toMatch(/SHA-256 of the sealed file: [0-9a-f]{64}/u);
  expect(statement).toMatch(/Produced: .+, 1 row \(plan of the production\)/u);
  return codes;
}

/** The hold at intake, from the good store and from a broken one; then the production asked back. */
async function keepAndAskBack() {
  const keep = (records: string, name: string) =>
    duces(
      'preserve',
      matter,
      '--records',
      records,
      '--to',
      custody.recipient.text,
      '--key',
      key('ssh'),
      '--out',
      join(release, name),
    );
  amendMatter(matter, 'recipients', {
    party: 'acme',
    name: 'Custodian of records',
    key: custody.recipient.text,
    confirmedBy: 'ann',
    on: '2023-02-17',
  });
  const released = loadMatter(matter).approvals.at(-1)?.plan ?? '';
  const reasons = ['--reasons', 'The list of posts was not the one in evidence.'];
  return [
    await keep(store, 'kept'),
    await keep(join(root, 'broken-0'), 'never'),
    await duces('productions', 'kept', matter),
    await duces(
      'productions',
      'claw-back',
      matter,
      '--plan',
      released,
      '--by',
      'ann',
      ...reasons,
      '--key',
      key('ssh'),
    ),
    await duces('productions', 'show', matter, released),
  ];
}

const PAPERS = [
  'compliance-statement',
  'production-cover-letter',
  'claw-back-letter',
  'custodian-certificate',
  'account-holder-notice',
] as const;

/** Approves the plan of a store whose ordered address is none, which shows at the pull; then the good one. */
async function produceApproved() {
  const bad = join(root, 'bad-address');
  cpSync(store, bad, { recursive: true, preserveTimestamps: true });
  const posts = readFileSync(join(bad, 'posts.csv'), 'utf8');
  writeFileSync(join(bad, 'posts.csv'), posts.replace(PRODUCED[0] ?? '', BROKEN[1] ?? ''));
  const codes = [];
  for (const records of [bad, store]) {
    const opened = await openDuckDbStore(records);
    const request = await requestFrom({ matter, recipientKey: identity.recipient.text }, opened);
    approve(matter, planHash((await preparePlan(request, () => undefined)).plan));
    opened.close();
    codes.push(await produce(records));
  }
  return codes;
}

/** Stores that break in ways in which an engine quotes the value or the row. */
async function produceFromBrokenStores() {
  const breakages: readonly (readonly [table: string, row: string])[] = [
    ['posts', `"7002","${KEPT_BACK[0]}","${BROKEN[0]}","${PRODUCED[0]}","1"`],
    ['posts', `"7003","${KEPT_BACK[0]}","2022-03-01T10:00:00Z"${BROKEN[2]}","${PRODUCED[0]}","1"`],
    ['registrations', `"${KEPT_BACK[0]}","${PRODUCED[1]}","${BROKEN[0]}"`],
    ['handle-history', `"${KEPT_BACK[0]}","fox","${BROKEN[0]}",""`],
  ];
  const codes = [];
  for (const [index, [table, row]] of breakages.entries()) {
    const broken = join(root, `broken-${index}`);
    cpSync(store, broken, { recursive: true, preserveTimestamps: true });
    appendFileSync(join(broken, `${table}.csv`), `${row}\n`);
    codes.push(await produce(broken));
  }
  return codes;
}

async function plantStore(): Promise<void> {
  const [account = '', current = '', login = '', port = '', other = '', email = '', ip = ''] =
    KEPT_BACK;
  const at = '2022-03-01T10:00:00Z';
  const post = { posted_at: at, source_port: port };
  await writeStore(
    store,
    {
      posts: [
        { ...post, post_id: '7001', account_id: account, ip: PRODUCED[0] ?? '' },
        { ...post, post_id: '7009', account_id: other, ip },
      ],
      'handle-history': [
        {
          account_id: account,
          handle: 'fox',
          borne_from: '2021-01-01T00:00:00Z',
          borne_until: null,
        },
        { account_id: other, handle: 'Fox', borne_from: '2021-01-01T00:00:00Z', borne_until: null },
      ],
      registrations: [
        { account_id: account, email: PRODUCED[1] ?? '', registered_at: at },
        { account_id: other, email, registered_at: at },
      ],
      accounts: [{ account_id: account, current_email: current }],
      logins: [{ account_id: account, logged_in_at: at, ip: login }],
    },
    { format: 'csv' },
  );
}
