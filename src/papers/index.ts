export type {
  Paper,
  PaperEmphasis,
  PaperFormat,
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
  OrderReading,
  PinnedCitation,
  PinnedRecordCitation,
  Quotation,
  ReadingFlag,
  UnderlyingReading,
} from './order-reading.ts';
export { readPaper } from './read-paper.ts';
export { cleanOffset, formatPin, pinAt, pinRange, rawOffset, rawRange } from './locate.ts';
