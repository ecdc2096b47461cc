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
  /**
   * What an unknown `when` does. `out-of-view`: the gate is for one who has to raise it, or for a
   * kind of request or holder that the file would name; it stands only where the facts are known.
   */
  whenUnknown: z.enum(['holds-open', 'out-of-view']).default('holds-open'),
  /**
   * `request-refused`: the gate stands before the request. `speech-tests-fall-away`: it asks whether
   * the right to speak unnamed is in play at all; where it is not, the tests that serve that right
   * do not govern, and nothing is refused for it.
   */
  ifNotPassed: z.enum(['request-refused', 'speech-tests-fall-away']).default('request-refused'),
  /** Other texts of the same gate, before or after this one's dates. */
  otherTexts: z.array(z.string().min(1)).default([]),
  steps: z.array(stepSchema).min(1),
});
