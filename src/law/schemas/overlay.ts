import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { lawIdSchema, pinnedSchema, ruleFields } from './grounding.ts';
import { inFederalCourtSchema, overlayEffectSchema } from './overlay-effect.ts';

/** Law that changes a claim or the way to a name: who and what triggers it, and its effects. */
export const overlaySchema = z.strictObject({
  kind: z.literal('overlay'),
  ...ruleFields,
  jurisdiction: z.string().regex(/^[A-Z]{2}$/u, 'a postal code such as NY, or US'),
  effects: z.array(overlayEffectSchema).min(1),
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
  inFederalCourt: inFederalCourtSchema,
  /** What says that it does not reach claims under federal law; null where nothing held says so. */
  notForFederalClaims: pinnedSchema.nullable().default(null),
  temporalEffect: z.array(pinnedSchema),
  /** Overlays that yield to this one where both would change the same thing otherwise. */
  prevailsOver: z.array(lawIdSchema).default([]),
});
