import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fillLedger, LEDGER_SIGNER } from '../../../test/support/filled-ledger.ts';
import { scratchFolder } from '../../../test/support/scratch.ts';
import { formatAct, formatWitnessKey, readActs, verifyLedgerProof } from '../../ledger/index.ts';
import { createSigningKey } from '../../sealing/index.ts';

const main = join(import.meta.dirname, '../main.ts');

test('ledger verify proves a ledger, and with a checkpoint held elsewhere its history too', async () => {
  const { dir, key } = await ledgerOf(4);
  const held = join(scratchFolder(), 'checkpoint');
  copyFileSync(join(dir, 'checkpoint'), held);
  await fillLedger(dir, 2);
  const plain = duces('verify', dir, '--signer', key);
  expect(plain.status).toBe(0);
  expect(plain.stdout).toMatch(/^ok .*6 entries/m);
  expect(plain.stdout).toMatch(/^unproven /m);
  const full = duces('verify', dir, '--signer', key, '--known', held);
  expect(full.status).toBe(0);
  expect(full.stdout).toContain('4 of 6 entries');
  expect(full.stdout).not.toContain('unproven');
});

test('ledger verify stops with file and entry at an altered entry, also as JSON', async () => {
  const { dir, key } = await ledgerOf(4);
  const entries = join(dir, 'tile/entries/000.p/4');
  const bytes = readFileSync(entries, 'latin1');
  writeFileSync(entries, bytes.replace('"rows":2', '"rows":7'), 'latin1');
  const text = duces('verify', dir, '--signer', key);
  expect(text.status).toBe(5);
  expect(text.stdout).toContain('FAILED');
  expect(text.stderr).toContain(`${entries} (entry 2)`);
  const { stdout, status } = duces('verify', dir, '--signer', key, '--json');
  expect(status).toBe(5);
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    firstFailure: { fault: { code: 'ledger-corrupt', place: { file: entries, entry: 2 } } },
  });
});

test('ledger verify finds entries of a time at which the key was retired', async () => {
  const { dir, key } = await ledgerOf(3);
  const signers = join(scratchFolder(), 'signers');
  const line = readFileSync(key, 'utf8').trim();
  const bounded = (before: string) => {
    writeFileSync(signers, `c valid-before="${before}" ${line}\n`);
    return duces('verify', dir, '--signer', signers);
  };
  expect(bounded('20230221Z').status).toBe(0);
  const late = bounded('20230220100000Z');
  expect(late.status).toBe(5);
  expect(late.stdout).toContain('Entry 0 is of 2023-02-20T10:00:00Z');
});

test('ledger witness: what a witness co-signs by command is kept, and checked when the ledger has grown', async () => {
  const { dir, key } = await ledgerOf(4);
  const desk = scratchFolder();
  const [request, answer, own] = ['request', 'answer', 'own'].map((name) => join(desk, name));
  const { key: witness, privateFile } = createSigningKey('witness');
  writeFileSync(own ?? '', privateFile.reveal(), { mode: 0o600 });
  const name = 'witness.example/w1';
  const witnessKey = formatWitnessKey({ name, key: witness.verifier });
  const seen = ['--seen', join(desk, 'seen.json'), '--name', name, '--key', own ?? ''];
  const asked = duces('witness', 'request', dir, '--signer', key);
  writeFileSync(request ?? '', asked.stdout);
  const signed = duces('witness', 'sign', request ?? '', '--signer', key, ...seen);
  expect(signed.stderr).toContain(witnessKey);
  writeFileSync(answer ?? '', signed.stdout);
  await fillLedger(dir, 3);
  const given = ['--signer', key, '--witness', witnessKey];
  const added = duces('witness', 'add', dir, ...given, '--cosignature', answer ?? '');
  expect(added.stdout).toMatch(/^witness.example\/w1 co-signed 4 entries at 20/u);
  expect(duces('witness', 'check', dir, ...given).stdout).toContain('4 of 7 entries, 20');
  const again = duces('witness', 'sign', request ?? '', '--signer', key, ...seen);
  expect(again.status).toBe(2);
  expect(again.stdout).toBe('');
});

