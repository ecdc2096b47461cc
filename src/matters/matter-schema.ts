import { z } from 'zod';
import type { DeepReadonly } from '../data-files/index.ts';
import { courtDaySchema, eventSchema, holdSchema, noticeWindowSchema } from './calendar-schema.ts';
import { dateSchema, idSchema } from './field-schemas.ts';
import { knowledgeSchema } from './knowledge.ts';
import { partySchema, personSchema, speakerSchema } from './people-schema.ts';
import { instrumentSchema, paperEntrySchema, proceedingSchema } from './proceeding-schema.ts';
import {
  approvalSchema,
  clawBackSchema,
  confirmedHandleSchema,
  constructionSchema,
  enumerationSchema,
  liftedStopSchema,
  metConditionSchema,
  recipientSchema,
  retentionSchema,
  reviewSchema,
  seenSignatureSchema,
  stopSchema,
} from './production-schema.ts';
import {
  claimSchema,
  contentionSchema,
  exhibitSchema,
  factSchema,
  statementSchema,
} from './record-schema.ts';
import { counselSchema, finalSchema, supplySchema } from './drafting-schema.ts';
import { judgmentSchema, rulingSchema, weighedFactorSchema } from './ruling-schema.ts';

/** The whole of `matter.yaml`, format 1. Lists that are absent are empty, never guessed. */
export const matterSchema = z.strictObject({
  duces: z.literal(1),
  id: idSchema,
  title: z.string().min(1),
  /** The date as of which the law is applied unless the caller names another. */
  asOf: dateSchema,
  proceedings: z.array(proceedingSchema).min(1),
  parties: z.array(partySchema).min(1),
  instrument: instrumentSchema,
  papers: z.array(paperEntrySchema).min(1),
  /** The paper whose commands are to be carried out, once a court has ordered something. */
  order: idSchema.nullable(),
  speakers: z.array(speakerSchema).min(1),
  statements: z.array(statementSchema).default([]),
  claims: z.array(claimSchema).default([]),
  exhibits: z.array(exhibitSchema).default([]),
  /**
   * Whether `exhibits` is the whole record. Only then is a gap in it a failure to show; while it is
   * unknown a gap stays open.
   */
  recordComplete: knowledgeSchema.default('unknown'),
  facts: z.array(factSchema).default([]),
  contentions: z.array(contentionSchema).default([]),
  rulings: z.array(rulingSchema).default([]),
  people: z.array(personSchema).default([]),
  judgments: z.array(judgmentSchema).default([]),
  factors: z.array(weighedFactorSchema).default([]),
  constructions: z.array(constructionSchema).default([]),
  enumerations: z.array(enumerationSchema).default([]),
  seenSignatures: z.array(seenSignatureSchema).default([]),
  confirmedHandles: z.array(confirmedHandleSchema).default([]),
  conditions: z.array(metConditionSchema).default([]),
  recipients: z.array(recipientSchema).default([]),
  approvals: z.array(approvalSchema).default([]),
  stops: z.array(stopSchema).default([]),
  liftedStops: z.array(liftedStopSchema).default([]),
  /**
   * Whether a person looks at collected records before they are sealed to the recipient; each plan says
   * so, and an approval of it is of that too.
   */
  reviewBeforeRelease: z.boolean().default(false),
  reviews: z.array(reviewSchema).default([]),
  clawBacks: z.array(clawBackSchema).default([]),
  retentions: z.array(retentionSchema).default([]),
  counsel: z.array(counselSchema).default([]),
  supplies: z.array(supplySchema).default([]),
  finals: z.array(finalSchema).default([]),
  events: z.array(eventSchema).default([]),
  noticeWindows: z.array(noticeWindowSchema).default([]),
  holds: z.array(holdSchema).default([]),
  courtDays: z.array(courtDaySchema).default([]),
});

export type MatterData = DeepReadonly<z.output<typeof matterSchema>>;
