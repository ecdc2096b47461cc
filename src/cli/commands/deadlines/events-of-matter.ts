import { Temporal } from 'temporal-polyfill';
import type { CaseEvent } from '../../../calendar/index.ts';
import {
  decidingProceeding,
  formatPin,
  underlyingProceeding,
  type Matter,
  type MatterEvent,
} from '../../../matters/index.ts';
import type { DueDate } from '../../../orders/index.ts';

/**
 * The events of a matter: those that it lists; the service of the instrument and the date of the
 * order, which it states elsewhere; and the date that the order fixes for production.
 *
 * @param subpoena the id of the forum in which the subpoena is obeyed.
 */
export function eventsOfMatter(
  matter: Matter,
  subpoena: string,
  due: DueDate | null,
): readonly CaseEvent[] {
  const listed = matter.events.map((event) => caseEvent(matter, subpoena, event));
  const has = (kind: CaseEvent['kind'], of: CaseEvent['of']) =>
    listed.some((event) => event.kind === kind && event.of === of);
  const order = matter.papers.find(({ id }) => id === matter.order);
  const { served, at } = matter.instrument;
  const stated: CaseEvent[] = [];
  if (served !== null && !has('served', 'subpoena')) {
    const pin = at === undefined ? null : formatPin(at);
    stated.push(event('instrument', 'served', 'subpoena', served, subpoena, pin));
  }
  if (order?.dated !== undefined && !has('ordered', 'order')) {
    stated.push(event(order.id, 'ordered', 'order', order.dated, order.proceeding, order.id));
  }
  if (order !== undefined && due?.kind === 'fixed' && !has('set', 'production')) {
    const pin = `${order.id} ${due.pin}`;
    stated.push(event(order.id, 'set', 'production', due.date, order.proceeding, pin));
  }
  return [...listed, ...stated];
}

function caseEvent(matter: Matter, subpoena: string, listed: MatterEvent): CaseEvent {
  const { id, kind, of, on, time, how, party, speakers, assumed, at } = listed;
  const role = matter.parties.find((each) => each.id === party)?.role;
  const told = matter.speakers.filter((speaker) => speakers?.includes(speaker.id));
  return {
    ...event(id, kind, of, on, forumOf(matter, subpoena, listed), null),
    time: time === undefined ? null : Temporal.PlainTime.from(time),
    how: how ?? null,
    to: [...(role === undefined ? [] : [`the ${role}`]), ...told.map(({ label }) => label)],
    assumed: assumed ?? null,
    at: at === undefined ? null : formatPin(at),
  };
}

/** The case that an event belongs to, where the matter does not say: by what it happened to. */
function forumOf(matter: Matter, subpoena: string, listed: MatterEvent): string | null {
  const { proceeding, paper, of } = listed;
  const stated = proceeding ?? matter.papers.find(({ id }) => id === paper)?.proceeding;
  if (stated !== undefined) return stated;
  if (of === 'speaker') return null;
  if (of === 'fact-discovery-cut-off') return underlyingProceeding(matter)?.id ?? null;
  if (of === 'subpoena' || of === 'compliance') return subpoena;
  return decidingProceeding(matter)?.id ?? subpoena;
}

function event(
  id: string,
  kind: CaseEvent['kind'],
  of: CaseEvent['of'],
  on: string,
  forum: string | null,
  at: string | null,
): CaseEvent {
  return {
    id,
    kind,
    of,
    on: Temporal.PlainDate.from(on),
    time: null,
    forum,
    how: null,
    to: [],
    assumed: null,
    at,
  };
}
