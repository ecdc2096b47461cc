import { z } from 'zod';
import { lawIdSchema, ruleFields } from './grounding.ts';

/** A period of time that a rule sets. */
const periodSchema = z.strictObject({
  id: lawIdSchema,
  what: z.string().min(1),
  length: z.number().int().positive(),
  unit: z.enum(['day', 'month', 'year', 'hour']),
  direction: z.enum(['after', 'before']),
  /** The event that it runs from. */
  trigger: lawIdSchema,
  /** The procedure rule that says how to count it; null = its own method. */
  countedBy: lawIdSchema.nullable(),
});

/** What a rule does with a class of records. */
const recordClassSchema = z.strictObject({
  class: z.enum(['content', 'non-content']),
  disclosure: z.enum(['barred', 'permitted']),
  /** Kinds of information that fall in the class. */
  includes: z.array(lawIdSchema),
  what: z.string().min(1),
});

/** What can be seen in a subpoena by its fields. */
const subpoenaCheckSchema = z.enum([
  'names-issuing-court',
  'names-action',
  'issued-where-action-is-pending',
  'issued-where-production-is',
  'commands-time-and-place',
  'sets-out-protection-and-duties',
  'signed-by-issuer',
  'was-served',
  'service-is-proved',
  'place-is-near',
  'leaves-time',
  'asks-for-whom',
]);

/** A rule of procedure or evidence. */
export const procedureSchema = z.strictObject({
  kind: z.literal('procedure'),
  ...ruleFields,
  what: z.string().min(1),
  topic: z.enum([
    'subpoena',
    'subpoena-across-states',
    'discovery-scope',
    'motions',
    'review',
    'time',
    'records',
    'evidence',
    'power',
  ]),
  /** Parts of the rule that a person can check one by one. */
  points: z.array(
    z.strictObject({
      id: lawIdSchema,
      pin: z.string().min(1),
      what: z.string().min(1),
      consequence: z.string().min(1).nullable().default(null),
      /** What a reader of the subpoena itself can see of it; null where only a person can tell. */
      check: subpoenaCheckSchema.nullable().default(null),
      /** What a person must look for, where the paper does not tell. */
      lookFor: z.string().min(1).nullable().default(null),
      pinVerified: z.boolean(),
    }),
  ),
  periods: z.array(periodSchema).default([]),
  recordClasses: z.array(recordClassSchema).default([]),
});
