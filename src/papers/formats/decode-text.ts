import { DucesError, type FaultPlace } from '../../faults/index.ts';
import type { PaperNote } from '../paper.ts';

/** A text and, when it is not in UTF-8, what is to be said about that. */
export interface DecodedText {
  readonly text: string;
  readonly notes: readonly PaperNote[];
}

const LEGIBLE_CONTROLS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);
/** Bytes to which Windows-1252 gives no character. */
const NO_CHARACTER: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** In text without a mark, every second byte of UTF-16 is nearly always zero. */
const WIDE_SHARE = 0.8;

/**
 * Decodes the bytes of a text paper: UTF-8, UTF-16, or Windows-1252, in which older programs save.
 * A byte order mark stays in the string, so that offsets into it are offsets into the file.
 *
 * @throws DucesError `file-empty`, `file-binary` or `file-truncated`, each with the place.
 */
export function decodeText(bytes: Uint8Array, name: string | null): DecodedText {
  const place: FaultPlace = name === null ? {} : { file: name };
  const decoded = decodeUtf16(bytes) ?? decodeUtf8(bytes, place) ?? decodeWindows(bytes, place);
  refuseControls(decoded.text, place);
  if (decoded.text.replace(/[\s\uFEFF\u200B]/g, '') === '') {
    throw new DucesError('file-empty', 'The file holds no text.', {
      place,
      next: 'Give the file with the text of the paper.',
    });
  }
  return decoded;
}

function decodeUtf16(bytes: Uint8Array): DecodedText | null {
  const encoding = utf16(bytes);
  if (encoding === null) return null;
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return { text, notes: [] };
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 1000);
  if (head.length < 20) return null;
  const zeros = (from: 0 | 1): number =>
    head.filter((byte, at) => at % 2 === from && byte === 0).length / (head.length / 2);
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > WIDE_SHARE && even < 0.1) return 'utf-16le';
  return even > WIDE_SHARE && odd < 0.1 ? 'utf-16be' : null;
}

/** Null when the bytes are no UTF-8. */
function decodeUtf8(bytes: Uint8Array, place: FaultPlace): DecodedText | null {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let head = '';
  try {
    head = decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
  try {
    return { text: head + decoder.decode(), notes: [] };
  } catch (cause) {
    throw new DucesError('file-truncated', 'The file ends in the middle of a character.', {
      place: { ...place, line: head.split('\n').length },
      next: 'Fetch the file again: its last bytes are missing.',
      cause,
    });
  }
}

/** Text with characters of UTF-8 and bytes that are none is damaged, not in another encoding. */
function decodeWindows(bytes: Uint8Array, place: FaultPlace): DecodedText {
  const impossible = bytes.some((byte) => NO_CHARACTER.has(byte));
  if (impossible || /[\u0080-\uFFFC\uFFFE\uFFFF]/u.test(new TextDecoder().decode(bytes))) {
    throw new DucesError('file-binary', 'The file is not text: it holds invalid bytes.', {
      place,
      next: 'Save it as UTF-8 text; if it is a scan or a word-processor file, save it as PDF.',
    });
  }
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    notes: [
      {
        code: 'encoding-guessed',
        severity: 'note',
        message: 'The text is not in UTF-8 and was read as Windows-1252.',
        pages: [],
      },
    ],
  };
}

function refuseControls(text: string, place: FaultPlace): void {
  let controls = 0;
  let line = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) line += 1;
    if (code === 0) throw binary(`a NUL byte in line ${line}`, { ...place, line });
    if (code < 0x20 && !LEGIBLE_CONTROLS.has(code)) controls += 1;
  }
  if (controls > text.length / 100) throw binary(`${controls} control characters`, place);
}

function binary(what: string, place: FaultPlace): DucesError {
  return new DucesError('file-binary', `The file holds binary data: ${what}.`, {
    place,
    next: 'Give the paper as PDF, Word file, web page, text or picture.',
  });
}
