import { z } from 'zod';
import type { DeepReadonly } from '../data-files/index.ts';
import { dateSchema, idSchema } from './field-schemas.ts';
import { knowledgeSchema } from './knowledge.ts';
import { pinSchema } from './pin.ts';

/**
 * One thing that one speaker published. Where the record does not say which speaker, `speaker` is
 * `unknown` and `candidates` lists those it may be: the statement then proves nothing about any
 * one of them.
 */
export const statementSchema = z.strictObject({
  id: idSchema,
  gist: z.string().min(1),
  /** The words themselves, or null when the record only describes them. */
  words: z.string().min(1).nullable(),
  speaker: z.union([z.literal('unknown'), idSchema]),
  candidates: z.array(idSchema).default([]),
  published: dateSchema.nullable(),
  medium: z.string().min(1).optional(),
  nature: z
    .strictObject({
      kind: z.enum([
        'political',
        'religious',
        'literary',
        'public-concern',
        'commercial',
        'private',
        'unknown',
      ]),
      by: z.enum(['court', 'requester', 'respondent', 'speaker', 'counsel']),
      at: pinSchema.optional(),
    })
    .optional(),
  at: pinSchema,
});

/** A cause of action that the requester asserts, under one jurisdiction's law. */
export const claimSchema = z.strictObject({
  id: idSchema,
  law: idSchema,
  against: z.array(idSchema).min(1),
  statements: z.array(idSchema).min(1),
  plaintiff: idSchema,
  /** The state whose law governs, by its postal code, where `law` is no one state's. */
  governingLaw: z
    .string()
    .regex(/^[A-Z]{2}$/u, 'a postal code such as NY')
    .optional(),
  at: pinSchema.optional(),
});

/** What an exhibit is offered for: a proposition of the law's vocabulary, and about what. */
const offeredForSchema = z.strictObject({
  proposition: idSchema,
  statement: idSchema.optional(),
  speaker: idSchema.optional(),
  note: z.string().optional(),
});

/**
 * One piece of evidence with its pin. `citedAt` is where another paper (an order) relies on it and
 * `described` is that paper's verb, since "contends" and "declares" are not the same thing.
 */
export const exhibitSchema = z.strictObject({
  id: idSchema,
  pin: pinSchema,
  citedAt: pinSchema.optional(),
  described: z.string().min(1).optional(),
  kind: z.enum([
    'bare-allegation',
    'verified-pleading',
    'declaration',
    'document',
    'admission',
    'judicial-notice',
    'unknown',
  ]),
  personalKnowledge: knowledgeSchema.default('unknown'),
  by: idSchema.optional(),
  says: z.string().min(1),
  supports: z.array(offeredForSchema).default([]),
  rebuts: z.array(offeredForSchema).default([]),
  note: z.string().optional(),
});

/** A fact outside the elements that a rule asks for, such as what triggers an overlay. */
export const factSchema = z.strictObject({
  fact: idSchema,
  value: knowledgeSchema,
  about: idSchema.optional(),
  at: pinSchema.optional(),
  by: z.enum(['court', 'requester', 'respondent', 'speaker', 'counsel']),
  note: z.string().optional(),
});

/** What a side argues. An argument is not evidence and carries no element. */
export const contentionSchema = z.strictObject({
  id: idSchema,
  by: z.enum(['requester', 'respondent', 'speaker']),
  on: z.string().min(1),
  says: z.string().min(1),
  cites: z.string().optional(),
  at: pinSchema,
});

export type Statement = DeepReadonly<z.output<typeof statementSchema>>;
export type Claim = DeepReadonly<z.output<typeof claimSchema>>;
export type OfferedFor = DeepReadonly<z.output<typeof offeredForSchema>>;
export type Exhibit = DeepReadonly<z.output<typeof exhibitSchema>>;
export type Fact = DeepReadonly<z.output<typeof factSchema>>;
export type Contention = DeepReadonly<z.output<typeof contentionSchema>>;
