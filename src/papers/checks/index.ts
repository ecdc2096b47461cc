export { CHECK_CODES, type CheckCode } from './check-codes.ts';
export type { CheckMark } from './check-mark.ts';
export { checkCitations } from './check-citations.ts';
export { runChecks } from './checks.ts';
export type { HeldPassage } from './held-passage.ts';
export { citedBy, passageBook } from './passage-book.ts';
export { withoutScanNoise } from './without-scan-noise.ts';
