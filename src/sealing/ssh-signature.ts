import { createHash } from 'node:crypto';
import { DucesError, type FaultPlace } from '../faults/index.ts';
import type { SigningKey } from './signing-key.ts';
import { ED25519, splitSshStrings, sshString } from './ssh-wire.ts';
import { encodePublicBlob, verifierKeyFromRaw, verifiesEd25519 } from './verifier-key.ts';
import type { VerifierKey } from './verifier-key.ts';

const MAGIC = Buffer.from('SSHSIG');
const HASH = 'sha512';
const BEGIN = '-----BEGIN SSH SIGNATURE-----';
const END = '-----END SSH SIGNATURE-----';

/**
 * Signs `message` as `ssh-keygen -Y sign -n NAMESPACE` does (OpenSSH, PROTOCOL.sshsig) and gives
 * the armoured text of the `.sig` file.
 */
export function signSsh(key: SigningKey, namespace: string, message: Uint8Array): string {
  const signature = key.sign(signedData(namespace, HASH, message));
  const blob = Buffer.concat([
    MAGIC,
    Buffer.from([0, 0, 0, 1]),
    sshString(encodePublicBlob(key.verifier.raw)),
    sshString(namespace),
    sshString(''),
    sshString(HASH),
    sshString(Buffer.concat([sshString(ED25519), sshString(signature)])),
  ]);
  return armour(blob);
}

/**
 * Checks an armoured SSH signature over `message` and gives the key that made it. Whether that key
 * is to be trusted is the caller's question.
 *
 * @throws DucesError `signature-invalid` when the text is no Ed25519 SSH signature, is for another
 * namespace, or does not verify.
 */
export function verifySsh(
  armoured: string,
  namespace: string,
  message: Uint8Array,
  place?: FaultPlace,
): VerifierKey {
  const fail = (why: string) =>
    new DucesError('signature-invalid', why, {
      ...(place === undefined ? {} : { place }),
      next: 'Get the package again from its source; if it stays so, treat it as altered.',
    });
  const [keyBlob, madeFor, reserved, hash, signatureBlob] = readBlob(armoured, fail, place);
  const [keyType, raw] = splitSshStrings(keyBlob, 2, place);
  const [signatureType, signature] = splitSshStrings(signatureBlob, 2, place);
  if (String(keyType) !== ED25519 || String(signatureType) !== ED25519 || raw?.length !== 32) {
    throw fail('The signature is not by an Ed25519 key.');
  }
  if (String(madeFor) !== namespace) {
    throw fail(`The signature was not made for "${namespace}": it signs something else.`);
  }
  if (reserved.length !== 0 || !['sha256', 'sha512'].includes(String(hash))) {
    throw fail('The signature uses options that its format does not have.');
  }
  const key = verifierKeyFromRaw(raw);
  const data = signedData(namespace, String(hash), message);
  if (signature === undefined || !verifiesEd25519(key, data, signature)) {
    throw fail('The signature does not match: the signed file or the signature was altered.');
  }
  return key;
}

function signedData(namespace: string, hash: string, message: Uint8Array): Buffer {
  const digest = createHash(hash).update(message).digest();
  return Buffer.concat([
    MAGIC,
    sshString(namespace),
    sshString(''),
    sshString(hash),
    sshString(digest),
  ]);
}

/** As `ssh-keygen` writes it, to the byte. */
function armour(blob: Buffer): string {
  const lines = blob.toString('base64').match(/.{1,70}/g) ?? [];
  return [BEGIN, ...lines, END, ''].join('\n');
}

type BlobFields = [Buffer, Buffer, Buffer, Buffer, Buffer];

function readBlob(
  armoured: string,
  fail: (why: string) => DucesError,
  place: FaultPlace | undefined,
): BlobFields {
  const blob = Buffer.from(armoured.slice(BEGIN.length, -END.length - 1), 'base64');
  // Node's decoder skips what is no base64; the way back shows whether it skipped anything.
  if (armour(blob) !== armoured) throw fail('This is no SSH signature file.');
  if (!blob.subarray(0, 6).equals(MAGIC) || blob.length < 10 || blob.readUInt32BE(6) !== 1) {
    throw fail('This is no SSH signature of version 1.');
  }
  const [key, namespace, reserved, hash, signature] = splitSshStrings(blob.subarray(10), 5, place);
  if (!key || !namespace || !reserved || !hash || !signature) throw fail('A field is missing.');
  return [key, namespace, reserved, hash, signature];
}
