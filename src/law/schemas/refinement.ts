import { z } from 'zod';
import { groundingFields, lawIdSchema, ruleFields } from './grounding.ts';

/**
 * A decision that applies a standard and says more on some of its steps. It is no rival test:
 * counted as one, it would be compared with the test that it applies.
 */
export const refinementSchema = z.strictObject({
  kind: z.literal('refinement'),
  ...ruleFields,
  refines: lawIdSchema,
  adds: z
    .array(
      z.strictObject({
        /** The step refined; null when it bears on the choice of the standard. */
        step: lawIdSchema.nullable(),
        what: z.string().min(1),
        ...groundingFields,
      }),
    )
    .min(1),
});
