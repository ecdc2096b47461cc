import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readDataFile, type DeepReadonly } from '../../data-files/index.ts';
import { EVENT_KINDS, EVENT_SUBJECTS } from './case-event.ts';

const event = z.enum(EVENT_KINDS);
const subject = z.enum(EVENT_SUBJECTS);
const happening = z.strictObject({ event, of: subject });
const answer = z.enum(['yes', 'no']);

const deadlineRule = z.strictObject({
  id: z.string().min(1),
  topic: z.string().min(1),
  title: z.string().min(1),
  authority: z.string().min(1),
  pinVerified: z.boolean(),
  /** Further authorities for the same rule. */
  also: z.array(z.strictObject({ authority: z.string(), pinVerified: z.boolean() })).default([]),
  text: z.string().min(1),
  inForce: z.strictObject({
    from: z.iso.date(),
    until: z.iso.date().nullable(),
    basis: z.string().min(1),
  }),
  courts: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('federal-district') }),
    z.strictObject({ kind: z.literal('named'), ids: z.array(z.string()).min(1) }),
  ]),
  act: z.enum(['file', 'serve', 'none']),
  actor: z.string().min(1),
  /** What starts the period: something that happened, or the date of another deadline. */
  trigger: z.union([
    happening.extend({ says: z.string().min(1), anyCourt: z.boolean().default(false) }),
    z.strictObject({ deadline: z.string().min(1), says: z.string().min(1) }),
  ]),
  /** What cannot come after the trigger, so that a period from it is the shortest there can be. */
  notBefore: happening.optional(),
  period: z.strictObject({ days: z.int().positive(), direction: z.enum(['after', 'before']) }),
  /** Whether days are added for the kind of service. */
  addsForService: z.boolean(),
  /** A fixed date that ends the period when it comes first. */
  earlierOf: happening.extend({ says: z.string().min(1) }).optional(),
  /** `latest`: by then; `earliest`: not before; `falls`: something happens by itself. */
  sense: z.enum(['latest', 'earliest', 'falls']),
  /** Of `earliest`: the fixed date that must not come before it. */
  bounds: happening.optional(),
  /** When the rule applies: any of these, each of them whole. Absent = always. */
  when: z
    .array(
      z.array(z.strictObject({ fact: z.enum(['magistrate-judge', 'consent']), is: answer })).min(1),
    )
    .optional(),
  countedBy: z.string().min(1),
  /** Which way of resisting is open until the date. */
  closes: z.enum(['objection-to-subpoena', 'objection-to-order', 'appeal']).optional(),
  /** What the date does not take into account. */
  leavesOut: z.array(z.string().min(1)).default([]),
});

const topics = z.strictObject({
  topics: z.array(z.strictObject({ id: z.string().min(1), title: z.string().min(1) })).min(1),
});

/** A rule that sets a deadline. */
export type DeadlineRule = DeepReadonly<z.output<typeof deadlineRule>>;
/** What a deadline is about. */
export type DeadlineTopic = DeepReadonly<z.output<typeof topics>>['topics'][number];

let rules: readonly DeadlineRule[] | undefined;

/** The rules of `rules/`, read once, by the names of their files. Throws `data-malformed`. */
export function deadlineRules(): readonly DeadlineRule[] {
  const folder = fileURLToPath(new URL('rules/', import.meta.url));
  rules ??= readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => readDataFile(`${folder}${name}`, deadlineRule).data);
  return rules;
}

/** The topics of `topics.yaml`, in the order of a matter. Throws `data-malformed`. */
export function deadlineTopics(): readonly DeadlineTopic[] {
  const path = fileURLToPath(new URL('topics.yaml', import.meta.url));
  return readDataFile(path, topics).data.topics;
}

/** Whether a rule held on a day. */
export function heldOn({ inForce }: DeadlineRule, day: { toString(): string }): boolean {
  const iso = day.toString();
  return iso >= inForce.from && (inForce.until === null || iso <= inForce.until);
}
