import { z } from 'zod';
import { groundingFields, lawIdSchema, openQuestionSchema, pinnedSchema } from './grounding.ts';

const word = { id: lawIdSchema, what: z.string().min(1) };

/** What an exhibit can support or rebut. The list is closed; a new element may add to it. */
export const propositionSchema = z.strictObject({
  ...word,
  about: z.enum(['statement', 'speaker', 'requester', 'request']),
  /** A proposition whose support rebuts this one. */
  contradictedBy: z.array(lawIdSchema).default([]),
});

/** A fact of the matter that triggers law; in a matter it is true, false or unknown. */
export const factSchema = z.strictObject({
  ...word,
  about: z.enum(['statement', 'speaker', 'requester', 'request']),
  /** The question for the court that the fact answers: yes for the requester, no against. */
  answers: lawIdSchema.optional(),
});

/** A kind of request, as the rule under which it is made tells it. */
export const requestKindSchema = z.strictObject({
  ...word,
  /** How instruments name the rule; any one of them. */
  names: z.array(z.string().min(1)).min(1),
  /** The role of the proceeding in which it is issued; null = whichever. */
  issuedIn: z.enum(['underlying', 'enforcement']).nullable().default(null),
  /** Facts that are then so, and those that are then not so. */
  so: z.array(lawIdSchema),
  notSo: z.array(lawIdSchema),
});

/** A kind of evidence, and whether it is evidence at all. */
export const evidenceKindSchema = z.strictObject({
  ...word,
  standing: z.enum(['unknown', 'assertion', 'sworn-assertion', 'evidence', 'beyond-dispute']),
  /** It counts only as far as its maker knew the matter at first hand. */
  needsPersonalKnowledge: z.boolean(),
  ...groundingFields,
});

/** How much a step takes. The order between levels is partial: only what a source ranks is ranked. */
export const proofLevelSchema = z.strictObject({
  ...word,
  /**
   * `kind-of-evidence`: met when an exhibit of a kind in `metBy` supports the point.
   * `persuasion`: a degree of conviction, which no count of exhibits reaches by itself.
   */
  measuredBy: z.enum(['kind-of-evidence', 'persuasion']),
  metBy: z.array(lawIdSchema),
  stricterThan: z.array(z.strictObject({ level: lawIdSchema, ...pinnedSchema.shape })),
  /**
   * The authority by which evidence against the point does not keep whoever asks for the name from
   * reaching the level: an issue to try is enough. Null where none is held; a contested point then
   * stays contested.
   */
  issueIsEnough: pinnedSchema.nullable().default(null),
  openQuestions: z.array(openQuestionSchema).default([]),
  ...groundingFields,
});

/** A nature of speech, by which courts choose how closely to look. */
export const speechNatureSchema = z.strictObject(word);

/** Something that weighs on one side; the casebook codes decisions by the same ids. */
export const factorSchema = z.strictObject({
  ...word,
  side: z.enum(['requester', 'speaker']),
  /** Propositions that say the same of a request, so that a step on one is a step on the factor. */
  shownBy: z.array(lawIdSchema).default([]),
  /** Natures of the speech that say the same of the speaker's statements. */
  natures: z.array(lawIdSchema).default([]),
  /** The role in the suit that says the same of the speaker. */
  role: z.enum(['defendant', 'nonparty']).nullable().default(null),
  /** What findings on elements say the same: every one looked at was shown, or one was not. */
  elements: z.enum(['all-shown', 'gap']).nullable().default(null),
});
