import { Temporal } from 'temporal-polyfill';
import type { Deadline } from '../deadline.ts';

/** Two dates of a matter that do not go together, or one that a careful reader would question. */
export interface DeadlineCollision {
  readonly code:
    | 'due-before-window-closes'
    | 'appeal-open-after-release'
    | 'notice-ends-after-due'
    | 'falls-on-free-day'
    | 'cut-by-compliance'
    | 'hearing-too-early'
    | 'event-before-order'
    | 'hold-ends-early';
  readonly message: string;
  /** The deadlines concerned, by id. */
  readonly deadlines: readonly string[];
}

/** A collision of some deadlines. */
export function collision(
  code: DeadlineCollision['code'],
  message: string,
  ...concerned: readonly Deadline[]
): DeadlineCollision {
  return { code, message, deadlines: concerned.map(({ id }) => id) };
}

/** Whether one day comes after another. */
export function isAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) > 0;
}
