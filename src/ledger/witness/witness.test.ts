import { createPublicKey, verify } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fillLedger, LEDGER_SIGNER } from '../../../test/support/filled-ledger.ts';
import { temporaryFolder } from '../../../test/support/scratch.ts';
import { createSigningKey } from '../../sealing/index.ts';
import { openLedger } from '../open-ledger.ts';
import { verifyLedger } from '../verify-ledger.ts';
import { formatWitnessKey, parseWitnessKey } from './cosignature.ts';
import { keepSeenStates, readSeenStates } from './seen-states.ts';
import { witnessCheckpoint, type SeenState } from './witness-checkpoint.ts';
import { formatWitnessRequest, parseWitnessRequest } from './witness-request.ts';
import { addCosignature, checkWitnesses, requestWitness } from './witnessed-checkpoints.ts';

/*
 * A witness signs one history of a ledger and no other; whoever holds its key can tell that the ledger
 * begins with what it saw.
 */

const root = temporaryFolder();
const NAME = 'witness.example/w1';
const NOW = 1_679_315_147;
const own = createSigningKey('witness').key;
const witness = { name: NAME, key: own.verifier };
const ledgerKey = LEDGER_SIGNER.verifier;
let dir = '';
let count = 0;

beforeEach(async () => {
  count += 1;
  dir = join(root, `ledger-${count}`);
  await fillLedger(dir, 3);
});

const seat = (seen: SeenState | null) => ({ name: NAME, key: own, now: NOW, seen });

/** The whole round: the request as text, the witness's line, and what it remembers. */
async function round(ledger: string, seen: SeenState | null) {
  const text = formatWitnessRequest(await requestWitness(ledger, ledgerKey, seen?.size ?? 0));
  return witnessCheckpoint(parseWitnessRequest(text), ledgerKey, seat(seen));
}

async function outcomes(ledger = dir) {
  const checks = await checkWitnesses(ledger, ledgerKey, [witness]);
  return checks.map(({ outcome, detail }) => `${outcome} ${detail}`);
}

describe('a ledger that is witnessed', () => {
  it('bears the co-signature under the checkpoint that was seen, also when it has grown since', async () => {
    const { line } = await round(dir, null);
    await fillLedger(dir, 2, 3);
    expect(await addCosignature(dir, ledgerKey, witness, line)).toEqual({ size: 3, time: NOW });
    expect(await outcomes()).toEqual([
      'passed 3 of 5 entries',
      'passed 3 of 5 entries, 2023-03-20T12:25:47.000Z by its own clock',
    ]);
    expect((await verifyLedger(dir, ledgerKey)).ok).toBe(true);
  });

  it('is witnessed again from where it was seen last, and twice the same adds nothing', async () => {
    const first = await round(dir, null);
    await addCosignature(dir, ledgerKey, witness, first.line);
    await fillLedger(dir, 4, 3);
    const second = await round(dir, first.seen);
    expect(second.seen.size).toBe(7);
    await addCosignature(dir, ledgerKey, witness, second.line);
    await addCosignature(dir, ledgerKey, witness, second.line);
    const note = readFileSync(join(dir, 'witnessed', '7'), 'utf8');
    expect(note.split(`— ${NAME} `)).toHaveLength(2);
    expect((await outcomes()).filter((each) => each.startsWith('failed'))).toEqual([]);
  });

  it('goes on being written to, and its witnessed checkpoints stay', async () => {
    const { line } = await round(dir, null);
    await addCosignature(dir, ledgerKey, witness, line);
    await fillLedger(dir, 300, 3);
    expect(readdirSync(join(dir, 'witnessed'))).toEqual(['3']);
    expect((await outcomes())[0]).toBe('passed 3 of 303 entries');
  });
});

describe('the co-signature', () => {
  it('verifies by the words of C2SP alone, without our code', async () => {
    const request = await requestWitness(dir, ledgerKey, 0);
    const { line } = await round(dir, null);
    const bytes = Buffer.from(line.trim().split(' ')[2] ?? '', 'base64');
    const [id, stamp, signature] = [
      bytes.subarray(0, 4),
      bytes.subarray(4, 12),
      bytes.subarray(12),
    ];
    const body = request.checkpoint.slice(0, request.checkpoint.lastIndexOf('\n\n') + 1);
    const signed = `cosignature/v1\ntime ${stamp.readBigUInt64BE(0)}\n${body}`;
    const x = Buffer.from(own.verifier.raw).toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    expect(signature).toHaveLength(64);
    expect(verify(null, Buffer.from(signed), key, signature)).toBe(true);
    expect(formatWitnessKey(witness).split('+')[1]).toBe(id.toString('hex'));
  });

  it('is told by a key that reads back, and by no other form of key', () => {
    const text = formatWitnessKey(witness);
    expect(parseWitnessKey(text).key.line).toBe(own.verifier.line);
    const [name = '', id = '', key = ''] = text.split('+');
    for (const bad of [
      `${name}+00000000+${key}`,
      `${name} x+${id}+${key}`,
      `${name}+${id}+AQ${key}`,
    ]) {
      expect(() => parseWitnessKey(bad)).toThrow(
        expect.objectContaining({ code: 'key-malformed' }),
      );
    }
  });
});

