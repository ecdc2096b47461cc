import { z } from 'zod';
import {
  courtQuestionSchema,
  defenceSchema,
  elementRouteSchema,
  elementSchema,
  jurisdictionSchema,
  limitationSchema,
  pleadingSchema,
  preconditionSchema,
} from './claim.ts';
import { groundingFields, lawIdSchema, openQuestionSchema, ruleFields } from './grounding.ts';
import { notEnoughSchema } from './route.ts';
import { burdenSchema } from './step.ts';

/** What every change has: the id of the part changed, and the authority of this jurisdiction. */
const changeFields = { id: lawIdSchema, what: z.string().min(1).optional(), ...groundingFields };

/** Routes of the jurisdiction's own, and routes of the general law that it keeps, by id. */
const routesSchema = z
  .array(z.union([elementRouteSchema, z.strictObject({ keep: lawIdSchema })]))
  .min(1);

/** A change to an element. `routes` replaces the list; the other lists are added to. */
const elementChangeSchema = z.strictObject({
  ...changeFields,
  name: z.string().min(1).optional(),
  burden: burdenSchema.optional(),
  essential: z.boolean().optional(),
  floor: lawIdSchema.optional(),
  proofLevel: lawIdSchema.nullable().optional(),
  routes: routesSchema.optional(),
  notEnough: z.array(notEnoughSchema).default([]),
  openQuestions: z.array(openQuestionSchema).default([]),
  notes: z.array(z.string().min(1)).default([]),
});

const ids = z.array(lawIdSchema).optional();

const questionChangeSchema = z.strictObject({ ...changeFields, favour: ids, against: ids });

const defenceChangeSchema = z.strictObject({
  ...changeFields,
  propositions: z.array(lawIdSchema).min(1).optional(),
  burden: burdenSchema.optional(),
  defeatedBy: ids,
  openQuestions: z.array(openQuestionSchema).default([]),
});

/**
 * A claim that stands on another: it has every part of that one, save those that it changes, and
 * those that it adds. What it says nothing of is the other's, and stays marked as the other's.
 */
export const claimVariantSchema = z.strictObject({
  kind: z.literal('claim'),
  ...ruleFields,
  /** The claim that it stands on: general law, jurisdiction `US`. */
  like: lawIdSchema,
  jurisdiction: jurisdictionSchema,
  changes: z
    .strictObject({
      elements: z.array(elementChangeSchema).default([]),
      questionsForCourt: z.array(questionChangeSchema).default([]),
      defences: z.array(defenceChangeSchema).default([]),
    })
    .prefault({}),
  adds: z
    .strictObject({
      elements: z.array(elementSchema).default([]),
      questionsForCourt: z.array(courtQuestionSchema).default([]),
      defences: z.array(defenceSchema).default([]),
      preconditions: z.array(preconditionSchema).default([]),
    })
    .prefault({}),
  limitation: limitationSchema.nullable().optional(),
  pleading: pleadingSchema.nullable().optional(),
});
