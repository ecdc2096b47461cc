import { loadPath, type LoadDocument } from './load-document.ts';

/** Concordance's own marks: around each field, between fields, and for a line break within one. */
const QUOTE = '\u00FE';
const SEPARATOR = '\u0014';
const NEWLINE = '\u00AE';
const BYTE_ORDER_MARK = '\uFEFF';

const FIELDS = {
  BEGBATES: ({ firstBates }) => firstBates,
  ENDBATES: ({ lastBates }) => lastBates,
  CATEGORY: ({ category }) => category,
  CLAUSES: ({ clauses }) => clauses.join('; '),
  ROWS: ({ rows }) => String(rows),
  PAGES: ({ pageKeys }) => String(pageKeys.length),
  CONFIDENTIALITY: ({ confidentiality }) => confidentiality,
  CASENUMBER: ({ caseNumber }) => caseNumber,
  NATIVELINK: ({ native }) => loadPath(native),
  PDFLINK: ({ pdf }) => loadPath(pdf),
  SHA256: ({ sha256 }) => sha256,
} as const satisfies Record<string, (document: LoadDocument) => string>;

/**
 * The Concordance load file: UTF-8 with a byte order mark, a line of field names, then a line a
 * document, each field between `þ` (U+00FE), fields apart by U+0014, lines ended by CR LF.
 */
export function* concordanceDat(documents: Iterable<LoadDocument>): Generator<string, void> {
  yield `${BYTE_ORDER_MARK}${line(Object.keys(FIELDS))}`;
  for (const document of documents) {
    yield line(Object.values(FIELDS).map((field) => field(document)));
  }
}

function line(fields: readonly string[]): string {
  return `${fields.map(quoted).join(SEPARATOR)}\r\n`;
}

/**
 * A line break within a field is `®` (U+00AE). The format has no way to write its own three marks
 * within a field that every reader takes alike, so they stand there by their code points.
 */
function quoted(value: string): string {
  const safe = value
    .replaceAll(NEWLINE, '<U+00AE>')
    .replaceAll(QUOTE, '<U+00FE>')
    .replaceAll(SEPARATOR, '<U+0014>')
    .replaceAll(/\r\n|\r|\n/gu, NEWLINE);
  return `${QUOTE}${safe}${QUOTE}`;
}
