import { z } from 'zod';
import type { DeepReadonly } from '../data-files/index.ts';
import { dateSchema, idSchema, instantSchema } from './field-schemas.ts';

/** Counsel's recorded reading of a general clause: the categories pulled under it, or none. */
export const constructionSchema = z.strictObject({
  clause: idSchema,
  reading: z.union([
    z.literal('nothing-beyond-the-specific-clauses'),
    z.strictObject({ categories: z.array(idSchema).min(1) }),
  ]),
  by: idSchema,
  on: dateSchema,
  reasons: z.string().min(20, 'reasons of at least 20 characters'),
});

/** The posts that "the offending posts" means, as a person enumerated them from the record. */
export const enumerationSchema = z.strictObject({
  clause: idSchema,
  /** A CSV file beside the matter file with the columns `handle` and `post_id`. */
  file: z.string().min(1),
  by: idSchema,
  on: dateSchema,
  source: z.string().min(1),
});

/** How a condition that the order attaches to the production was met, as a person recorded it. */
export const metConditionSchema = z.strictObject({
  condition: idSchema,
  how: z.string().min(20, 'a description of at least 20 characters'),
  by: idSchema,
  on: dateSchema,
});

/**
 * A name of an account that the order's picture shows, as a person compared it with what OCR read,
 * character by character.
 */
export const confirmedHandleSchema = z.strictObject({
  handle: z.string().min(1),
  by: idSchema,
  on: dateSchema,
});

/**
 * A judge's signature that counsel saw in the picture of an order whose text does not show it. It
 * is bound to the bytes of the file looked at: another copy must be looked at again.
 */
export const seenSignatureSchema = z.strictObject({
  paper: idSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/u, 'a SHA-256 in lower-case hexadecimal'),
  judge: z.string().min(1),
  /** The date beside the signature. */
  dated: dateSchema,
  /** Where on the paper it stands, and what it looks like. */
  how: z.string().min(20, 'a description of at least 20 characters'),
  by: idSchema,
  on: dateSchema,
});

/** Who may receive a production, and the age public key that only they can open. */
export const recipientSchema = z.strictObject({
  party: idSchema,
  name: z.string().min(1),
  key: z.string().regex(/^age1[0-9a-z]+$/u, 'an age public key that begins with age1'),
  confirmedBy: idSchema,
  on: dateSchema,
});

/** One person's approval of one exact plan, by the plan's SHA-256. */
export const approvalSchema = z.strictObject({
  plan: z.string().regex(/^[0-9a-f]{64}$/u, 'a SHA-256 in lower-case hexadecimal'),
  by: idSchema,
  at: instantSchema,
});

/**
 * A person's word that nothing goes out in this matter until the stop is lifted; where it names
 * speakers, nothing of theirs.
 */
export const stopSchema = z.strictObject({
  id: idSchema,
  speakers: z.array(idSchema).min(1).optional(),
  /** Why: an objection of a speaker, a stay, a doubt. It names nobody but Does and parties. */
  reasons: z.string().min(20, 'reasons of at least 20 characters'),
  by: idSchema,
  on: dateSchema,
});

/** Counsel's word that a stop holds no longer. */
export const liftedStopSchema = z.strictObject({
  stop: idSchema,
  reasons: z.string().min(20, 'reasons of at least 20 characters'),
  by: idSchema,
  on: dateSchema,
});

const sumSchema = z.string().regex(/^[0-9a-f]{64}$/u, 'a SHA-256 in lower-case hexadecimal');

/** Counsel's word that what went out under a plan is asked back, and why. */
export const clawBackSchema = z.strictObject({
  plan: sumSchema,
  /** What was wrong with it. It names nobody but Does and parties. */
  reasons: z.string().min(20, 'reasons of at least 20 characters'),
  by: idSchema,
  on: dateSchema,
});

/** A person's look at the collected records before they go out. */
export const reviewSchema = z.strictObject({
  plan: sumSchema,
  /** SHA-256 of the sealed file that was opened and looked at. */
  held: sumSchema,
  verdict: z.enum(['fit-to-go-out', 'not-fit']),
  /** What was looked at, and what was found. It names nobody but Does and parties. */
  reasons: z.string().min(20, 'reasons of at least 20 characters'),
  by: idSchema,
  on: dateSchema,
});

/** How long a sealed file is kept; the latest entry of a file counts. */
export const retentionSchema = z.strictObject({
  /** SHA-256 of the sealed file. */
  package: sumSchema,
  /** The last day on which it must be there. */
  until: dateSchema,
  /** Why until then: a schedule, an order, a statute. */
  basis: z.string().min(10, 'a basis of at least 10 characters'),
  by: idSchema,
  on: dateSchema,
});

export type ClawBack = DeepReadonly<z.output<typeof clawBackSchema>>;
export type Review = DeepReadonly<z.output<typeof reviewSchema>>;
export type Retention = DeepReadonly<z.output<typeof retentionSchema>>;
export type Construction = DeepReadonly<z.output<typeof constructionSchema>>;
export type Enumeration = DeepReadonly<z.output<typeof enumerationSchema>>;
export type MetCondition = DeepReadonly<z.output<typeof metConditionSchema>>;
export type Recipient = DeepReadonly<z.output<typeof recipientSchema>>;
export type Stop = DeepReadonly<z.output<typeof stopSchema>>;
export type Approval = DeepReadonly<z.output<typeof approvalSchema>>;
