import { z } from 'zod';
import { lawIdSchema, partialDaySchema } from './grounding.ts';

/** A case, statute, rule or constitution that rules stand on. */
export const authoritySchema = z.strictObject({
  id: lawIdSchema,
  kind: z.enum(['case', 'statute', 'rule', 'constitution', 'treatise']),
  cite: z.string().min(1),
  shortCite: z.string().min(1),
  /** courts-db id of the deciding court; null for enacted law. */
  court: z.string().min(1).nullable(),
  /** The day of decision, or of enactment, as far as known; null when unknown. */
  decided: partialDaySchema.nullable(),
  /** What it holds or provides, in our own words. */
  holds: z.string().min(1),
  /** What happened in it, where that bears on relying on it (who won, at what stage). */
  cameOut: z.string().min(1).nullable().default(null),
  pins: z
    .array(
      z.strictObject({
        pin: z.string().min(1),
        says: z.string().min(1),
        verified: z.boolean(),
      }),
    )
    .default([]),
  laterHistory: z.string().min(1).nullable().default(null),
  /** Whether the cite itself (not its pins) was confirmed from a source. */
  citeVerified: z.boolean(),
  notes: z.array(z.string().min(1)).default([]),
});
