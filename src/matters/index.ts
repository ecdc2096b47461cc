export { amendMatter, type AmendableList } from './amend-matter.ts';
export { eventSchema, type MatterEvent } from './calendar-schema.ts';
export { dateSchema } from './field-schemas.ts';
export { caseNumberKey } from './case-number-key.ts';
export { decidingProceeding } from './deciding-proceeding.ts';
export { underlyingProceeding } from './underlying-proceeding.ts';
export { checkMatter } from './check-matter.ts';
export { citeCheckMatter, type CiteCheckedPaper } from './cite-check-matter.ts';
export { loadAuthorities } from './load-authorities.ts';
export type { Counsel, Final, Supply } from './drafting-schema.ts';
export { knowledgeSchema, type Knowledge } from './knowledge.ts';
export { loadEnumeration, type EnumeratedPost } from './load-enumeration.ts';
export { loadMatter, type Matter } from './load-matter.ts';
export { formatPin, parsePin, type Pin } from './pin.ts';
export type { Party, Person, Speaker } from './people-schema.ts';
export type { Instrument, PaperEntry, Proceeding } from './proceeding-schema.ts';
export type {
  Approval,
  ClawBack,
  Construction,
  Enumeration,
  MetCondition,
  Recipient,
  Retention,
  Review,
  Stop,
} from './production-schema.ts';
export type { Claim, Contention, Exhibit, Fact, OfferedFor, Statement } from './record-schema.ts';
export type { Judgment, Ruling, WeighedFactor } from './ruling-schema.ts';
