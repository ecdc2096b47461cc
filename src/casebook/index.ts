export { casebook, casebookOf, type Casebook } from './casebook.ts';
export { decidedBefore } from './decided-before.ts';
export type { DecidedSpeaker, Decision } from './decision-schema.ts';
export { encodedProposition } from './encoded-proposition.ts';
export { gateWord } from './gate-word.ts';
export { isUndone } from './is-undone.ts';
export { readCodedRecords } from './read-coded-records.ts';
