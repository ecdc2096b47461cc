import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import {
  daySchema,
  groundingFields,
  lawIdSchema,
  openQuestionSchema,
  pinnedSchema,
  ruleFields,
} from './grounding.ts';
import { notEnoughSchema, routeSchema } from './route.ts';
import { burdenSchema } from './step.ts';

/** What an element is about. Overlays find the element that they change by its role. */
const elementRoleSchema = z.enum(['statement', 'publication', 'fault', 'harm', 'other']);

/**
 * The claim in whose file a part is written, where another claim has the part from there: general
 * law, and no authority of the jurisdiction found. Set when the law is read; no file writes it.
 */
const inheritable = { inheritedFrom: lawIdSchema.nullable().default(null) };

const inheritableNotEnough = notEnoughSchema.extend(inheritable);
/** A route of a claim's element. */
export const elementRouteSchema = routeSchema.extend(inheritable);

const elementFields = {
  id: lawIdSchema,
  name: z.string().min(1),
  what: z.string().min(1),
  role: elementRoleSchema,
  burden: burdenSchema,
  essential: z.boolean(),
  ...groundingFields,
  notEnough: z.array(inheritableNotEnough).default([]),
  openQuestions: z.array(openQuestionSchema).default([]),
  notes: z.array(z.string().min(1)).default([]),
  ...inheritable,
};

/** An element that one of its routes carries. */
const routedElementSchema = z.strictObject({
  kind: z.literal('routed'),
  ...elementFields,
  routes: z.array(elementRouteSchema).min(1),
});

/** The fault element: the floor, raised by any overlay that applies. Fault levels hold the routes. */
const faultElementSchema = z.strictObject({
  kind: z.literal('fault'),
  ...elementFields,
  role: z.literal('fault'),
  floor: lawIdSchema,
  /** The proof level that this law attaches to the floor; null = the level's own, if any. */
  proofLevel: lawIdSchema.nullable().default(null),
});

export const elementSchema = z.discriminatedUnion('kind', [
  routedElementSchema,
  faultElementSchema,
]);

/** What the court decides as a matter of law from the words in their setting. */
export const courtQuestionSchema = z.strictObject({
  id: lawIdSchema,
  what: z.string().min(1),
  /** Propositions that bear on it, for and against. */
  favour: z.array(lawIdSchema).default([]),
  against: z.array(lawIdSchema).default([]),
  ...groundingFields,
  ...inheritable,
});

/** What defeats the claim though every element is shown, who must show it, and what takes it away. */
export const defenceSchema = z.strictObject({
  id: lawIdSchema,
  what: z.string().min(1),
  propositions: z.array(lawIdSchema).min(1),
  /** `weighed`: the propositions are factors of which none is needed and none is enough alone. */
  combination: z.enum(['every', 'weighed']).default('every'),
  burden: burdenSchema,
  defeatedBy: z.array(lawIdSchema).default([]),
  openQuestions: z.array(openQuestionSchema).default([]),
  ...groundingFields,
  ...inheritable,
});

/** What must be done before a suit may be brought. */
export const preconditionSchema = z.strictObject({
  id: lawIdSchema,
  what: z.string().min(1),
  /** The fact that it was done; null where no fact of the vocabulary says so. */
  fact: lawIdSchema.nullable().default(null),
  /** The claims of which it is asked; null = all. */
  onlyIf: conditionSchema.nullable().default(null),
  ...groundingFields,
  ...inheritable,
});

const yearsSchema = z.number().int().positive();

/** Within what time the claim must be brought. */
export const limitationSchema = z.strictObject({
  years: yearsSchema,
  from: z.string().min(1),
  /** Whether time runs from the publication, or from a day that no matter states. */
  accrual: z.enum(['publication', 'other']).default('publication'),
  /** Whether the lapse of time ends the right itself, so that nobody need raise it. */
  endsTheRight: z.boolean().default(false),
  ...groundingFields,
  /** Days, both included, that do not count for anybody. */
  stops: z
    .array(z.strictObject({ from: daySchema, to: daySchema, ...pinnedSchema.shape }))
    .default([]),
  /** Where time stands still while nobody knows the speaker; `since` is the first publication. */
  whileUnknown: z
    .strictObject({ since: daySchema, ...pinnedSchema.shape })
    .nullable()
    .default(null),
  /** The first day of accrual for which `years` holds; null = as long as the claim's law. */
  accruedSince: daySchema.nullable().default(null),
  /** What held for claims that accrued until a day. */
  earlier: z
    .array(z.strictObject({ years: yearsSchema, accruedUntil: daySchema, ...groundingFields }))
    .default([]),
  /** Where words that are only spoken have another time. */
  spoken: z
    .strictObject({ months: z.number().int().positive(), ...groundingFields })
    .nullable()
    .default(null),
  ...inheritable,
});

/** How closely the jurisdiction's own courts ask for the words. Rule 8 governs a federal court. */
export const pleadingSchema = z.strictObject({
  particularity: z.enum(['exact-words', 'substance', 'general']),
  what: z.string().min(1),
  /** What is to be stated of each publication beside what was said. */
  alsoAsks: z.array(z.enum(['day', 'place', 'recipient'])).default([]),
  ...groundingFields,
  ...inheritable,
});

/** Whose law: a state's postal code in capitals, or `US` for federal or general law. */
export const jurisdictionSchema = z
  .string()
  .regex(/^[A-Z]{2}$/u, 'a postal code such as NY, or US');

/** A cause of action under one jurisdiction's law. */
export const claimSchema = z.strictObject({
  kind: z.literal('claim'),
  ...ruleFields,
  /** `defamation`, …: what overlays and statutes speak of. */
  cause: lawIdSchema,
  jurisdiction: jurisdictionSchema,
  /** Whether it arises under federal law; general law of the states is `US` too, and does not. */
  federal: z.boolean().default(false),
  elements: z.array(elementSchema).min(1),
  questionsForCourt: z.array(courtQuestionSchema),
  defences: z.array(defenceSchema),
  preconditions: z.array(preconditionSchema).default([]),
  limitation: limitationSchema.nullable(),
  pleading: pleadingSchema.nullable().default(null),
  /** Jurisdictions whose courts do not have this cause of action. */
  notRecognisedIn: z
    .array(z.strictObject({ jurisdiction: jurisdictionSchema, ...pinnedSchema.shape }))
    .default([]),
});
