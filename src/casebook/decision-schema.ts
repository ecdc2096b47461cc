import { z } from 'zod';
import type { DeepReadonly } from '../data-files/index.ts';

const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'a kebab-case id');
const textSchema = z.string().min(1);
const partialDaySchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u, 'a date, YYYY-MM-DD, YYYY-MM or YYYY');

/** What a court found at a step. Null, wherever it stands: the sources do not say. */
const stepFindingSchema = z.enum(['met', 'not-met', 'not-required', 'not-reached']).nullable();

const elementSchema = z.strictObject({
  element: textSchema,
  finding: z.enum(['shown', 'not-shown', 'not-reached']).nullable(),
  /** The kind of evidence that it rested on; `none` where there was none. */
  by: textSchema.nullable(),
});

/** A defence, with who had to carry it. */
const defenceSchema = z.strictObject({
  defence: textSchema,
  burden: z.enum(['requester', 'speaker', 'respondent']).nullable(),
  finding: z.enum(['shown', 'not-shown', 'not-reached']).nullable(),
});

/** A question decided before any test, with who had to carry it. */
const gateSchema = z.strictObject({
  /** The id of a gate of the law; of a step of the test that is a gate; or a word of gate-words.yaml. */
  gate: idSchema,
  burden: z.enum(['requester', 'respondent', 'speaker', 'court']).nullable(),
  /**
   * As for a gate of the law: `failed` stops the request or, where the gate asks whether the right to
   * speak unnamed is in play, takes the tests away that serve it.
   */
  finding: z.enum(['passed', 'failed', 'not-reached']).nullable(),
  /** Whether it alone decided for this speaker, so that no test was reached. */
  decided: z.boolean(),
});

const outcomeSchema = z.strictObject({
  kind: z.enum(['disclose', 'withhold', 'defer', 'remand']).nullable(),
  /** What the disclosure is subject to: `attorneys-eyes-only`, `protective-order`, … */
  limits: z.array(idSchema).default([]),
  /** The part that is disclosed, where only a part is. */
  part: textSchema.nullable().default(null),
  /** Whether the requester may ask again; null where the sources do not say. */
  withoutPrejudice: z.boolean().nullable().default(null),
});

/** The test that the court used for a speaker; one decision can use two. */
const appliedTestSchema = z.strictObject({
  /** As coded from the decision: a name of a test, or `other:` and a name. */
  coded: textSchema.nullable(),
  /** The standard of the law that it is; null where none is encoded, or it is not known. */
  standard: idSchema.nullable(),
  reason: textSchema.nullable(),
  /** The choice was skipped since even the stricter test was met. Null: not stated. */
  evenStricterMet: z.boolean().nullable(),
  /** Or since even the laxer failed. */
  evenLaxerFailed: z.boolean().nullable().default(null),
});

const speakerSchema = z.strictObject({
  id: idSchema,
  who: textSchema.nullable(),
  role: z.enum(['defendant', 'nonparty']).nullable(),
  speech: z.strictObject({ nature: textSchema.nullable(), form: textSchema.nullable() }),
  test: appliedTestSchema,
  gates: z.array(gateSchema).default([]),
  claims: z.array(
    z.strictObject({
      claim: textSchema,
      law: textSchema.nullable(),
      elements: z.array(elementSchema),
    }),
  ),
  defences: z.array(defenceSchema).default([]),
  factors: z.strictObject({ requester: z.array(textSchema), speaker: z.array(textSchema) }),
  /** Notice is three things: a fact, a step of the test, and a condition of the order. */
  notice: z
    .strictObject({
      given: z.boolean().nullable(),
      step: stepFindingSchema,
      condition: z.boolean().nullable(),
    })
    .default({ given: null, step: null, condition: null }),
  steps: z.strictObject({
    /** What the test asks of the request itself (need, other means, how narrow), all together. */
    request: stepFindingSchema.default(null),
    identification: stepFindingSchema,
    showing: stepFindingSchema,
    weighing: z.enum(['requester', 'speaker', 'not-required', 'not-reached']).nullable(),
  }),
  outcome: outcomeSchema,
});

/** What became of a decision, or what it is to another. */
const historySchema = z.strictObject({
  what: z.enum([
    'reversed',
    'vacated',
    'set-aside',
    'affirmed',
    'withdrawn',
    'reviews',
    'same-case',
  ]),
  /** The id of the other decision; null where the casebook does not hold it. */
  decision: idSchema.nullable(),
  cite: textSchema.nullable(),
  on: partialDaySchema.nullable(),
});

/** One decided request to name a speaker. */
export const decisionSchema = z.strictObject({
  id: idSchema,
  cite: textSchema,
  court: z.strictObject({ id: textSchema.nullable(), name: textSchema.nullable() }),
  decided: partialDaySchema.nullable(),
  docket: textSchema.nullable(),
  posture: textSchema.nullable(),
  platform: textSchema.nullable(),
  opposedBy: z.array(textSchema),
  underlying: z.strictObject({
    court: textSchema.nullable(),
    kind: textSchema.nullable(),
    docket: textSchema.nullable(),
  }),
  history: z.array(historySchema).default([]),
  speakers: z.array(speakerSchema).min(1),
  sources: z.array(textSchema),
  /** `high`: its own text was read; `medium`: a reliable summary. */
  confidence: z.enum(['high', 'medium']).nullable(),
  note: textSchema.nullable(),
});

export type Decision = DeepReadonly<z.output<typeof decisionSchema>>;
export type DecidedSpeaker = Decision['speakers'][number];
