import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { daySchema, groundingFields, lawIdSchema, pinnedSchema } from './grounding.ts';

/** One rule that a court follows, for which speakers and claims, and since when. */
const followedRuleSchema = z.strictObject({
  /**
   * A standard, or a selector among standards, decides which test is in view. A refinement or a gate
   * is named for the reader: it has its own courts.
   */
  ruleKind: z.enum(['standard', 'selector', 'refinement', 'gate']),
  rule: lawIdSchema,
  /**
   * `binding`: on the trial courts of the place. An authority of a court that is not above the
   * deciding court persuades it all the same.
   */
  force: z.enum(['binding', 'persuasive']),
  /** The speakers for whom it is followed, where the court uses another test for the others. */
  speakers: z.enum(['defendant', 'nonparty', 'both']).default('both'),
  /** The causes for which the force holds; empty = all. */
  causes: z.array(lawIdSchema),
  qualifier: z.string().min(1).nullable(),
  /** The kind of proceeding or speech for which it is followed; null = whatever it is. */
  when: conditionSchema.nullable().default(null),
  /** What takes it out of play once it is known; unknown, it leaves it in. */
  unless: conditionSchema.nullable().default(null),
  since: daySchema,
  to: daySchema.nullable(),
  ...groundingFields,
});

/**
 * A search that found no decision choosing a test. Looked for and not found is not the same as none
 * there: an assessment says so and takes no other court's test in its place.
 */
const noneFoundSchema = z.strictObject({
  /** `appellate-courts`: a trial court of the place has ruled by some test. */
  among: z.enum(['all-courts', 'appellate-courts']),
  asOf: daySchema,
  /** Where it was looked for: addresses, or `casebook:` and the id of a decision. */
  sources: z.array(z.string().min(1)).min(1),
  note: z.string().min(1),
  /** Rulings that are known and that choose no test, or a test that is not held here. */
  rulings: z.array(pinnedSchema).default([]),
  confidence: z.enum(['high', 'medium', 'low']),
});

/** What one court follows, from which authority, and with what force. */
export const courtFollowSchema = z
  .strictObject({
    kind: z.literal('court-follow'),
    /** courts-db id; the file bears the same name. */
    id: z.string().min(1),
    name: z.string().min(1),
    follows: z.array(followedRuleSchema),
    noneFound: noneFoundSchema.nullable().default(null),
    notes: z.array(z.string().min(1)).default([]),
  })
  .refine(({ follows, noneFound }) => follows.length > 0 || noneFound !== null, {
    error: 'follows nothing, and noneFound does not say that no test was found',
    path: ['noneFound'],
  });
