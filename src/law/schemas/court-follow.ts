import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { daySchema, groundingFields, lawIdSchema } from './grounding.ts';

/** What one court follows, from which authority, and with what force. */
export const courtFollowSchema = z.strictObject({
  kind: z.literal('court-follow'),
  /** courts-db id; the file bears the same name. */
  id: z.string().min(1),
  name: z.string().min(1),
  follows: z
    .array(
      z.strictObject({
        ruleKind: z.enum(['standard', 'selector']),
        rule: lawIdSchema,
        force: z.enum(['binding', 'persuasive']),
        /** The causes for which the force holds; empty = all. */
        causes: z.array(lawIdSchema),
        qualifier: z.string().min(1).nullable(),
        /** The kind of proceeding or speech for which it is followed; null = whatever it is. */
        when: conditionSchema.nullable().default(null),
        since: daySchema,
        to: daySchema.nullable(),
        ...groundingFields,
      }),
    )
    .min(1),
  notes: z.array(z.string().min(1)).default([]),
});
