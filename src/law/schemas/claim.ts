import { z } from 'zod';
import { groundingFields, lawIdSchema, openQuestionSchema, ruleFields } from './grounding.ts';
import { notEnoughSchema, routeSchema } from './route.ts';
import { burdenSchema } from './step.ts';

/** What an element is about. Overlays find the element that they change by its role. */
const elementRoleSchema = z.enum(['statement', 'publication', 'fault', 'harm', 'other']);

const elementFields = {
  id: lawIdSchema,
  name: z.string().min(1),
  what: z.string().min(1),
  role: elementRoleSchema,
  burden: burdenSchema,
  essential: z.boolean(),
  ...groundingFields,
  notEnough: z.array(notEnoughSchema).default([]),
  openQuestions: z.array(openQuestionSchema).default([]),
  notes: z.array(z.string().min(1)).default([]),
};

/** An element that one of its routes carries. */
const routedElementSchema = z.strictObject({
  kind: z.literal('routed'),
  ...elementFields,
  routes: z.array(routeSchema).min(1),
});

/** The fault element: the floor, raised by any overlay that applies. Fault levels hold the routes. */
const faultElementSchema = z.strictObject({
  kind: z.literal('fault'),
  ...elementFields,
  role: z.literal('fault'),
  floor: lawIdSchema,
});

const elementSchema = z.discriminatedUnion('kind', [routedElementSchema, faultElementSchema]);

/** A cause of action under one jurisdiction's law. */
export const claimSchema = z.strictObject({
  kind: z.literal('claim'),
  ...ruleFields,
  /** `defamation`, …: what overlays and statutes speak of. */
  cause: lawIdSchema,
  /** Whose law: a state's postal code in capitals, or `US`. */
  jurisdiction: z.string().regex(/^[A-Z]{2}$/u, 'a postal code such as NY, or US'),
  elements: z.array(elementSchema).min(1),
  /** What the court decides as a matter of law from the words in their setting. */
  questionsForCourt: z.array(
    z.strictObject({
      id: lawIdSchema,
      what: z.string().min(1),
      /** Propositions that bear on it, for and against. */
      favour: z.array(lawIdSchema).default([]),
      against: z.array(lawIdSchema).default([]),
      ...groundingFields,
    }),
  ),
  defences: z.array(
    z.strictObject({
      id: lawIdSchema,
      what: z.string().min(1),
      propositions: z.array(lawIdSchema).min(1),
      burden: burdenSchema,
      defeatedBy: z.array(lawIdSchema).default([]),
      ...groundingFields,
    }),
  ),
  limitation: z
    .strictObject({
      years: z.number().int().positive(),
      from: z.string().min(1),
      ...groundingFields,
    })
    .nullable(),
});
