import { z } from 'zod';
import { groundingFields, lawIdSchema, pinnedSchema, ruleFields } from './grounding.ts';
import { stepSchema } from './step.ts';

/** A court's test for unmasking a speaker. */
export const standardSchema = z.strictObject({
  kind: z.literal('standard'),
  ...ruleFields,
  appliesTo: z.enum(['defendant', 'nonparty', 'both']),
  /**
   * What the test protects. `discovery`: it is a rule on who gets discovery, which asks nothing
   * about speech; it governs also where the right to speak unnamed is not in play.
   */
  serves: z.enum(['anonymous-speech', 'privacy', 'discovery']).default('anonymous-speech'),
  /**
   * `cumulative`: every step is a gate, in order. `weighed-together`: the steps are factors; none
   * is by itself a gate, so only a judgment or precedent decides, however many are shown.
   */
  combination: z.strictObject({
    kind: z.enum(['cumulative', 'weighed-together']),
    ...groundingFields,
  }),
  /** The kinds of speech for which courts have chosen this test (`vocabulary/speech-natures.yaml`). */
  chosenFor: z.array(
    z.strictObject({ speech: lawIdSchema, why: z.string().min(1), ...groundingFields }),
  ),
  steps: z.array(stepSchema).min(1),
  whatItLeavesOut: z.array(
    z.strictObject({
      /** A step that other tests have and this one does not: never met, only not required. */
      topic: z.enum([
        'notice',
        'identification',
        'merits',
        'balance',
        'exhaustion',
        'need',
        'excuse',
      ]),
      what: z.string().min(1),
    }),
  ),
  followedBy: z.array(pinnedSchema),
});