test('ledger prove gives a proof that holds without the ledger', async () => {
  const { dir, key } = await ledgerOf(5);
  const { stdout, status } = duces('prove', dir, '--signer', key, '--entry', '3');
  expect(status).toBe(0);
  const [entry = ''] = stdout.split('\n\n');
  const proof = stdout.slice(entry.length + 2);
  expect(verifyLedgerProof(entry, proof, LEDGER_SIGNER.verifier)).toMatchObject({
    index: 3,
    act: { kind: 'records-collected', rows: 3 },
    checkpoint: { size: 5 },
  });
});

test.each([
  ['neither entry nor size', [], 2],
  ['both', ['--entry', '1', '--from', '1'], 2],
  ['no number', ['--entry', 'x'], 2],
  ['an entry that is not there', ['--entry', '5'], 3],
  ['a size it never had', ['--from', '6'], 3],
])('ledger prove with %s is refused', async (_, args, exit) => {
  const { dir, key } = await ledgerOf(5);
  expect(duces('prove', dir, '--signer', key, ...args).status).toBe(exit);
});

async function ledgerOf(count: number): Promise<{ dir: string; key: string }> {
  const dir = scratchFolder();
  const key = join(scratchFolder(), 'ledger.pub');
  writeFileSync(key, `${LEDGER_SIGNER.verifier.line}\n`);
  await fillLedger(dir, count);
  return { dir, key };
}

function duces(...args: readonly string[]) {
  return spawnSync(process.execPath, [main, 'ledger', ...args], { encoding: 'utf8' });
}

test('ledger migrate brings the older layout into tiles, and what was proved before still is', async () => {
  const { dir, key } = await ledgerOf(5);
  const held = join(scratchFolder(), 'checkpoint');
  copyFileSync(join(dir, 'checkpoint'), held);
  await toOlderLayout(dir);
  const refused = duces('verify', dir, '--signer', key);
  expect(refused.status).toBe(3);
  expect(refused.stderr).toContain('duces ledger migrate');
  const migrated = duces('migrate', dir, '--signer', key);
  expect(migrated.stdout).toContain('5 entries');
  expect(migrated.status).toBe(0);
  expect(readdirSync(dir).toSorted()).toEqual(['checkpoint', 'tile']);
  const proved = duces('verify', dir, '--signer', key, '--known', held);
  expect(proved.stdout).toContain('5 entries');
  expect(proved.status).toBe(0);
  expect(duces('migrate', dir, '--signer', key).stdout).toContain('already');
  await fillLedger(dir, 1, 5);
  expect(duces('verify', dir, '--signer', key, '--known', held).status).toBe(0);
});

test('ledger migrate changes nothing of an older ledger that does not prove', async () => {
  const { dir, key } = await ledgerOf(3);
  await toOlderLayout(dir);
  const entries = join(dir, 'entries.jsonl');
  writeFileSync(entries, readFileSync(entries, 'utf8').replace('"rows":1', '"rows":7'));
  const { status, stderr } = duces('migrate', dir, '--signer', key);
  expect(status).toBe(5);
  expect(stderr).toContain(entries);
  expect(readdirSync(dir).toSorted()).toEqual(['checkpoint', 'entries.jsonl', 'leaves']);
});

const leaf = (line: string) => createHash('sha256').update(`\0${line}`).digest('hex');

/** The files of the older layout: entries as lines, their leaf hashes as lines, the same checkpoint. */
async function toOlderLayout(dir: string): Promise<void> {
  const lines = (await readActs(dir)).map(formatAct);
  rmSync(join(dir, 'tile'), { recursive: true });
  writeFileSync(join(dir, 'entries.jsonl'), lines.map((line) => `${line}\n`).join(''));
  writeFileSync(join(dir, 'leaves'), lines.map((line) => `${leaf(line)}\n`).join(''));
}
