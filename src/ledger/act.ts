import canonicalize from 'canonicalize';
import { z } from 'zod';
import { DucesError, ERROR_CODES, type ErrorCode } from '../faults/index.ts';
import type { PackageSum, SaltedHash } from '../sealing/index.ts';

const hash = z.custom<SaltedHash>(isHex64, 'must be a salted hash');
const sum = z.custom<PackageSum>(isHex64, 'must be the sum of a sealed production');
const count = z.int().min(0).max(1_000_000_000_000);
const instant = z.custom<string>(isInstant, 'must be a UTC instant such as 2023-02-20T10:00:00Z');
const reason = z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]);

// What every act says: when, in which matter, about what (an order, a clause, a plan).
const common = { at: instant, matter: hash, subject: hash };

/**
 * The acts that a ledger can hold. There is no field for text: only instants, counts, words from
 * closed lists, salted hashes and the sums of encrypted files. So no e-mail address, IP address,
 * handle or name can get in.
 */
const actSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mandate-read'), ...common, clauses: count, open: count }),
  z.strictObject({
    kind: z.literal('decision-recorded'),
    ...common,
    decision: z.enum(['construction', 'posts', 'recipient', 'judgment', 'never-released']),
    by: hash,
  }),
  z.strictObject({ kind: z.literal('plan-made'), ...common, clauses: count, accounts: count }),
  z.strictObject({
    kind: z.literal('approval-recorded'),
    ...common,
    by: hash,
    role: z.enum(['counsel', 'approver', 'paralegal', 'custodian']),
  }),
  z.strictObject({
    kind: z.literal('records-preserved'),
    ...common,
    rows: count,
    package: sum,
    recipient: hash,
  }),
  z.strictObject({ kind: z.literal('records-collected'), ...common, rows: count }),
  z.strictObject({
    kind: z.literal('production-sealed'),
    ...common,
    rows: count,
    package: sum,
    recipient: hash,
  }),
  z.strictObject({
    kind: z.literal('production-held'),
    ...common,
    rows: count,
    package: sum,
    recipient: hash,
  }),
  z.strictObject({ kind: z.literal('production-reviewed'), ...common, package: sum, by: hash }),
  z.strictObject({ kind: z.literal('package-destroyed'), ...common, package: sum, by: hash }),
  z.strictObject({ kind: z.literal('key-destroyed'), ...common, key: hash, by: hash }),
  z.strictObject({ kind: z.literal('production-released'), ...common, package: sum }),
  z.strictObject({ kind: z.literal('production-acknowledged'), ...common, package: sum, by: hash }),
  z.strictObject({ kind: z.literal('production-clawed-back'), ...common, package: sum, by: hash }),
  z.strictObject({ kind: z.literal('production-returned'), ...common, package: sum, by: hash }),
  z.strictObject({ kind: z.literal('production-stopped'), ...common, reason }),
]);

/** One act as the ledger holds it; `at` is a UTC instant (ISO 8601, ends in Z). */
export type Act = Readonly<z.infer<typeof actSchema>>;

/**
 * Writes an act as one line of canonical JSON (RFC 8785), ASCII, without a line break.
 *
 * @throws DucesError `data-malformed` for anything that is no act; the value is not repeated.
 */
export function formatAct(act: Act): string {
  const parsed = actSchema.safeParse(act);
  if (!parsed.success) throw malformed(parsed.error);
  const line = canonicalize(parsed.data);
  if (line === undefined) throw malformed();
  return line;
}

/**
 * Reads a line of the ledger.
 *
 * @throws DucesError `data-malformed` when it is not exactly the canonical form of an act.
 */
export function parseAct(line: string): Act {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw malformed();
  }
  const parsed = actSchema.safeParse(json);
  if (!parsed.success) throw malformed(parsed.error);
  if (canonicalize(parsed.data) !== line) throw malformed();
  return parsed.data;
}

function isHex64(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function isInstant(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const [, seconds] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?Z$/.exec(value) ?? [];
  const date = new Date(`${seconds}Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString() === `${seconds}.000Z`;
}

// Names fields, never values: whatever was wrongly put there may be identity data.
function malformed(error?: z.ZodError): DucesError {
  const fields = error?.issues.map((issue) => issue.path.join('.')).filter((path) => path !== '');
  const where = fields?.length ? ` (field ${[...new Set(fields)].join(', ')})` : '';
  return new DucesError('data-malformed', `This is no act that the ledger can hold${where}.`, {
    next: 'Give only the fields of the act: instants, counts, listed words, salted hashes.',
  });
}
