import type { Deadline } from '../deadline.ts';
import type { DeadlineCase } from '../deadline-case.ts';
import type { DeadlineCollision } from './collision.ts';
import {
  cutByCompliance,
  eventBeforeOrder,
  fallsOnFreeDay,
  hearingTooEarly,
  holdEndsEarly,
} from './dates-in-doubt.ts';
import {
  appealOpenAfterRelease,
  dueBeforeWindowCloses,
  noticeEndsAfterDue,
} from './open-windows.ts';

/** Every collision among the deadlines of a matter, each kind in turn, each by day. */
export function deadlineCollisions(
  matter: DeadlineCase,
  deadlines: readonly Deadline[],
): DeadlineCollision[] {
  const dated = deadlines.filter((each) => 'date' in each);
  return [
    ...dueBeforeWindowCloses(deadlines, dated),
    ...appealOpenAfterRelease(matter, deadlines, dated),
    ...noticeEndsAfterDue(dated),
    ...fallsOnFreeDay(matter, dated),
    ...cutByCompliance(dated),
    ...hearingTooEarly(matter, dated),
    ...eventBeforeOrder(matter),
    ...holdEndsEarly(dated),
  ];
}
