import { DucesError } from '../faults/index.ts';
import type { Matter, Recipient } from '../matters/index.ts';

/**
 * The recipient on record whose key is the one given. A production goes only to the party that the
 * order names, under a key that a person of the matter confirmed; a key from the command line alone
 * is never enough, since whoever can type can type another.
 *
 * @throws DucesError `recipient-mismatch`.
 */
export function guardRecipient(
  matter: Pick<Matter, 'recipients' | 'parties'>,
  key: string,
  orderedParty: string,
): Recipient {
  const recipient = matter.recipients.find((one) => one.key === key);
  if (recipient === undefined) {
    throw refuse(
      'The key given is not one that the matter records as a recipient.',
      'Confirm the key with the recipient by another channel and record it: duces decide recipient DIR …',
    );
  }
  if (recipient.party !== orderedParty) {
    const ordered = matter.parties.find(({ id }) => id === orderedParty)?.name ?? orderedParty;
    throw refuse(
      `The key given belongs to another party than the one that the order names (${ordered}).`,
      `Give the key that is recorded for ${ordered}.`,
    );
  }
  return recipient;
}

function refuse(message: string, next: string): DucesError {
  return new DucesError('recipient-mismatch', message, { next });
}
