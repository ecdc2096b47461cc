import { z } from 'zod';
import { groundingFields, lawIdSchema, openQuestionSchema } from './grounding.ts';
import { notEnoughSchema, routeSchema } from './route.ts';

/** Who must carry a step. */
export const burdenSchema = z.enum(['requester', 'respondent', 'speaker', 'court']);

/** The elements of a claim must be shown, for one and the same statement of one speaker. */
const elementsRequirementSchema = z.strictObject({
  kind: z.literal('elements'),
  id: lawIdSchema,
  what: z.string().min(1),
  claims: z.enum(['at-least-one', 'every']),
  statements: z.enum(['at-least-one', 'every']),
  elements: z.enum(['every', 'within-requesters-control']),
  /** Fault levels whose proof is excused at this stage (it may depend on knowing the speaker). */
  excusedFaultLevels: z.array(lawIdSchema).default([]),
  /** One essential element without support ends the request, whatever else is shown. */
  anyGapEndsIt: z.boolean(),
  ...groundingFields,
});

/** Certain propositions must be supported, by any one of the routes. */
const propositionsRequirementSchema = z.strictObject({
  kind: z.literal('propositions'),
  id: lawIdSchema,
  what: z.string().min(1),
  /** What the propositions are about: each statement, each speaker, or the request as a whole. */
  about: z.enum(['statement', 'speaker', 'request']),
  routes: z.array(routeSchema).min(1),
  notEnough: z.array(notEnoughSchema).default([]),
  ...groundingFields,
});

/** A statement sued on must be tied to this speaker, and the propositions supported of it. */
const attributionRequirementSchema = z.strictObject({
  kind: z.literal('attribution'),
  id: lawIdSchema,
  what: z.string().min(1),
  propositions: z.array(lawIdSchema).min(1),
  ...groundingFields,
});

const requirementSchema = z.discriminatedUnion('kind', [
  elementsRequirementSchema,
  attributionRequirementSchema,
  propositionsRequirementSchema,
]);

const stepFields = {
  id: lawIdSchema,
  name: z.string().min(1),
  what: z.string().min(1),
  burden: burdenSchema,
  /** Steps of the same rule that must be met before this one is reached. */
  reachedAfter: z.array(lawIdSchema).default([]),
  ...groundingFields,
  openQuestions: z.array(openQuestionSchema).default([]),
  notes: z.array(z.string().min(1)).default([]),
};

/** A step that evidence can meet. `proofLevel` null: the test states none. */
const computedStepSchema = z.strictObject({
  kind: z.enum(['showing', 'notice', 'identification', 'request-quality', 'gate']),
  ...stepFields,
  /** `defeats-if-met`: the one who bears the burden ends the request by meeting the step. */
  effect: z.enum(['must-be-met', 'defeats-if-met']).default('must-be-met'),
  proofLevel: lawIdSchema.nullable(),
  /** How the requirements join. */
  needs: z.enum(['all', 'any']).default('all'),
  requirements: z.array(requirementSchema).min(1),
});

/** A step that only a recorded judgment or precedent can decide. */
const weighingStepSchema = z.strictObject({
  kind: z.literal('weighing'),
  ...stepFields,
  /** The things put on the scales. `factors` are ids of `vocabulary/factors.yaml`. */
  compares: z
    .array(
      z.strictObject({
        side: z.enum(['requester', 'speaker']),
        what: z.string().min(1),
        factors: z.array(lawIdSchema).default([]),
      }),
    )
    .min(1),
  /** What the weighing must come out as for disclosure; all of them. */
  disclosesWhen: z.array(
    z.strictObject({ id: lawIdSchema, what: z.string().min(1), ...groundingFields }),
  ),
});

export const stepSchema = z.discriminatedUnion('kind', [computedStepSchema, weighingStepSchema]);
