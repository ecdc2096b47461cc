import type { Court } from '../../courts/index.ts';
import { describeEvent, type CaseEvent } from './case-event.ts';
import type { Deadline } from './deadline.ts';
import type { DeadlineCase, Forum } from './deadline-case.ts';
import { deadlineRules, heldOn, type DeadlineRule, type DeadlineTopic } from './deadline-rules.ts';
import { eventsOf } from './events-of.ts';
import { isRuleOf } from './rule-applies.ts';
import { ruleDeadline, type Trigger } from './rule-deadline.ts';

/**
 * What the rules of a court say on one topic in one case: a deadline for each event that starts it,
 * one that is open when none has, or that no rule on it is held for this court.
 *
 * @param before the deadlines of the case on the topics before this one, which it may run from.
 */
export function topicDeadlines(
  topic: DeadlineTopic,
  forum: Forum,
  matter: DeadlineCase,
  before: readonly Deadline[],
): Deadline[] {
  const versions = deadlineRules().filter(
    (rule) => rule.topic === topic.id && isRuleOf(rule, forum.court),
  );
  const [first] = versions;
  if (first === undefined) return [notCovered(topic, forum)];
  const current = inForceOn(versions, matter.asOf) ?? first;
  if ('deadline' in current.trigger) return fromDeadlines(current, forum, matter, before);
  const { anyCourt } = current.trigger;
  const events = eventsOf(matter, anyCourt ? null : forum, current.trigger);
  if (events.length === 0) return [ruleDeadline(current, forum, matter, null)];
  return events.map((event) =>
    ruleDeadline(inForceOn(versions, event.on) ?? current, forum, matter, triggerOf(event)),
  );
}

function inForceOn(versions: readonly DeadlineRule[], day: { toString(): string }) {
  return versions.find((rule) => heldOn(rule, day));
}

function triggerOf(event: CaseEvent): Trigger {
  const to = event.to.length === 0 ? '' : ` on ${event.to.join(', ')}`;
  const assumed = event.assumed === null ? '' : ' (assumed)';
  return {
    id: event.id,
    on: event.on,
    says: `${describeEvent(event)}${event.kind === 'served' ? to : ''}${assumed}`,
    event,
  };
}

/** Deadlines that run from the date of another one: as open, or as little covered, as that is. */
function fromDeadlines(
  rule: DeadlineRule,
  forum: Forum,
  matter: DeadlineCase,
  before: readonly Deadline[],
): Deadline[] {
  const topic = 'deadline' in rule.trigger ? rule.trigger.deadline : '';
  return before
    .filter((each) => each.topic === topic && each.court?.id === forum.court.id)
    .flatMap((each) => {
      if (each.state === 'not-covered' || each.state === 'not-applicable') return [];
      if (each.state !== 'dated') {
        const open = ruleDeadline(rule, forum, matter, null);
        return [each.state === 'open' ? { ...open, missing: each.missing } : open];
      }
      const trigger = { id: each.event?.id ?? topic, on: each.date, says: rule.trigger.says };
      const dated = ruleDeadline(rule, forum, matter, { ...trigger, event: null });
      return [
        { ...dated, event: each.event, conditions: [...dated.conditions, ...each.conditions] },
      ];
    });
}

function notCovered(topic: DeadlineTopic, { id, court }: Forum): Deadline {
  return {
    id: `${topic.id}@${id}`,
    title: topic.title,
    topic: topic.id,
    court,
    authorities: [],
    text: '',
    actor: null,
    act: 'none',
    sense: 'latest',
    event: null,
    at: null,
    conditions: [],
    closes: null,
    leavesOut: [],
    state: 'not-covered',
    why: `no rule of ${nameOf(court)} on this is held`,
  };
}

function nameOf({ citation, name }: Court): string {
  return citation ?? name;
}
