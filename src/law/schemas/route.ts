import { z } from 'zod';
import { groundingFields, lawIdSchema, pinnedSchema } from './grounding.ts';

/**
 * One way to carry an element or a requirement: every proposition listed must be supported.
 * Where several routes are listed, any one of them is enough.
 */
export const routeSchema = z.strictObject({
  id: lawIdSchema,
  what: z.string().min(1),
  propositions: z.array(lawIdSchema).min(1),
  ...groundingFields,
});

/** A proposition that does not carry, alone or by inference, and the authority that says so. */
export const notEnoughSchema = z.strictObject({
  proposition: lawIdSchema,
  why: z.string().min(1),
  ...pinnedSchema.omit({ says: true }).shape,
});
