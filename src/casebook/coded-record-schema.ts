import { z } from 'zod';
import type { DeepReadonly } from '../data-files/index.ts';

/*
 * The exchange format of decided requests: one YAML document a decision. It is coarser than the
 * casebook's own model, and others write it, so keys that it may gain later are passed over, and
 * `not-stated` may stand in any field.
 */

const UNSTATED = 'not-stated';

/** What may be left unstated; it reads as null, which is never taken for "no". */
function stated<Schema extends z.ZodType>(schema: Schema) {
  return z
    .union([z.literal(UNSTATED), schema])
    .nullish()
    .transform((value) => (value === UNSTATED || value === undefined ? null : value));
}

/** A scalar that YAML may read as a number, a date or a truth value. */
const scalarSchema = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const textSchema = scalarSchema.pipe(z.string().min(1));
const textsSchema = z.union([z.literal(UNSTATED), z.array(textSchema)]).nullish();
const listSchema = textsSchema.transform((list) =>
  Array.isArray(list) ? list.filter((item) => item !== UNSTATED) : [],
);

const daySchema = scalarSchema.pipe(
  z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u, 'a date, YYYY-MM-DD, YYYY-MM or YYYY'),
);

const codedElementSchema = z.object({
  element: textSchema,
  shown: stated(scalarSchema.pipe(z.enum(['yes', 'no', 'not-reached']))),
  by: stated(textSchema),
});

const codedClaimSchema = z.object({
  claim: textSchema,
  law: stated(textSchema),
  elements: z.array(codedElementSchema).default([]),
});

const stepFindingSchema = stated(
  z.enum(['met', 'not-met', 'not-required', 'not-reached', 'unknown']),
);

const codedStepsSchema = z.object({
  notice: stepFindingSchema,
  specificStatements: stepFindingSchema,
  primaFacie: stepFindingSchema,
  balance: stated(z.enum(['requester', 'speaker', 'not-required', 'not-reached'])),
});

const codedSpeakerSchema = z.object({
  who: stated(textSchema),
  role: stated(z.enum(['defendant', 'nonparty'])),
  speech: z
    .object({ nature: stated(textSchema), form: stated(textSchema) })
    .default({ nature: null, form: null }),
  claims: z.array(codedClaimSchema).default([]),
  proFactors: listSchema,
  conFactors: listSchema,
  steps: codedStepsSchema.default({
    notice: null,
    specificStatements: null,
    primaFacie: null,
    balance: null,
  }),
  outcome: stated(z.enum(['disclose', 'withhold', 'remand'])),
});

/** One decision in the exchange format. What is not stated is null, or an empty list. */
export const codedRecordSchema = z.object({
  id: textSchema,
  cite: textSchema,
  court: stated(textSchema),
  courtId: stated(textSchema),
  decided: stated(daySchema),
  docket: stated(textSchema),
  posture: stated(textSchema),
  platform: stated(textSchema),
  opposedBy: listSchema,
  underlying: z
    .object({ court: stated(textSchema), kind: stated(textSchema), docket: stated(textSchema) })
    .nullish()
    .transform((value) => value ?? { court: null, kind: null, docket: null }),
  standard: z
    .object({
      applied: stated(textSchema),
      reason: stated(textSchema),
      stricterStillMet: stated(scalarSchema.pipe(z.enum(['true', 'false']))),
    })
    .nullish()
    .transform((value) => value ?? { applied: null, reason: null, stricterStillMet: null }),
  speakers: z.array(codedSpeakerSchema).min(1),
  sources: listSchema,
  confidence: stated(z.enum(['high', 'medium'])),
  note: stated(textSchema),
});

export type CodedRecord = DeepReadonly<z.output<typeof codedRecordSchema>>;
