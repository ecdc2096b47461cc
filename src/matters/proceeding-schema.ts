import { z } from 'zod';
import type { DeepReadonly } from '../data-files/index.ts';
import { dateSchema, idSchema } from './field-schemas.ts';
import { knowledgeSchema } from './knowledge.ts';
import { pinSchema } from './pin.ts';

/** One case: the underlying action, or the proceeding that enforces the subpoena. */
export const proceedingSchema = z.strictObject({
  id: idSchema,
  role: z.enum(['underlying', 'enforcement']),
  /** Of several proceedings of one role: the one that now decides, or is now pending. */
  decides: z.literal(true).optional(),
  court: z.string().min(1),
  caseNumber: z.string().min(1),
  caption: z.string().min(1),
  /** The division of the court, where it has any and the paper must name it: `San Francisco`. */
  division: z.string().min(1).optional(),
  judge: z.strictObject({ name: z.string().min(1), title: z.string().min(1) }).optional(),
  /** Whether all parties consented to a magistrate judge (28 U.S.C. § 636(c)). */
  consent: knowledgeSchema.default('unknown'),
  /** The day on which the action was begun; absent where the record does not say. */
  commenced: dateSchema.optional(),
  at: pinSchema.optional(),
});

/** A paper of the matter. `file` is beside the matter file; null when only cited, not held. */
export const paperEntrySchema = z.strictObject({
  id: idSchema,
  kind: z.enum([
    'order',
    'subpoena',
    'motion',
    'opposition',
    'reply',
    'complaint',
    'declaration',
    'notice',
    'other',
    'unknown',
  ]),
  proceeding: idSchema,
  file: z.string().min(1).nullable(),
  entry: z.string().min(1).optional(),
  dated: dateSchema.optional(),
  at: pinSchema.optional(),
  note: z.string().optional(),
});

/** The subpoena, as far as the record tells. */
export const instrumentSchema = z.strictObject({
  kind: z.enum(['subpoena', 'other']),
  rule: z.string().min(1),
  proceeding: idSchema,
  issuedTo: idSchema,
  issuedFor: idSchema,
  complianceCourt: z.string().min(1),
  served: dateSchema.nullable(),
  at: pinSchema.optional(),
});

export type Proceeding = DeepReadonly<z.output<typeof proceedingSchema>>;
export type PaperEntry = DeepReadonly<z.output<typeof paperEntrySchema>>;
export type Instrument = DeepReadonly<z.output<typeof instrumentSchema>>;
