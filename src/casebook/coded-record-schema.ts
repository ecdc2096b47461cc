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

/** A part with fields of its own; unstated as a whole, each of its fields is. */
function part<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess((value) => (isUnstated(value) ? {} : value), z.object(shape));
}

/** A list of parts; unstated, it is empty. */
function parts<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (isUnstated(value) ? [] : value), z.array(schema));
}

function isUnstated(value: unknown): boolean {
  return value === UNSTATED || value === null || value === undefined;
}

/** A scalar that YAML may read as a number, a truth value or, in its version 1.1, a date. */
const scalarSchema = z
  .union([z.string(), z.number(), z.boolean(), z.date()])
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)));
const textSchema = scalarSchema.pipe(z.string().min(1));
/** A name that the model must have; unstated, it says so. */
const nameSchema = z.preprocess((value) => value ?? UNSTATED, textSchema);
const listSchema = parts(stated(textSchema)).transform((list) =>
  list.filter((item) => item !== null),
);

const daySchema = scalarSchema.pipe(
  z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u, 'a date, YYYY-MM-DD, YYYY-MM or YYYY')
    .refine(isInCalendar, 'a date that the calendar has'),
);

function isInCalendar(day: string): boolean {
  const whole = `${day}-01-01`.slice(0, 10);
  const date = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole);
}

/** An unquoted yes or no is a truth value to YAML 1.1 and to what writes such values out. */
const SHOWN: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };
const shownSchema = scalarSchema
  .transform((value) => SHOWN[value] ?? value)
  .pipe(z.enum(['yes', 'no', 'not-reached']));

const codedElementSchema = part({
  element: nameSchema,
  shown: stated(shownSchema),
  by: stated(textSchema),
});

const codedClaimSchema = part({
  claim: nameSchema,
  law: stated(textSchema),
  elements: parts(codedElementSchema),
});

const stepFindingSchema = stated(
  z.enum(['met', 'not-met', 'not-required', 'not-reached', 'unknown']),
);

const codedStepsSchema = part({
  notice: stepFindingSchema,
  specificStatements: stepFindingSchema,
  primaFacie: stepFindingSchema,
  balance: stated(z.enum(['requester', 'speaker', 'not-required', 'not-reached'])),
});

const codedSpeakerSchema = part({
  who: stated(textSchema),
  role: stated(z.enum(['defendant', 'nonparty'])),
  speech: part({ nature: stated(textSchema), form: stated(textSchema) }),
  claims: parts(codedClaimSchema),
  proFactors: listSchema,
  conFactors: listSchema,
  steps: codedStepsSchema,
  outcome: stated(z.enum(['disclose', 'withhold', 'remand'])),
});

/** One decision in the exchange format. What is not stated is null, or an empty list. */
export const codedRecordSchema = z.object({
  id: textSchema,
  cite: stated(textSchema),
  court: stated(textSchema),
  courtId: stated(textSchema),
  decided: stated(daySchema),
  docket: stated(textSchema),
  posture: stated(textSchema),
  platform: stated(textSchema),
  opposedBy: listSchema,
  underlying: part({
    court: stated(textSchema),
    kind: stated(textSchema),
    docket: stated(textSchema),
  }),
  standard: part({
    applied: stated(textSchema),
    reason: stated(textSchema),
    stricterStillMet: stated(scalarSchema.pipe(z.enum(['true', 'false']))),
  }),
  // Nothing said of the speakers is one speaker of whom nothing is said.
  speakers: z.preprocess(
    (value) => (value === UNSTATED || value === null ? [{}] : value),
    z.array(codedSpeakerSchema).min(1),
  ),
  sources: listSchema,
  confidence: stated(z.enum(['high', 'medium'])),
  note: stated(textSchema),
});

export type CodedRecord = DeepReadonly<z.output<typeof codedRecordSchema>>;
