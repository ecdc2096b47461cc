import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { groundingFields, lawIdSchema, pinnedSchema } from './grounding.ts';

const appliesSchema = {
  applies: z.enum(['yes', 'no', 'open']),
  sources: z.array(pinnedSchema).min(1),
};

/**
 * Whether a federal court applies it. `byCourt` says so of single courts, and of the courts that
 * answer to them; `applies` is for the others. `open` where courts disagree or have not ruled.
 */
export const inFederalCourtSchema = z.strictObject({
  ...appliesSchema,
  byCourt: z
    .array(z.strictObject({ courts: z.array(z.string().min(1)).min(1), ...appliesSchema }))
    .default([]),
});

/** It asks for more than the claim's own law: the level of fault, and how it is proved. */
const raisesFaultSchema = z.strictObject({
  kind: z.literal('raises-fault'),
  causes: z.array(lawIdSchema).min(1),
  elementRole: z.enum(['statement', 'publication', 'fault', 'harm', 'other']),
  toFaultLevel: lawIdSchema,
  proofLevel: lawIdSchema.nullable(),
  /** The remedy for which it is needed; null = for liability as such. */
  remedy: z.enum(['damages']).nullable(),
});

const proceduralFields = {
  what: z.string().min(1),
  ...groundingFields,
  /** The court whose procedure it is: of the action, or of the motion about the subpoena. */
  forum: z.enum(['underlying', 'deciding']),
  /** `filing`: the motion is enough; `speech`: the speech must be what the statute protects. */
  upon: z.enum(['filing', 'speech']),
  /** The facts on which it takes effect; null = whenever the statute reaches the matter. */
  when: conditionSchema.nullable(),
  /** What takes it away again once it is known. */
  liftedBy: conditionSchema.nullable().default(null),
  /**
   * What an assessment makes of it where it takes effect. `holds-open`: nothing is ordered in the
   * face of it; `told`: whoever decides must know of it. Unknown, it is asked and holds nothing.
   */
  inAssessment: z.enum(['holds-open', 'told']),
  /** Where this part goes another way in federal court than the rest; null = as the overlay. */
  inFederalCourt: inFederalCourtSchema.nullable().default(null),
};

const staysDiscoverySchema = z.strictObject({
  kind: z.literal('stays-discovery'),
  ...proceduralFields,
});

/** On the motion, whoever resists it must show something. */
const shiftsBurdenSchema = z.strictObject({
  kind: z.literal('shifts-burden'),
  ...proceduralFields,
  /** What must then be shown, in the statute's measure. */
  showing: z.string().min(1),
  /** That measure as a level of proof held here; null where it is none of them. */
  proofLevel: lawIdSchema.nullable(),
});

const awardsFeesSchema = z.strictObject({
  kind: z.literal('awards-fees'),
  ...proceduralFields,
  award: z.enum(['must', 'presumed', 'may']),
  /** Whether it also reaches a motion about the subpoena as such. */
  onSubpoena: z.boolean(),
});

const specialMotionSchema = z.strictObject({
  kind: z.literal('special-motion'),
  ...proceduralFields,
  aims: z.enum(['claim', 'subpoena']),
  /** Days from service within which it is made; null where none is held. */
  withinDays: z.number().int().positive().nullable(),
});

/** What an overlay changes. */
export const overlayEffectSchema = z.discriminatedUnion('kind', [
  raisesFaultSchema,
  staysDiscoverySchema,
  shiftsBurdenSchema,
  awardsFeesSchema,
  specialMotionSchema,
]);
