import { z } from 'zod';

/** An id in the law's data: kebab-case, stable, never reused for another thing. */
export const lawIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'a kebab-case id of letters, digits and hyphens');

/** A calendar day, `YYYY-MM-DD`. */
export const daySchema = z.iso.date('a date, YYYY-MM-DD');

/** A day, month or year, as far as it is known. */
export const partialDaySchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u, 'a date, YYYY-MM-DD, YYYY-MM or YYYY');

/** How a pin came to be known. Anything but `passage` and `account` must be looked up before use. */
const pinBasisSchema = z.enum([
  'passage',
  'account',
  'table-of-contents',
  'order',
  'memory',
  'none',
]);

const pinFields = {
  /** The id of the authority in `authorities/`. */
  authority: lawIdSchema,
  /** The place in it, as one would cite it; `null` when the page was not seen. */
  pin: z.string().min(1).nullable(),
  pinVerified: z.boolean(),
  pinBasis: pinBasisSchema,
};

/** One authority at one place, and what it says there. */
export const pinnedSchema = z.strictObject({ ...pinFields, says: z.string().min(1) });

/** What every rule stands on. Spread into each rule's schema. */
export const groundingFields = {
  ...pinFields,
  /** How sure the content is, whatever the pin: high = the passage was seen; low = memory. */
  confidence: z.enum(['high', 'medium', 'low']),
  /** Further authorities for the same rule. */
  also: z.array(pinnedSchema).default([]),
};

/** From which day to which day (inclusive; null = still) a rule holds. */
const inForceSchema = z.strictObject({
  from: daySchema,
  to: daySchema.nullable(),
  /** What the dates are: the day of decision, a statute's effective day, a rule's amendment. */
  basis: z.string().min(1),
});

/** Before which courts a rule is law, or may be used. */
const courtScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('any') }),
  z.strictObject({ kind: z.literal('federal') }),
  z.strictObject({ kind: z.literal('named'), ids: z.array(z.string().min(1)).min(1) }),
  /** Ask `courts-follow/`: each court's file says what it follows and with what force. */
  z.strictObject({ kind: z.literal('as-followed') }),
]);

/** A question the law leaves open, with the sources on each side. The engine leaves it open too. */
export const openQuestionSchema = z.strictObject({
  id: lawIdSchema,
  question: z.string().min(1),
  sides: z.array(pinnedSchema).min(1),
});

/** The fields that every rule of law has. Spread into each rule's schema. */
export const ruleFields = {
  id: lawIdSchema,
  name: z.string().min(1),
  ...groundingFields,
  courts: courtScopeSchema,
  inForce: inForceSchema,
  openQuestions: z.array(openQuestionSchema).default([]),
  notes: z.array(z.string().min(1)).default([]),
};
