import { z } from 'zod';
import type { DeepReadonly } from '../data-files/index.ts';
import { dateSchema, idSchema } from './field-schemas.ts';

/** Counsel of a party, as the papers that she presents name her. What is absent is left open. */
export const counselSchema = z.strictObject({
  for: idSchema,
  name: z.string().min(1),
  /** `SBN 123456`, as the court's rule wants it. */
  bar: z.string().min(1).optional(),
  firm: z.string().min(1).optional(),
  address: z.array(z.string().min(1)).default([]),
  telephone: z.string().min(1).optional(),
  email: z.string().min(1).optional(),
});

/** Words that a person put where a drafted paper had a gap. `gap` is what stands in its brackets. */
export const supplySchema = z.strictObject({
  paper: z.string().min(1),
  gap: z.string().min(1),
  text: z.string().min(1),
  by: idSchema,
  on: dateSchema,
});

/** A person's word that a paper is final, bound to what it says. */
export const finalSchema = z.strictObject({
  paper: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u, 'a SHA-256 in lower-case hexadecimal'),
  /** That whoever marks it looked up the pins that Duces could not verify. */
  pinsVerified: z.boolean(),
  by: idSchema,
  on: dateSchema,
});

export type Counsel = DeepReadonly<z.output<typeof counselSchema>>;
export type Supply = DeepReadonly<z.output<typeof supplySchema>>;
export type Final = DeepReadonly<z.output<typeof finalSchema>>;
