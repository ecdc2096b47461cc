import { DucesError, type FaultPlace } from '../../faults/index.ts';

const LEGIBLE_CONTROLS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);

/** First bytes of formats that are not text, with the name that a user knows them by. */
const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or Word file', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a TIFF picture', [0x49, 0x49, 0x2a, 0x00]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['UTF-16 text', [0xff, 0xfe]],
  ['UTF-16 text', [0xfe, 0xff]],
];

/**
 * Decodes the bytes of a text paper. The byte order mark stays in the string, so that offsets
 * into it are offsets into the file.
 *
 * @throws DucesError `file-empty`, `file-binary` or `file-truncated`, each with the place.
 */
export function decodeText(bytes: Uint8Array, name: string | null): string {
  const place: FaultPlace = name === null ? {} : { file: name };
  refuseOtherFormats(bytes, place);
  const text = decodeUtf8(bytes, place);
  refuseControls(text, place);
  if (text.replace(/[\s\uFEFF\u200B]/g, '') === '') {
    throw new DucesError('file-empty', 'The file holds no text.', {
      place,
      next: 'Give the file with the text of the paper.',
    });
  }
  return text;
}

function refuseOtherFormats(bytes: Uint8Array, place: FaultPlace): void {
  const match = SIGNATURES.find(([, head]) => head.every((byte, at) => bytes[at] === byte));
  if (match === undefined) return;
  throw new DucesError('file-binary', `The file is ${match[0]}, not UTF-8 text or markdown.`, {
    place,
    next: 'Convert it to plain text or markdown in UTF-8 first.',
  });
}

function decodeUtf8(bytes: Uint8Array, place: FaultPlace): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let head = '';
  try {
    head = decoder.decode(bytes, { stream: true });
  } catch (cause) {
    throw new DucesError('file-binary', 'The file is not UTF-8 text: it holds invalid bytes.', {
      place,
      next: 'Save it as UTF-8 text; if it is a scan or a word-processor file, convert it first.',
      cause,
    });
  }
  try {
    return head + decoder.decode();
  } catch (cause) {
    throw new DucesError('file-truncated', 'The file ends in the middle of a character.', {
      place: { ...place, line: head.split('\n').length },
      next: 'Fetch the file again: its last bytes are missing.',
      cause,
    });
  }
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
    next: 'Give a text or markdown file; convert other formats first.',
  });
}
