export {
  EVENT_KINDS,
  EVENT_SUBJECTS,
  type CaseEvent,
  type EventKind,
  type EventSubject,
} from './deadlines/case-event.ts';
export { describeEvent } from './deadlines/case-event.ts';
export { computeDeadlines } from './deadlines/compute-deadlines.ts';
export { countHours, type ComputedTime, type HoursRequest } from './count-hours.ts';
export {
  countPeriod,
  type ComputedDate,
  type CountStep,
  type PeriodRequest,
} from './count-period.ts';
export type { CountingRule, ServiceKind } from './counting-rules.ts';
export type { DatedDeadline, Deadline, DeadlineAuthority } from './deadlines/deadline.ts';
export type {
  DeadlineCase,
  Forum,
  LitigationHold,
  NoticeWindow,
} from './deadlines/deadline-case.ts';
export type { DeadlineCollision } from './deadlines/collisions/collision.ts';
export { deadlineCollisions } from './deadlines/collisions/deadline-collisions.ts';
export { endOfLastDay, type EndOfLastDay } from './end-of-last-day.ts';
export {
  explainComputedDate,
  explainHoliday,
  explainRule,
  explainStep,
  formatCourtDate,
} from './explain-computed-date.ts';
export { explainComputedTime } from './explain-computed-time.ts';
export { findCourtDates, parseCourtDate, type FoundDate } from './find-court-dates.ts';
export type { ClosedDay } from './free-days.ts';
export { holidaysCovered, holidaysInYear, type Holiday } from './holidays-in-year.ts';
export { objectionWindow, type ObjectionWindow } from './objection-window.ts';
export { deadlinesCalendar } from './ics/deadlines-calendar.ts';
