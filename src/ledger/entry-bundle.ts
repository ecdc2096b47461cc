import { DucesError } from '../faults/index.ts';

const MAX_ENTRY = 0xff_ff;

/** Writes entries as a bundle: each after its length as two bytes, big-endian (C2SP tlog-tiles). */
export function encodeBundle(entries: readonly Uint8Array[]): Buffer {
  return Buffer.concat(entries.flatMap((entry) => [lengthOf(entry), entry]));
}

/** What a bundle holds: whole entries, and the bytes after the last whole one (none when it is sound). */
export interface EntryBundle {
  readonly entries: readonly Buffer[];
  readonly rest: Buffer;
}

/** Reads a bundle as far as it can be read. */
export function decodeBundle(bytes: Buffer): EntryBundle {
  const entries: Buffer[] = [];
  let at = 0;
  while (at + 2 <= bytes.length) {
    const end = at + 2 + bytes.readUInt16BE(at);
    if (end > bytes.length) break;
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return { entries, rest: bytes.subarray(at) };
}

function lengthOf(entry: Uint8Array): Buffer {
  if (entry.length > MAX_ENTRY) {
    throw new DucesError('data-malformed', 'The entry is too long for a ledger.', {
      next: 'Report this with the command that you ran: no act is this long.',
    });
  }
  return Buffer.of(entry.length >> 8, entry.length & 0xff);
}
