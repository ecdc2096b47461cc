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
  ParagraphRole,
  PinnedRange,
  TextRange,
} from './paper.ts';
export type {
  CaptionParties,
  Command,
  Condition,
  CourtReading,
  Deadline,
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
export type { PaperDetails } from './kinds/kind-details.ts';
export { ocrConfidence } from './ocr-confidence.ts';
export { readPaper, type ReadingProgress } from './read-paper.ts';
export { readTextPaper } from './read-text-paper.ts';
export { boxesOf } from './boxes-of.ts';
export { cleanOffset, formatPin, pinAt, pinRange, rawOffset, rawRange } from './locate.ts';
export { readCourtPaper, readOrder } from './read-court-paper.ts';
export type { SeenSignature } from './seen-signature.ts';
export { findSentences } from './sentences.ts';
export { findConditions } from './kinds/order/find-conditions.ts';
export { findRelativeTimes } from './kinds/order/relative-times.ts';
export { numberWord } from './kinds/order/number-words.ts';
export {
  citationsInPaper,
  readCitations,
  recordCitations,
  scanCitations,
  type Citation,
  type CitationKind,
  type PlacedCitation,
  type RecordCitation,
} from './citations/index.ts';
export {
  CHECK_CODES,
  checkCitations,
  citedBy,
  type CheckCode,
  type CheckMark,
  type HeldPassage,
} from './checks/index.ts';
