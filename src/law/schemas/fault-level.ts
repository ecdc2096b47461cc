import { z } from 'zod';
import { jurisdictionSchema } from './claim.ts';
import { lawIdSchema, pinnedSchema, ruleFields } from './grounding.ts';
import { notEnoughSchema, routeSchema } from './route.ts';

/** A degree of fault (negligence, actual malice): what carries it, and what does not. */
export const faultLevelSchema = z.strictObject({
  kind: z.literal('fault-level'),
  ...ruleFields,
  what: z.string().min(1),
  routes: z.array(routeSchema).min(1),
  notEnough: z.array(notEnoughSchema),
  /** Levels that whoever shows this one has shown as well. */
  stricterThan: z.array(z.strictObject({ level: lawIdSchema, ...pinnedSchema.shape })),
  /** The proof level that the law attaches at trial; null when it attaches none of its own. */
  proofLevel: lawIdSchema.nullable(),
  /** Authorities of single jurisdictions that state it, each cited first in a claim of its own. */
  statedIn: z
    .array(z.strictObject({ jurisdiction: jurisdictionSchema, ...pinnedSchema.shape }))
    .default([]),
});
