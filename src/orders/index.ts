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
