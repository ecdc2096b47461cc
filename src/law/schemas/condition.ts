import { z } from 'zod';
import { lawIdSchema } from './grounding.ts';

/**
 * A condition over the facts of `vocabulary/facts.yaml`. Facts are true, false or unknown, and
 * so is a condition: unknown is never no.
 */
export type Condition =
  | { readonly fact: string }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ fact: lawIdSchema }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
  ]),
);
