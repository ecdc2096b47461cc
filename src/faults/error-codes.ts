/**
 * The closed list of error codes. A code is public API: it is printed with the message, returned
 * in JSON and mapped to one exit code. A thing that can happen and is not listed here is a bug.
 *
 * `exit`: 2 = the call is wrong, 3 = an input is malformed, 4 = a guard refused, 5 = a proof is
 * broken, 6 = the machine failed (disk, permissions), 70 = a defect of Duces.
 */
export const ERROR_CODES = {
  usage: { exit: 2, when: 'A command was called with missing or contradictory arguments.' },
  'file-not-found': { exit: 3, when: 'A named file or folder does not exist or cannot be read.' },
  'file-empty': { exit: 3, when: 'A file holds no text at all.' },
  'file-too-large': { exit: 3, when: 'A file is larger than the stated limit for its kind.' },
  'file-binary': { exit: 3, when: 'A file that must hold text holds binary data.' },
  'file-truncated': { exit: 3, when: 'A file ends in the middle of something.' },
  'file-is-web-page': {
    exit: 3,
    when: 'A web page, such as a login form, was saved where a paper should be.',
  },
  'format-not-read': {
    exit: 3,
    when: 'A file is in a format that Duces does not read; the message names it.',
  },
  'file-encrypted': { exit: 3, when: 'A file opens only with a password.' },
  'file-damaged': {
    exit: 3,
    when: 'A file breaks its own format so far that it cannot be opened, or not beyond a page.',
  },
  'file-too-demanding': {
    exit: 3,
    when: 'Reading a file ran into its limit of time or memory, or brought its reader down.',
  },
  'engine-missing': {
    exit: 6,
    when: 'A part of the installation that reads a format (the data for scanned pages) is absent.',
  },
  'paper-not-recognised': { exit: 3, when: 'A file is readable text but no court paper.' },
  'paper-wrong-kind': { exit: 3, when: 'A court paper is of another kind than the command needs.' },
  'order-incomplete': {
    exit: 3,
    when: 'An order lacks what the command needs: a disposition, a date, a command, an account.',
  },
  'order-contradictory': {
    exit: 3,
    when: 'An order says two things that cannot both hold, such as two dispositions of one motion.',
  },
  'date-invalid': { exit: 3, when: 'A date is written that no calendar has, or cannot be read.' },
  'data-malformed': {
    exit: 3,
    when: 'A YAML, JSON or CSV file breaks its format or its schema; the place says where.',
  },
  'reference-unknown': {
    exit: 3,
    when: 'A file names an id (speaker, exhibit, standard, clause) that nothing defines.',
  },
  'law-inconsistent': {
    exit: 3,
    when: 'A rule of law lacks authority, pin or dates, or two clash.',
  },
  'rule-not-covered': { exit: 4, when: 'A date or answer needs a rule that Duces does not hold.' },
  'mandate-open': {
    exit: 4,
    when: 'A clause still needs counsel: a construction, a list of posts.',
  },
  'mandate-absent': {
    exit: 4,
    when: 'A production was asked for without an order that commands it.',
  },
  'draft-open': {
    exit: 4,
    when: 'A drafted paper was to be marked final while it has a gap or a pin that nobody looked up.',
  },
  'review-missing': {
    exit: 4,
    when: 'Collected records are to be looked at by a person before they go out, and were not, or were found not fit.',
  },
  'retention-standing': {
    exit: 4,
    when: 'Something must still be kept: its time has not run, nobody said until when, or a hold stands.',
  },
  'approval-missing': { exit: 4, when: 'A production lacks an approval that it must have.' },
  'approval-same-person': { exit: 4, when: 'The two approvals come from one and the same person.' },
  'approval-stale': { exit: 4, when: 'What was approved is not what would now be produced.' },
  'production-stopped': {
    exit: 4,
    when: 'A person stopped what goes out in a matter, and counsel has not lifted the stop.',
  },
  'release-missing': {
    exit: 4,
    when: 'What was to be acknowledged was not released, or was acknowledged already.',
  },
  'already-released': {
    exit: 4,
    when: 'A production of this plan was released; nothing is released twice.',
  },
  'release-unknown': {
    exit: 4,
    when: 'A run was cut off after sealing, and whether its package went out is for a person to say.',
  },
  'recipient-mismatch': { exit: 4, when: 'The key or name given is not the recipient ordered.' },
  'content-barred': {
    exit: 4,
    when: 'A clause asks for content of communications (18 U.S.C. § 2702(a)); never producible.',
  },
  'handle-unresolved': { exit: 4, when: 'No account bore a handle at the time of the posts.' },
  'handle-ambiguous': { exit: 4, when: 'Two or more accounts bore a handle in the period.' },
  'output-exists': { exit: 4, when: 'The output path is taken; Duces overwrites nothing.' },
  'store-unreadable': { exit: 3, when: 'A record store cannot be opened or breaks off mid-read.' },
  'store-column-missing': { exit: 3, when: 'A mapped column is not in the store.' },
  'store-value-invalid': {
    exit: 3,
    when: 'A store holds a null or value that the mapping forbids.',
  },
  'store-not-read-only': {
    exit: 4,
    when: 'The connection to a record store could change what it reads, or cannot be shown not to.',
  },
  'store-changed': { exit: 4, when: 'A store changed between the plan and the pull.' },
  overproduction: {
    exit: 5,
    when: 'A pulled row is not covered by a clause. Nothing is released; this stops everything.',
  },
  'key-exposed': {
    exit: 4,
    when: 'The file of a private key, or of a passphrase, can be read by others than its owner.',
  },
  'key-locked': {
    exit: 4,
    when: 'A private key opens only with its passphrase, which was not given or is another.',
  },
  'key-malformed': { exit: 3, when: 'A key or recipient cannot be parsed.' },
  'key-absent': {
    exit: 3,
    when: 'A key, or the connection of a store, that the act needs was not given.',
  },
  'signature-invalid': { exit: 5, when: 'A signature does not verify, or is by another key.' },
  'sum-mismatch': { exit: 5, when: 'A file does not have the checksum stated for it.' },
  'package-malformed': {
    exit: 5,
    when: 'A package lacks a part, or holds one that is not listed.',
  },
  'decryption-failed': { exit: 5, when: 'An age file does not open with the key given.' },
  'ledger-corrupt': { exit: 5, when: 'The ledger does not prove: entry, tree, or checkpoint.' },
  'ledger-busy': { exit: 6, when: 'Another process holds the ledger or the matter.' },
  'disk-failed': { exit: 6, when: 'Writing failed: full disk, no permission, read-only folder.' },
  stopped: { exit: 6, when: 'The user or the system stopped the work before it was done.' },
  internal: { exit: 70, when: 'A defect of Duces. The message names where; please report it.' },
} as const satisfies Record<string, { exit: number; when: string }>;

export type ErrorCode = keyof typeof ERROR_CODES;
