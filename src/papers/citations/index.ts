export type { Citation, CitationKind } from './citation.ts';
export { recordCitations, type RecordCitation } from './record-citations.ts';
export { scanCitations } from './scan-citations.ts';
export { citationsInPaper, readCitations, type PlacedCitation } from './read-citations.ts';
