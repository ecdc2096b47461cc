import { Temporal } from 'temporal-polyfill';
import {
  findCourtDates,
  formatCourtDate,
  holidaysInYear,
  objectionWindow,
  type ObjectionWindow,
} from '../calendar/index.ts';
import { DucesError } from '../faults/index.ts';
import { raiseFlag as flag, type FlagContext, type FlagRule } from './flag-context.ts';
import type { MandateFlag } from './mandate.ts';

const MAGISTRATE = /\bmagistrate\b/iu;

function dueDateOpen({ mandate: { due } }: FlagContext): MandateFlag[] {
  if (due.kind !== 'open') return [];
  return due.passage === null
    ? [flag('no-due-date', due.why, null)]
    : [flag('due-date-open', due.why, due.passage)];
}

function dueAgainstOrder({ mandate: { due }, order }: FlagContext): MandateFlag[] {
  if (due.kind === 'open' || order.dated === null || due.date >= order.dated) return [];
  return [
    flag(
      'due-before-order',
      `Production is due ${due.date}, before the order's own date, ${order.dated}.`,
      due,
      true,
    ),
  ];
}

function dueInsideObjectionWindow({ mandate: { due }, order, state }: FlagContext): MandateFlag[] {
  if (due.kind === 'open' || order.dated === null) return [];
  const title = order.judge?.title ?? null;
  if (title !== null && !MAGISTRATE.test(title)) return [];
  const window = windowIfHeld(order.dated, state);
  if (window === null) {
    return [
      flag(
        'objection-window-not-covered',
        `No rule on objections to a magistrate judge's order is held for ${order.dated}; whether production falls due before their time ends is to be counted by hand.`,
        due,
      ),
    ];
  }
  const closes = window.closes.date;
  if (due.date < order.dated || due.date >= closes.toString()) return [];
  if (title === null) {
    return [
      flag(
        'objection-window-unknown',
        `Whether a magistrate judge signed could not be read; if one did, objections are in time until ${formatCourtDate(closes)} (${window.rule.authority}), after production is due on ${due.date}.`,
        due,
      ),
    ];
  }
  return [
    flag(
      'due-before-objection-window-closes',
      `Production is due ${due.date}; objections to the magistrate judge's order are in time until ${formatCourtDate(closes)} if it was served electronically on its date, ${order.dated} (${window.rule.authority}: 14 days after service; ${window.closes.rules.map((rule) => rule.authority).join('; ')}).`,
      due,
    ),
  ];
}

/** The window, or null for an order of a day for which no rule is held. */
function windowIfHeld(dated: string, state: string | null): ObjectionWindow | null {
  try {
    return objectionWindow(Temporal.PlainDate.from(dated), 'electronic', state);
  } catch (error) {
    if (error instanceof DucesError && error.code === 'rule-not-covered') return null;
    throw error;
  }
}

function dueOnFreeDay({ mandate: { due }, state }: FlagContext): MandateFlag[] {
  if (due.kind !== 'fixed') return [];
  const date = Temporal.PlainDate.from(due.date);
  const holiday = holidaysInYear(date.year, state).find((each) => each.date.equals(date));
  const what =
    date.dayOfWeek > 5
      ? 'a weekend'
      : holiday === undefined
        ? null
        : `${holiday.name} (${holiday.authority})`;
  if (what === null) return [];
  return [
    flag(
      'due-on-weekend-or-holiday',
      `${formatCourtDate(date)} is ${what}; Rule 6(a) does not move a date that the order itself fixes.`,
      due,
    ),
  ];
}

function dueWeekday({ mandate: { due } }: FlagContext): MandateFlag[] {
  if (due.kind !== 'fixed') return [];
  const found = findCourtDates(due.text).find((each) => each.kind === 'date');
  if (found?.kind !== 'date' || found.wrongWeekday === null) return [];
  return [
    flag(
      'due-weekday-differs',
      `${formatCourtDate(found.date)} is no ${found.wrongWeekday}; ask which of the two the order means.`,
      due,
    ),
  ];
}

/** What is flagged about the time that an order gives. */
export const DUE_DATE_FLAGS: readonly FlagRule[] = [
  dueDateOpen,
  dueAgainstOrder,
  dueInsideObjectionWindow,
  dueOnFreeDay,
  dueWeekday,
];
