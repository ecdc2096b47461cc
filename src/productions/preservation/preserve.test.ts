import { readFileSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openProduction, producedRecords } from '../../../test/support/open-production.ts';
import { produceFromFiles } from '../../../test/support/produce-from-files.ts';
import { readyProduction, type ReadyProduction } from '../../../test/support/ready-production.ts';
import { temporaryFolder } from '../../../test/support/scratch.ts';
import { readActs, verifyLedger } from '../../ledger/index.ts';
import { amendMatter, loadMatter } from '../../matters/index.ts';
import { openRecordStore } from '../../records/index.ts';
import { createAgeIdentity, verifyPackage } from '../../sealing/index.ts';
import { preserve } from './preserve.ts';

/* What a platform deletes while a motion is pending can still be produced, and nobody else can open it. */

const root = temporaryFolder();
const custody = await createAgeIdentity();
let ready: ReadyProduction;
let out = '';

beforeAll(async () => {
  ready = await readyProduction(join(root, 'made'), { approved: false });
  amendMatter(ready.matter, 'recipients', {
    party: 'twitter',
    name: 'Custodian of records',
    key: custody.recipient.text,
    confirmedBy: 'ann',
    on: '2022-12-01',
  });
  out = join(root, 'kept');
  await keep(ready.matter, ready.store, out);
}, 120_000);

async function keep(matter: string, records: string, to: string, key = custody.recipient.text) {
  const store = await openRecordStore(records);
  try {
    const { signer } = ready;
    return await preserve({
      matter: loadMatter(matter),
      store,
      custodyKey: key,
      signer,
      out: to,
    });
  } finally {
    store.close();
  }
}

describe('the records of a matter, kept at intake', () => {
  it('are the same production as the store itself, when the store no longer has them', async () => {
    const opened = join(root, 'opened');
    for (const [path, text] of await openProduction(out, custody)) {
      mkdirSync(dirname(join(opened, path)), { recursive: true });
      writeFileSync(join(opened, path), text);
    }
    const { matter, recipientKey, signer } = ready;
    const produce = async (store: string, name: string) => {
      const copy = join(root, name);
      const files = { matter, store, recipientKey, signer, out: copy };
      await produceFromFiles(files);
      return producedRecords(await openProduction(copy, ready.identity));
    };
    const fromKept = await produce(opened, 'from-kept');
    expect([...fromKept.keys()]).toEqual(['post-ip-address', 'registration-email']);
    const from = (records: Awaited<ReturnType<typeof produce>>) =>
      [...records].map(([category, rows]) => [
        category,
        rows.map(({ bates: _bates, ...values }) => values),
      ]);
    const original = await readyProduction(join(root, 'again'), { approved: false });
    const again = join(root, 'from-store');
    await produceFromFiles({ ...original, out: again });
    expect(from(fromKept)).toEqual(
      from(producedRecords(await openProduction(again, original.identity))),
    );
  }, 60_000);

  it('hold nothing of any account that the matter is not about', async () => {
    const files = await openProduction(out, custody);
    const note = JSON.parse(files.get('preservation.json') ?? '') as {
      accounts: number;
      rows: Record<string, number>;
    };
    for (const [table, count] of Object.entries(note.rows)) {
      const lines = (files.get(`${table}.json`) ?? '').split('\n').filter((line) => line !== '');
      expect(lines).toHaveLength(count);
      const accounts = new Set(
        lines.map((line) => (JSON.parse(line) as { account_id: string }).account_id),
      );
      expect(accounts.size).toBeLessThanOrEqual(note.accounts);
    }
    expect(note.rows['posts']).toBeGreaterThan(0);
    expect(note.rows['posts']).toBeLessThan(600);
  });

  it('are proven by the package and the ledger, which name nobody', async () => {
    const { ok } = await verifyPackage(out, { trusted: [], identity: custody });
    expect(ok).toBe(true);
    const ledger = join(ready.matter, 'ledger');
    expect((await verifyLedger(ledger, ready.signer.verifier)).ok).toBe(true);
    const [act] = await readActs(ledger);
    expect(act).toMatchObject({ kind: 'records-preserved' });
    expect(JSON.stringify(act)).not.toMatch(/example\.com|192\.0\.2|Kle/u);
  });
});

describe('nothing is kept', () => {
  it('for a key that is the requester’s', async () => {
    const to = join(root, 'astray');
    await expect(keep(ready.matter, ready.store, to, ready.recipientKey)).rejects.toMatchObject({
      code: 'recipient-mismatch',
    });
    expect(existsSync(to)).toBe(false);
  });

  it('where no account ever bore a handle or made a post', async () => {
    const other = await readyProduction(join(root, 'other'), { approved: false });
    const yaml = join(other.matter, 'matter.yaml');
    const text = readFileSync(yaml, 'utf8').replaceAll(
      /handle: "?'?@(\w+)"?'?/gu,
      "handle: '@no_$1'",
    );
    writeFileSync(yaml, text.replace(/enumerations:[\s\S]*?(?=\n\w)/u, 'enumerations: []'));
    amendMatter(other.matter, 'recipients', {
      party: 'twitter',
      name: 'Custodian of records',
      key: custody.recipient.text,
      confirmedBy: 'ann',
      on: '2022-12-01',
    });
    await expect(keep(other.matter, other.store, join(root, 'none'))).rejects.toMatchObject({
      code: 'handle-unresolved',
    });
  });
});
