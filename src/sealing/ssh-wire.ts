import { DucesError, type FaultPlace } from '../faults/index.ts';

/** The name of Ed25519 keys and signatures in SSH structures (RFC 8709). */
export const ED25519 = 'ssh-ed25519';

/** An SSH `string` (RFC 4251 § 5): the length as a big-endian uint32, then the bytes. */
export function sshString(content: Uint8Array | string): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/**
 * Splits `bytes` into exactly `count` SSH strings.
 *
 * @throws DucesError `signature-invalid` when a length runs past the end or bytes are left over.
 */
export function splitSshStrings(
  bytes: Buffer,
  count: number,
  place?: FaultPlace,
): readonly Buffer[] {
  const strings: Buffer[] = [];
  let at = 0;
  while (strings.length < count) {
    const end = at + 4 + (at + 4 <= bytes.length ? bytes.readUInt32BE(at) : Infinity);
    if (end > bytes.length) throw brokenStructure(place);
    strings.push(bytes.subarray(at + 4, end));
    at = end;
  }
  if (at !== bytes.length) throw brokenStructure(place);
  return strings;
}

function brokenStructure(place: FaultPlace | undefined): DucesError {
  return new DucesError('signature-invalid', 'An SSH signature is cut off or has extra bytes.', {
    ...(place === undefined ? {} : { place }),
    next: 'Get the file again from its source; if it stays so, treat it as altered.',
  });
}
