import { existsSync, readFileSync } from 'node:fs';
import { DucesError } from '../faults/index.ts';
import type { Matter } from '../matters/index.ts';

/**
 * The age public key that `--to` names: the key itself, the id of a party whose key the matter
 * records, or a file that holds the key. Whether it may receive anything is not decided here.
 *
 * @throws DucesError `key-absent` when it is none of these.
 */
export function recipientKey(matter: Pick<Matter, 'recipients'>, to: string): string {
  const named = to.trim();
  if (named.startsWith('age1')) return named;
  const recorded = matter.recipients.findLast(({ party }) => party === named);
  if (recorded !== undefined) return recorded.key;
  if (existsSync(named)) return readFileSync(named, 'utf8').trim();
  throw new DucesError('key-absent', 'The recipient is no age key, recorded party or key file.', {
    next: 'Give the key that begins with age1, the id of a party among the recipients of the matter, or a file.',
  });
}
