import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { ruleFields } from './grounding.ts';
import { stepSchema } from './step.ts';

/** A question that comes before any test, with its own burdens. Its steps are cumulative. */
export const gateSchema = z.strictObject({
  kind: z.literal('gate'),
  ...ruleFields,
  question: z.string().min(1),
  appliesTo: z.enum(['defendant', 'nonparty', 'both']),
  /** The requests that it stands before; null = every request to its courts. */
  when: conditionSchema.nullable().default(null),
  /** Other texts of the same gate, before or after this one's dates. */
  otherTexts: z.array(z.string().min(1)).default([]),
  steps: z.array(stepSchema).min(1),
});
