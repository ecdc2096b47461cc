export type {
  Paper,
  PaperEmphasis,
  PaperFormat,
  PaperGeometry,
  PaperLine,
  PaperPage,
  PaperParagraph,
  PaperPin,
  PaperSegment,
  PaperSource,
  PaperStamp,
  PinnedRange,
  TextRange,
} from './paper.ts';
export type {
  Command,
  CourtReading,
  Disposition,
  DispositionStatement,
  DocketEntryReading,
  JudgeReading,
  FlagSeverity,
  OrderReading,
  PaperKind,
  PaperReading,
  PinnedCitation,
  PinnedRecordCitation,
  Quotation,
  ReadingFlag,
  UnderlyingReading,
} from './order-reading.ts';
export { readPaper } from './read-paper.ts';
export { readTextPaper } from './read-text-paper.ts';
export { cleanOffset, formatPin, pinAt, pinRange, rawOffset, rawRange } from './locate.ts';
export { readCourtPaper, readOrder } from './read-court-paper.ts';
export { findSentences } from './sentences.ts';
export {
  checkCitationForm,
  recordCitations,
  scanCitations,
  type Citation,
  type CitationKind,
  type FormFlag,
  type RecordCitation,
} from './citations/index.ts';
