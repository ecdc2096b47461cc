export type { Citation, CitationKind } from './citation.ts';
export { recordCitations, type RecordCitation } from './record-citations.ts';
export { scanCitations } from './scan-citations.ts';
export { readCitations } from './read-citations.ts';
