export { checkCitationForm } from './check-citation-form.ts';
export type { Citation, CitationKind } from './citation.ts';
export type { FormFlag } from './form-flag.ts';
export { recordCitations, type RecordCitation } from './record-citations.ts';
export { scanCitations } from './scan-citations.ts';
