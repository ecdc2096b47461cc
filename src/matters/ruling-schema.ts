import { z } from 'zod';
import type { DeepReadonly } from '../data-files/index.ts';
import { dateSchema, idSchema } from './field-schemas.ts';
import { knowledgeSchema } from './knowledge.ts';
import { pinSchema } from './pin.ts';

/**
 * What a court in fact decided, with its pin. `recited` means that the court stated the rule and
 * announced no finding on it; it is neither met nor not met.
 */
export const rulingSchema = z.strictObject({
  id: idSchema,
  on: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('choice-of-standard') }),
    z.strictObject({ kind: z.literal('standard'), standard: idSchema }),
    z.strictObject({ kind: z.literal('step'), standard: idSchema, step: idSchema }),
    z.strictObject({
      kind: z.literal('element'),
      claim: idSchema,
      element: idSchema,
    }),
    z.strictObject({ kind: z.literal('overlay'), overlay: idSchema }),
    z.strictObject({ kind: z.literal('relief') }),
  ]),
  outcome: z.enum([
    'met',
    'not-met',
    'recited',
    'not-resolved',
    'disclose',
    'disclose-in-part',
    'withhold',
    'defer',
  ]),
  /** Speakers ruled on one by one; absent when the court ruled on all of them together. */
  speakers: z.array(idSchema).optional(),
  enBloc: z.boolean().default(false),
  says: z.string().min(1),
  relies: z.array(idSchema).default([]),
  /** What a disclosure is subject to, where the court said so: `attorneys-eyes-only`, … */
  limits: z.array(idSchema).min(1).optional(),
  /** The part that is disclosed, where only a part is. */
  part: z.string().min(1).optional(),
  /** Whether the requester may ask again; absent where the court does not say. */
  withoutPrejudice: z.boolean().optional(),
  at: pinSchema,
});

/** A person's recorded decision on a weighing step, with reasons. The only non-precedent way. */
export const judgmentSchema = z
  .strictObject({
    standard: idSchema,
    step: idSchema,
    speakers: z.array(idSchema).min(1),
    decision: z.enum(['disclose', 'withhold']),
    by: idSchema,
    on: dateSchema,
    reasons: z.string().min(20, 'reasons of at least 20 characters'),
    /** Of a judgment to disclose: what it is subject to, and the part of it if not the whole. */
    limits: z.array(idSchema).min(1).optional(),
    part: z.string().min(1).optional(),
    /** Of a judgment to withhold: whether the requester may ask again; absent = not said. */
    withoutPrejudice: z.boolean().optional(),
  })
  .refine(
    ({ decision, limits, part, withoutPrejudice }) =>
      decision === 'disclose'
        ? withoutPrejudice === undefined
        : limits === undefined && part === undefined,
    'limits and part with decision: disclose, withoutPrejudice with decision: withhold',
  );

/**
 * Whether a factor that weighs for one side is there for some speakers, as a person found. A factor
 * that nobody has recorded is unknown, and an unknown factor keeps a precedent from deciding.
 */
export const weighedFactorSchema = z.strictObject({
  factor: idSchema,
  speakers: z.array(idSchema).min(1),
  present: knowledgeSchema,
  by: idSchema,
  on: dateSchema,
  reasons: z.string().min(20, 'reasons of at least 20 characters'),
  at: pinSchema.optional(),
});

export type Ruling = DeepReadonly<z.output<typeof rulingSchema>>;
export type Judgment = DeepReadonly<z.output<typeof judgmentSchema>>;
export type WeighedFactor = DeepReadonly<z.output<typeof weighedFactorSchema>>;