describe('a witness does not sign', () => {
  it('a ledger that was put back and grew otherwise', async () => {
    const copy = join(root, `forked-${count}`);
    cpSync(dir, copy, { recursive: true });
    await fillLedger(dir, 2, 3);
    const { seen } = await round(dir, null);
    await fillLedger(copy, 3, 50);
    await expect(round(copy, seen)).rejects.toMatchObject({ code: 'ledger-corrupt' });
  });

  it('an older state than it saw', async () => {
    const request = await requestWitness(dir, ledgerKey, 0);
    await fillLedger(dir, 2, 3);
    const { seen } = await round(dir, null);
    expect(() => witnessCheckpoint({ ...request, old: seen.size }, ledgerKey, seat(seen))).toThrow(
      expect.objectContaining({ code: 'ledger-corrupt' }),
    );
  });

  it('what another key signed', async () => {
    const request = await requestWitness(dir, ledgerKey, 0);
    const other = createSigningKey('other').key.verifier;
    expect(() => witnessCheckpoint(request, other, seat(null))).toThrow(
      expect.objectContaining({ code: 'ledger-corrupt' }),
    );
  });

  it('a request from another size than it saw last', async () => {
    const { seen } = await round(dir, null);
    const request = await requestWitness(dir, ledgerKey, 2);
    expect(() => witnessCheckpoint(request, ledgerKey, seat(seen))).toThrow(
      expect.objectContaining({ code: 'usage' }),
    );
  });

  it('another ledger in the place of the one that it saw', async () => {
    const { seen } = await round(dir, null);
    const other = join(root, `other-${count}`);
    const ledger = await openLedger(other, { signer: LEDGER_SIGNER, origin: 'else.example/x' });
    await ledger.close();
    await fillLedger(other, 4);
    await expect(round(other, seen)).rejects.toMatchObject({ code: 'ledger-corrupt' });
  });
});

describe('an answer is not taken', () => {
  it.each([
    ['of another witness', (line: string) => line.replace(NAME, 'witness.example/w2')],
    ['with another time', (line: string) => flipped(line, 11)],
    ['with a flipped bit in the signature', (line: string) => flipped(line, 40)],
    ['that is no signature line', () => 'so be it\n'],
  ])('%s', async (_, harm) => {
    const { line } = await round(dir, null);
    await expect(addCosignature(dir, ledgerKey, witness, harm(line))).rejects.toMatchObject({
      code: 'signature-invalid',
    });
    expect(readFileSync(join(dir, 'witnessed', '3'), 'utf8')).not.toContain(NAME);
  });
});

describe('what does not hold is found', () => {
  it('a ledger that no longer begins with what a witness saw', async () => {
    const before = join(root, `before-${count}`);
    cpSync(dir, before, { recursive: true });
    await fillLedger(dir, 2, 3);
    const { line } = await round(dir, null);
    await addCosignature(dir, ledgerKey, witness, line);
    // Put back to three entries and grown otherwise, with the witnessed checkpoints left in place.
    cpSync(join(dir, 'witnessed'), join(before, 'witnessed'), { recursive: true });
    await fillLedger(before, 4, 70);
    expect((await outcomes(before))[0]).toMatch(/^failed/u);
  });

  it('a co-signature that was altered, and a ledger that nobody witnessed', async () => {
    expect(await outcomes()).toEqual([expect.stringMatching(/^failed/u)]);
    const { line } = await round(dir, null);
    await addCosignature(dir, ledgerKey, witness, line);
    const file = join(dir, 'witnessed', '3');
    writeFileSync(file, readFileSync(file, 'utf8').replace(line, flipped(line, 40)));
    expect((await outcomes()).at(-1)).toMatch(/^failed/u);
  });
});

it('the memory of a witness reads back, and one that was changed is refused', async () => {
  const path = join(root, 'seen.json');
  const { seen } = await round(dir, null);
  await keepSeenStates(path, [seen]);
  expect(readSeenStates(path)).toEqual([seen]);
  writeFileSync(path, readFileSync(path, 'utf8').replace('"size": 3', '"size": "3"'));
  expect(() => readSeenStates(path)).toThrow(expect.objectContaining({ code: 'data-malformed' }));
});

/** A signature line with one bit flipped in a byte of what its base64 holds. */
function flipped(line: string, at: number): string {
  const [dash = '', name = '', base64 = ''] = line.trim().split(' ');
  const bytes = Buffer.from(base64, 'base64');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return `${dash} ${name} ${bytes.toString('base64')}\n`;
}
