import { createHash } from 'node:crypto';

/**
 * The UID of a deadline in calendar files: a UUID (RFC 9562, version 8) made of the matter's id and the
 * deadline's, so that a later export updates the entry and none tells what it is made of.
 */
export function eventUid(matter: string, deadline: string): string {
  const hash = createHash('sha256').update(`${matter}\n${deadline}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-');
}
