import type { ErrorCode } from '../../faults/index.ts';

/** How a file is to be read, or why it cannot be. */
export type DetectedFormat =
  | { readonly kind: 'pdf' | 'docx' | 'html' | 'text' | 'picture' }
  | {
      readonly kind: 'refused';
      readonly code: ErrorCode;
      /** What the file is, as a user knows it: "an Excel workbook". */
      readonly what: string;
      readonly next: string;
    };

const SAVE_AS_PDF = 'Open it in its own program and save it as PDF; read that.';
const SAVE_AS_WORD =
  'Open it in Word, LibreOffice or its own program and save it as PDF or .docx; read that.';
const UNPACK = 'Unpack it and read the papers in it.';
const AS_PNG = 'Save it as PDF, PNG or JPEG and read that.';

/** Bytes, in Latin-1, at a place near the beginning, of formats that are not read. */
const REFUSED: readonly (readonly [at: number, bytes: string, what: string, next: string])[] = [
  [0, '{\\rtf', 'a Rich Text file (RTF)', SAVE_AS_WORD],
  [0, '\xFFWPC', 'a WordPerfect file', SAVE_AS_WORD],
  [0, '%!PS', 'a PostScript file', SAVE_AS_PDF],
  [0, 'II*\0', 'a TIFF picture', AS_PNG],
  [0, 'MM\0*', 'a TIFF picture', AS_PNG],
  [0, 'GIF8', 'a GIF picture', AS_PNG],
  [8, 'WEBP', 'a WebP picture', AS_PNG],
  [4, 'ftyphei', 'a HEIC picture', AS_PNG],
  [4, 'ftypmif', 'a HEIC picture', AS_PNG],
  [0, '\x1F\x8B', 'a gzip archive', UNPACK],
  [0, '7z\xBC\xAF', 'a 7z archive', UNPACK],
  [0, 'Rar!', 'a RAR archive', UNPACK],
];
/** Names of parts by which kinds of ZIP archives are told. */
const ARCHIVES: readonly (readonly [part: string, what: string, next: string])[] = [
  ['xl/workbook', 'an Excel workbook', SAVE_AS_PDF],
  ['ppt/presentation', 'a PowerPoint file', SAVE_AS_PDF],
  ['application/vnd.oasis.opendocument', 'an OpenDocument file', SAVE_AS_PDF],
  ['Index/Document.iwa', 'a Pages file', SAVE_AS_PDF],
];
const HTML =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*){0,5}<(?:!doctype\s+html|html|head|body)\b/i;
const FRAGMENT = /^\s*<(?:div|p|pre|center|article|section|opinion|table|h[1-6])\b[^<>]{0,300}>/i;
const HEAD = 1024;

/** Tells a file's format by its bytes; its name says nothing. */
export function detectFormat(bytes: Uint8Array): DetectedFormat {
  const head = textOf(bytes, 0, HEAD);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return detectArchive(bytes);
  if (head.startsWith('\xD0\xCF\x11\xE0')) return detectCompound(bytes);
  if (head.startsWith('\x89PNG\r\n') || head.startsWith('\xFF\xD8\xFF')) return { kind: 'picture' };
  const refused = REFUSED.find(([at, start]) => head.startsWith(start, at));
  if (refused !== undefined) return notRead(refused[2], refused[3]);
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  if (isWebArchive(head)) return notRead('a web archive (MHTML)', SAVE_AS_PDF);
  return { kind: isHtml(head, bytes) ? 'html' : 'text' };
}

/** Word files keep their parts in a ZIP archive, whose names stand in it as they are. */
function detectArchive(bytes: Uint8Array): DetectedFormat {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const archive = ARCHIVES.find(([part]) => all.includes(part));
  if (all.includes('[Content_Types].xml') && all.includes('word/')) return { kind: 'docx' };
  if (all.includes('word/document.xml')) return { kind: 'docx' };
  return archive === undefined ? notRead('a ZIP archive', UNPACK) : notRead(archive[1], archive[2]);
}

/** The container of old Word files, and of new ones under a password. */
function detectCompound(bytes: Uint8Array): DetectedFormat {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return {
      kind: 'refused',
      code: 'file-encrypted',
      what: 'an Office file that opens only with a password',
      next: 'Ask whoever sent it for a copy without one, or save one with the password.',
    };
  }
  // The part in which Word keeps the text; others are workbooks, slides and mails.
  return all.includes(Buffer.from('WordDocument', 'utf16le'))
    ? notRead('an old Word file (.doc)', SAVE_AS_WORD)
    : notRead('an old Office file, such as an .xls or .msg', SAVE_AS_PDF);
}

function notRead(what: string, next: string): DetectedFormat {
  return { kind: 'refused', code: 'format-not-read', what, next };
}

function isWebArchive(head: string): boolean {
  return (
    /^(?:From:|MIME-Version:|Subject:|Snapshot-)/i.test(head) && /multipart\/related/i.test(head)
  );
}

function isHtml(head: string, bytes: Uint8Array): boolean {
  const unmarked = head.replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').replaceAll('\0', '');
  if (HTML.test(unmarked)) return true;
  const tail = textOf(bytes, bytes.byteLength - 100, bytes.byteLength).replaceAll('\0', '');
  return FRAGMENT.test(unmarked) && /<\/[a-z][a-z0-9]*>\s*$/i.test(tail);
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.subarray(Math.max(0, from), to)).toString('latin1');
}
