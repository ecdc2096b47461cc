import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../../test/support/scratch.ts';
import { runTool, stockTool } from '../../test/support/stock-tools.ts';
import { Secret } from '../secrets/index.ts';
import { createSigningKey, readSigningKey } from './signing-key.ts';
import { signSsh, verifySsh } from './ssh-signature.ts';
import { splitSshStrings } from './ssh-wire.ts';

const keygen = stockTool('ssh-keygen');
const message = Buffer.from('0123  records/a.csv\n');
const { key } = createSigningKey('test');

describe.skipIf(keygen === null)('with the stock ssh-keygen', () => {
  test('what Duces signs, ssh-keygen verifies, for its namespace only', () => {
    const dir = scratchFolder();
    writeFileSync(join(dir, 'allowed'), `custodian ${key.verifier.line}\n`);
    writeFileSync(join(dir, 'm.sig'), signSsh(key, 'duces-package@v1', message));
    const verify = (namespace: string, input: Buffer) =>
      runTool(
        String(keygen),
        ['-Y', 'verify', '-f', 'allowed', '-I', 'custodian', '-n', namespace, '-s', 'm.sig'],
        { cwd: dir, input },
      ).code;
    expect(verify('duces-package@v1', message)).toBe(0);
    expect(verify('duces-production@v1', message)).not.toBe(0);
    expect(verify('duces-package@v1', Buffer.from('other'))).not.toBe(0);
  });

  test.each([
    ['without passphrase', ''],
    ['with passphrase', 'correct horse'],
  ])('a key that ssh-keygen made %s, Duces reads', async (_, phrase) => {
    const dir = scratchFolder();
    const make = ['-q', '-t', 'ed25519', '-N', phrase, '-C', 'a b', '-f', 'k'];
    expect(runTool(String(keygen), make, { cwd: dir }).code).toBe(0);
    const read = await readSigningKey(join(dir, 'k'), new Secret(phrase));
    const publicLine = readFileSync(join(dir, 'k.pub'), 'utf8').split(' ').slice(0, 2).join(' ');
    expect(read.verifier.line).toBe(publicLine);
    const printed = runTool(String(keygen), ['-l', '-f', 'k.pub'], { cwd: dir }).stdout;
    expect(printed).toContain(read.verifier.fingerprint);
  });

  test('what ssh-keygen signs, Duces verifies and would sign alike', async () => {
    const dir = scratchFolder();
    runTool(String(keygen), ['-q', '-t', 'ed25519', '-N', '', '-f', 'k'], { cwd: dir });
    const read = await readSigningKey(join(dir, 'k'));
    writeFileSync(join(dir, 'm'), message);
    runTool(String(keygen), ['-Y', 'sign', '-f', 'k', '-n', 'file', 'm'], { cwd: dir });
    const signature = readFileSync(join(dir, 'm.sig'), 'utf8');
    expect(verifySsh(signature, 'file', message).line).toBe(read.verifier.line);
    // Ed25519 is deterministic, so the same key makes the same file, to the byte.
    expect(signSsh(read, 'file', message)).toBe(signature);
  });

  test('ssh-keygen reads the private key file that Duces writes', () => {
    const dir = scratchFolder();
    const made = createSigningKey('a comment');
    writeFileSync(join(dir, 'k'), made.privateFile.reveal(), { mode: 0o600 });
    const { stdout } = runTool(String(keygen), ['-y', '-f', 'k'], { cwd: dir });
    expect(stdout.trim()).toBe(`${made.key.verifier.line} a comment`);
  });
});

test('another Ed25519 implementation verifies the raw signature over the SSHSIG data', () => {
  const armoured = signSsh(key, 'n', message);
  const blob = Buffer.from(armoured.split('\n').slice(1, -2).join(''), 'base64');
  const signature = splitSshStrings(splitSshStrings(blob.subarray(10), 5)[4] ?? Buffer.of(), 2)[1];
  const hashed = createHash('sha512').update(message).digest();
  const data = [Buffer.from('SSHSIG'), string('n'), string(''), string('sha512'), string(hashed)];
  const signed = Buffer.concat(data);
  expect(ed25519.verify(signature ?? Buffer.of(), signed, key.verifier.raw)).toBe(true);
});

test('a signature with any bit flipped is refused', () => {
  const armoured = Buffer.from(signSsh(key, 'n', message));
  fc.assert(
    fc.property(fc.nat(armoured.length - 1), fc.nat(7), (at, bit) => {
      const flipped = Buffer.from(armoured);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      expect(() => verifySsh(flipped.toString('latin1'), 'n', message)).toThrow(
        expect.objectContaining({ code: 'signature-invalid' }),
      );
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['nothing', ''],
  ['another text', 'hello'],
  ['only the frame', '-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n'],
  ['a length beyond the end', frame(Buffer.from('SSHSIG\0\0\0\x01\xff\xff\xff\xff', 'latin1'))],
  ['version 2', frame(Buffer.from('SSHSIG\0\0\0\x02', 'latin1'))],
])('%s is no signature, and says so', (_, text) => {
  expect(() => verifySsh(text, 'n', message)).toThrow(
    expect.objectContaining({ code: 'signature-invalid' }),
  );
});

test('a private key that does not parse is not quoted in the error', async () => {
  const dir = scratchFolder();
  const text = createSigningKey('x').privateFile.reveal();
  const broken = text.replace(/[A-Za-z]{10}\n-----END/, 'AAAAAAAAAA\n-----END').slice(0, -40);
  writeFileSync(join(dir, 'k'), broken, { mode: 0o600 });
  const thrown: unknown = await readSigningKey(join(dir, 'k')).catch((error: unknown) => error);
  expect(thrown).toMatchObject({ code: 'key-malformed', place: { file: join(dir, 'k') } });
  expect((thrown as Error).cause).toBeUndefined();
  expect(String((thrown as Error).stack)).not.toContain(text.split('\n')[2]);
});

function frame(blob: Buffer): string {
  return `-----BEGIN SSH SIGNATURE-----\n${blob.toString('base64')}\n-----END SSH SIGNATURE-----\n`;
}

// An SSH string, written here a second time so that the test does not lean on the code it tests.
function string(content: Uint8Array | string): Buffer {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
