import { z } from 'zod';
import type { DeepReadonly } from '../data-files/index.ts';
import { idSchema } from './field-schemas.ts';
import { pinSchema } from './pin.ts';

/** A party or other participant of the proceedings. */
export const partySchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  role: z.enum(['requester', 'respondent', 'intervenor', 'other']),
  at: pinSchema.optional(),
});

/** A person at the platform or a law firm who decides something in this matter. */
export const personSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  role: z.enum(['counsel', 'approver', 'paralegal', 'custodian']),
});

/**
 * A speaker: a Doe with the handle that the order or subpoena names. `handle` is kept by exact
 * code points; it is never trimmed, folded or normalised.
 */
export const speakerSchema = z.strictObject({
  id: idSchema,
  label: z.string().min(1),
  handle: z.string().min(1),
  platform: idSchema,
  role: z.enum(['defendant', 'nonparty', 'unknown']),
  at: pinSchema.optional(),
});

export type Party = DeepReadonly<z.output<typeof partySchema>>;
export type Person = DeepReadonly<z.output<typeof personSchema>>;
export type Speaker = DeepReadonly<z.output<typeof speakerSchema>>;
