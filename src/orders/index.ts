export { loadMatterMandate, type MatterMandate } from './load-matter-mandate.ts';
export type { ExecutableClause, ExecutableMandate } from './executable-mandate.ts';
export type {
  Clause,
  ClauseAuthority,
  ClauseOpening,
  ClausePeriod,
  CodePoint,
  DueDate,
  Exclusion,
  Mandate,
  MandateCondition,
  MandateFlag,
  OrderedAccount,
  OrderedParty,
  OrderPassage,
} from './mandate.ts';
export { readMandate } from './read-mandate.ts';
export { resolveMandate, type MandateSupplement } from './resolve-mandate.ts';
