import { DucesError } from '../faults/index.ts';
import type { Matter, Party } from '../matters/index.ts';
import type { ExecutableMandate } from '../orders/index.ts';

/** The words by which orders call whoever asked for the subpoena, in lower case. */
const REQUESTER_WORDS =
  /^(?:petitioner|plaintiff|movant|applicant|requester|claimant|(?:requesting|moving) party|counsel)s?$/u;
/** The words by which orders call whoever must produce. */
const RESPONDENT_WORDS = /^(?:respondent|non-?party|third party|subpoenaed party)s?$/u;

/**
 * The party of the matter to whom the order has the records go. Where the order names nobody, that
 * is the party for whom the subpoena was issued: what a motion to compel enforces is the subpoena.
 *
 * @throws DucesError `recipient-mismatch` when the order names somebody whom the matter does not
 * know as a party; `mandate-absent` when it commands another than the matter's respondent.
 */
export function guardParties(
  mandate: Pick<ExecutableMandate, 'commandedParty' | 'recipient'>,
  matter: Pick<Matter, 'parties' | 'instrument'>,
): Party {
  const { issuedTo, issuedFor } = matter.instrument;
  const commanded = named(mandate.commandedParty, matter.parties, RESPONDENT_WORDS, issuedTo);
  if (commanded?.id !== issuedTo) throw otherCommanded(mandate.commandedParty);
  const recipient =
    mandate.recipient === null
      ? matter.parties.find(({ id }) => id === issuedFor)
      : named(mandate.recipient, matter.parties, REQUESTER_WORDS, issuedFor);
  if (recipient === undefined) throw otherRecipient(mandate.recipient);
  return recipient;
}

type OrderedName = Pick<ExecutableMandate['commandedParty'], 'name' | 'fullName' | 'pin'>;

function named(
  { name, fullName }: OrderedName,
  parties: readonly Party[],
  roleWords: RegExp,
  byRole: string,
): Party | undefined {
  const keys = new Set([name, ...(fullName === null ? [] : [fullName])].map(nameKey));
  const byName = parties.find((party) => keys.has(nameKey(party.name)));
  if (byName !== undefined) return byName;
  const isRole = fullName === null && roleWords.test(name.toLowerCase());
  return isRole ? parties.find(({ id }) => id === byRole) : undefined;
}

/** A name without its legal form, case, spaces and marks: `Twitter, Inc.` and `TWITTER` agree. */
function nameKey(name: string): string {
  return name
    .replace(/[,\s]+(?:Inc|LLC|L\.L\.C|Ltd|Corp|Co|L\.P|LP|Company|Corporation)\.?$/iu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function otherCommanded({ name, pin }: OrderedName): DucesError {
  return new DucesError(
    'mandate-absent',
    `The order at ${pin} commands ${name}, which is not the respondent of the matter.`,
    {
      next: 'Check that the order belongs to this matter; nothing is produced under another order.',
    },
  );
}

function otherRecipient(recipient: OrderedName | null): DucesError {
  const who = recipient === null ? 'nobody' : `${recipient.name} (${recipient.pin})`;
  return new DucesError(
    'recipient-mismatch',
    `The order has the records go to ${who}, and the matter has no such party.`,
    { next: 'Record the recipient whom the order names among the parties, as the order names it.' },
  );
}
