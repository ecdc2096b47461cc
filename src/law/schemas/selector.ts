import { z } from 'zod';
import { groundingFields, lawIdSchema, ruleFields } from './grounding.ts';

/** How a court chooses among tests: the degree of scrutiny by the nature of the speech. */
export const selectorSchema = z.strictObject({
  kind: z.literal('selector'),
  ...ruleFields,
  question: z.string().min(1),
  /** Ordered from the most exacting degree to the least. */
  scrutiny: z.array(
    z.strictObject({
      degree: z.enum(['most-exacting', 'strong', 'lesser']),
      speech: z.array(lawIdSchema).min(1),
      what: z.string().min(1),
      ...groundingFields,
    }),
  ),
  namesStandard: z.boolean(),
});
