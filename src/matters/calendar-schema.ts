import { z } from 'zod';
import type { DeepReadonly } from '../data-files/index.ts';
import { dateSchema, idSchema } from './field-schemas.ts';
import { pinSchema } from './pin.ts';

/** What each kind of event can happen to. */
const HAPPENS_TO: Readonly<Record<string, readonly string[]>> = {
  served: ['subpoena', 'order', 'motion', 'motion-for-relief', 'opposition'],
  ordered: ['order'],
  filed: ['motion', 'motion-for-relief', 'opposition'],
  noticed: ['speaker'],
  entered: ['order'],
  set: ['compliance', 'hearing', 'fact-discovery-cut-off', 'production'],
  released: ['production'],
};

/**
 * Something that happened in a proceeding, or a date that a paper fixed, on a day where the court
 * sits. What no event tells stays unknown, and every deadline that needs it stays open.
 */
export const eventSchema = z
  .strictObject({
    id: idSchema,
    /** `set`: a paper fixed the date; `noticed`: a speaker was told; `released`: records went out. */
    kind: z.enum(['served', 'ordered', 'filed', 'noticed', 'entered', 'set', 'released']),
    of: z.enum([
      'subpoena',
      'order',
      'motion',
      'motion-for-relief',
      'opposition',
      'speaker',
      'compliance',
      'hearing',
      'fact-discovery-cut-off',
      'production',
    ]),
    on: dateSchema,
    /** The time of day where the court sits, `16:00`. */
    time: z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'a time of day as 16:00')
      .optional(),
    /** The proceeding it belongs to; by default that of `paper`, else the one that the instrument meets. */
    proceeding: idSchema.optional(),
    paper: idSchema.optional(),
    /** Whom service reached. */
    party: idSchema.optional(),
    /** Which speakers were told. */
    speakers: z.array(idSchema).min(1).optional(),
    /** How service was made; absent where the record does not say. */
    how: z
      .enum(['personal', 'hand', 'office', 'mail', 'clerk', 'electronic', 'other-consented'])
      .optional(),
    /** Why a person assumes it where the record does not say; every date from it says so. */
    assumed: z.string().min(20, 'reasons of at least 20 characters').optional(),
    at: pinSchema.optional(),
  })
  .refine(
    ({ kind, of }) => HAPPENS_TO[kind]?.includes(of) === true,
    'what this can happen to: an order is ordered, served, entered; a date is set for compliance, hearing, fact-discovery-cut-off, production',
  )
  .refine(({ kind, speakers }) => kind !== 'noticed' || speakers !== undefined, {
    message: 'the speakers who were told',
    path: ['speakers'],
  });

const noticeWindowFields = {
  id: idSchema,
  setBy: z.enum(['policy', 'order']),
  /** The proceeding whose order sets it; by default that of `paper`. */
  proceeding: idSchema.optional(),
  paper: idSchema.optional(),
  at: pinSchema.optional(),
};

/** The time after notice to a speaker before which nothing about her goes out. */
export const noticeWindowSchema = z.union([
  z.strictObject({ ...noticeWindowFields, days: z.int().positive() }),
  z.strictObject({ ...noticeWindowFields, hours: z.int().positive() }),
]);

/** A duty to keep the accounts' records from intake until a person releases it. */
export const holdSchema = z.strictObject({
  id: idSchema,
  from: dateSchema,
  /** The day it was released; null while it stands. */
  released: dateSchema.nullable(),
});

/** A day on which a court could not be reached, or that was declared a holiday for once. */
export const courtDaySchema = z.strictObject({
  on: dateSchema,
  kind: z.enum(['inaccessible', 'declared']),
  /** The proceeding whose court it was; absent = every court of the matter. */
  proceeding: idSchema.optional(),
  name: z.string().min(1),
  /** Who said so: the court's general order, the proclamation. */
  authority: z.string().min(1),
  /** Of a declared day: whether it is settled that it is a legal holiday. */
  settled: z.boolean().default(false),
});

export type MatterEvent = DeepReadonly<z.output<typeof eventSchema>>;
