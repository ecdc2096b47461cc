import { Temporal } from 'temporal-polyfill';
import { describeEvent, type CaseEvent } from './case-event.ts';
import { countPeriod, type ComputedDate } from '../count-period.ts';
import { countingSetOf } from '../counting-rules.ts';
import type { Deadline } from './deadline.ts';
import type { DeadlineCase, Forum } from './deadline-case.ts';
import { heldOn, type DeadlineRule } from './deadline-rules.ts';
import { endOfLastDay } from '../end-of-last-day.ts';
import { eventsOf } from './events-of.ts';
import { ruleApplies } from './rule-applies.ts';
import { statesThatCount } from './states-that-count.ts';
import { timeOfEvent } from './time-of-event.ts';

/** The day that a period runs from: something that happened, or the date of another deadline. */
export interface Trigger {
  readonly id: string;
  readonly on: Temporal.PlainDate;
  readonly says: string;
  readonly event: CaseEvent | null;
}

/**
 * The deadline that a rule sets in a case, from a trigger or, when nothing is known to have started
 * it, open. A date is never guessed: what is missing is named, with the bound that is certain.
 */
export function ruleDeadline(
  rule: DeadlineRule,
  forum: Forum,
  matter: DeadlineCase,
  trigger: Trigger | null,
): Deadline {
  const applies = ruleApplies(rule, forum);
  const fields = fieldsOf(rule, forum, trigger);
  if (applies.answer === 'no') return { ...fields, state: 'not-applicable', why: applies.why };
  const conditions = applies.answer === 'unknown' ? applies.conditions : [];
  const whole = { ...fields, conditions };
  if (trigger === null) {
    const bound = rule.notBefore === undefined ? [] : eventsOf(matter, forum, rule.notBefore);
    const earliest = bound.find(({ on }) => heldOn(rule, on));
    return {
      ...whole,
      state: 'open',
      missing: [rule.trigger.says, ...missingBound(rule, forum, matter)],
      notBefore: earliest === undefined ? null : counted(rule, forum, earliest.on, earliest),
      notAfter: null,
    };
  }
  if (!heldOn(rule, trigger.on)) return { ...fields, state: 'not-covered', why: outOfForce(rule) };
  return datedDeadline(rule, forum, matter, trigger, whole);
}

function datedDeadline(
  rule: DeadlineRule,
  forum: Forum,
  matter: DeadlineCase,
  trigger: Trigger,
  fields: ReturnType<typeof fieldsOf>,
): Deadline {
  const computed = counted(rule, forum, trigger.on, trigger.event, trigger.says);
  const open = { ...fields, state: 'open', notBefore: null, notAfter: null } as const;
  if (rule.addsForService && trigger.event?.how === null) {
    return {
      ...open,
      missing: [`the kind of ${describeEvent(trigger.event)}`],
      notBefore: computed,
    };
  }
  const missing = missingBound(rule, forum, matter);
  if (missing.length > 0) return { ...open, missing, notAfter: computed };
  const cut = rule.earlierOf === undefined ? undefined : eventsOf(matter, forum, rule.earlierOf)[0];
  const cuts = cut !== undefined && Temporal.PlainDate.compare(cut.on, computed.date) <= 0;
  const date = cuts ? cut.on : computed.date;
  return {
    ...fields,
    state: 'dated',
    date,
    time: cuts ? timeOfEvent(cut, forum.court.timeZone) : null,
    computed,
    cut: cuts ? cut : null,
    end:
      rule.act === 'file'
        ? endOfLastDay(date, forum.court.timeZone, 'electronic', rule.countedBy)
        : null,
  };
}

/** The fixed date that may end the period first, where the matter does not hold it. */
function missingBound(rule: DeadlineRule, forum: Forum, matter: DeadlineCase): string[] {
  if (rule.earlierOf === undefined) return [];
  return eventsOf(matter, forum, rule.earlierOf).length === 0 ? [rule.earlierOf.says] : [];
}

function counted(
  rule: DeadlineRule,
  forum: Forum,
  from: Temporal.PlainDate,
  event: CaseEvent | null,
  says?: string,
): ComputedDate {
  const how = event?.how ?? null;
  return countPeriod({
    event: says ?? (event === null ? rule.trigger.says : describeEvent(event)),
    from,
    days: rule.period.days,
    direction: rule.period.direction === 'before' ? 'backward' : 'forward',
    ...(rule.addsForService && how !== null ? { served: how } : {}),
    state: statesThatCount(forum.court, countingSetOf(rule.countedBy)),
    closed:
      rule.act === 'file' ? forum.closed : forum.closed.filter(({ kind }) => kind === 'declared'),
    counting: rule.countedBy,
  });
}

function fieldsOf(rule: DeadlineRule, forum: Forum, trigger: Trigger | null) {
  const { id, topic, title, authority, pinVerified, also, text, actor, act, sense, leavesOut } =
    rule;
  const from = trigger === null ? '' : `/${trigger.id}`;
  return {
    id: `${id}@${forum.id}${from}`,
    title,
    topic,
    court: forum.court,
    authorities: [{ authority, pinVerified }, ...also],
    text,
    actor,
    act,
    sense,
    event: trigger?.event ?? null,
    at: trigger?.event?.at ?? null,
    conditions: [] as readonly string[],
    closes: rule.closes ?? null,
    leavesOut,
  };
}

function outOfForce({ authority, inForce }: DeadlineRule): string {
  const until = inForce.until === null ? '' : ` to ${inForce.until}`;
  return `${authority} is held from ${inForce.from}${until} (${inForce.basis})`;
}
