export {
  countPeriod,
  type ComputedDate,
  type CountStep,
  type PeriodRequest,
} from './count-period.ts';
export type { CountingRule, ServiceKind } from './counting-rules.ts';
export { explainComputedDate, formatCourtDate } from './explain-computed-date.ts';
export { findCourtDates, parseCourtDate, type FoundDate } from './find-court-dates.ts';
export { holidaysCovered, holidaysInYear, type Holiday } from './holidays-in-year.ts';
export { objectionWindow, type ObjectionWindow } from './objection-window.ts';
