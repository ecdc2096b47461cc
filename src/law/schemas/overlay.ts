import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { lawIdSchema, pinnedSchema, ruleFields } from './grounding.ts';

/** Law that changes an element: who and what triggers it, and what it then asks. */
export const overlaySchema = z.strictObject({
  kind: z.literal('overlay'),
  ...ruleFields,
  jurisdiction: z.string().regex(/^[A-Z]{2}$/u, 'a postal code such as NY, or US'),
  changes: z.strictObject({
    causes: z.array(lawIdSchema).min(1),
    elementRole: z.enum(['statement', 'publication', 'fault', 'harm', 'other']),
    toFaultLevel: lawIdSchema,
    proofLevel: lawIdSchema.nullable(),
    /** The remedy for which it is needed; null = for liability as such. */
    remedy: z.enum(['damages']).nullable(),
  }),
  trigger: conditionSchema,
  /** Which day of the matter must fall in `inForce`. */
  datedBy: z.enum(['publication', 'commencement', 'decision']),
  /** Each provision and its part, so that a cite to the wrong one can be told. */
  provisions: z.array(
    z.strictObject({
      id: lawIdSchema,
      part: z.enum(['definition', 'fault-rule', 'remedy', 'saving', 'procedure']),
      ...pinnedSchema.shape,
    }),
  ),
  inFederalCourt: z.strictObject({
    applies: z.enum(['yes', 'no', 'open']),
    sources: z.array(pinnedSchema).min(1),
  }),
  temporalEffect: z.array(pinnedSchema),
  /** Overlays that yield to this one where both would change the same element otherwise. */
  prevailsOver: z.array(lawIdSchema).default([]),
});
