export type { Citation, CitationKind, CitationSub, CitationWithin, Span } from './citation.ts';
export { scanCitations } from './scan-citations.ts';
