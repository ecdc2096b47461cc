import { Temporal } from 'temporal-polyfill';
import type { ClosedDay, DeadlineCase, Forum, NoticeWindow } from '../../../calendar/index.ts';
import { courtById, type Court } from '../../../courts/index.ts';
import { DucesError } from '../../../faults/index.ts';
import { formatPin, type Matter, type Pin, type Proceeding } from '../../../matters/index.ts';
import type { DueDate } from '../../../orders/index.ts';
import { eventsOfMatter } from './events-of-matter.ts';

/** The forum of a subpoena whose compliance court has no proceeding of its own yet. */
const COMPLIANCE = 'compliance';
const MAGISTRATE = /\bmagistrate\b/iu;

/**
 * What deadlines are computed from: a matter, and when its order is to be obeyed (null when it holds
 * no order that commands anything). Throws `reference-unknown` for a court that nobody knows.
 */
export function deadlineCaseOf(matter: Matter, due: DueDate | null): DeadlineCase {
  const forums = forumsOf(matter);
  const orderPaper = matter.papers.find(({ id }) => id === matter.order);
  return {
    asOf: Temporal.PlainDate.from(matter.asOf),
    forums,
    events: eventsOfMatter(matter, forumOfSubpoena(matter), due),
    speakers: matter.speakers.map(({ label }) => label),
    ordered: orderedOf(due, orderPaper?.proceeding ?? null, matter.order),
    notices: matter.noticeWindows.map((window): NoticeWindow => ({
      id: window.id,
      setBy: window.setBy,
      length: 'days' in window ? { days: window.days } : { hours: window.hours },
      forum:
        window.proceeding ??
        matter.papers.find(({ id }) => id === window.paper)?.proceeding ??
        null,
      at: pinText(window.at),
    })),
    holds: matter.holds.map(({ id, from, released }) => ({
      id,
      from: Temporal.PlainDate.from(from),
      released: released === null ? null : Temporal.PlainDate.from(released),
    })),
  };
}

function orderedOf(due: DueDate | null, forum: string | null, order: string | null) {
  if (due === null || due.kind === 'fixed') return [];
  const id = order ?? 'order';
  return due.kind === 'computed'
    ? [{ id, forum, due: due.computed, at: `${id} ${due.pin}` }]
    : [
        {
          id,
          forum,
          due: { missing: due.why },
          at: due.passage === null ? null : `${id} ${due.passage.pin}`,
        },
      ];
}

/** Where the subpoena is obeyed and fought over: a proceeding in that court, or the court alone. */
function forumOfSubpoena({ proceedings, instrument }: Matter): string {
  const there = proceedings.filter(({ court }) => court === instrument.complianceCourt);
  return (there.find(({ role }) => role === 'enforcement') ?? there[0])?.id ?? COMPLIANCE;
}

function forumsOf(matter: Matter): Forum[] {
  const { proceedings, instrument, events } = matter;
  const subpoena = forumOfSubpoena(matter);
  const own = proceedings.map((proceeding, index): Forum => ({
    id: proceeding.id,
    court: knownCourt(matter, proceeding.court, ['proceedings', index, 'court']),
    facts: { 'magistrate-judge': isMagistrate(proceeding), consent: proceeding.consent },
    closed: closedDays(matter, proceeding.id),
    // The underlying action has deadlines of its own; ours are there only when something of ours is.
    asked:
      proceeding.role === 'enforcement' ||
      proceeding.id === subpoena ||
      events.some((event) => event.kind !== 'set' && event.proceeding === proceeding.id),
  }));
  if (subpoena !== COMPLIANCE) return own;
  return [
    ...own,
    {
      id: COMPLIANCE,
      court: knownCourt(matter, instrument.complianceCourt, ['instrument', 'complianceCourt']),
      facts: { 'magistrate-judge': 'unknown', consent: 'unknown' },
      closed: closedDays(matter, COMPLIANCE),
      asked: true,
    },
  ];
}

function isMagistrate({ judge }: Proceeding): Forum['facts']['magistrate-judge'] {
  if (judge === undefined) return 'unknown';
  return MAGISTRATE.test(judge.title) ? 'yes' : 'no';
}

function closedDays({ courtDays }: Matter, forum: string): ClosedDay[] {
  return courtDays
    .filter(({ proceeding }) => proceeding === undefined || proceeding === forum)
    .map(({ on, kind, name, authority, settled }) => ({
      date: Temporal.PlainDate.from(on),
      kind,
      name,
      authority,
      standing: kind === 'inaccessible' || settled ? 'legal' : 'contested',
    }));
}

function knownCourt(matter: Matter, id: string, path: readonly (string | number)[]): Court {
  const court = courtById(id);
  if (court !== null) return court;
  throw new DucesError('reference-unknown', `No court has the id "${id}".`, {
    place: matter.placeOf(path),
    next: 'Write the id of a court in courts-db, such as cand.',
  });
}

function pinText(pin: Pin | undefined): string | null {
  return pin === undefined ? null : formatPin(pin);
}
