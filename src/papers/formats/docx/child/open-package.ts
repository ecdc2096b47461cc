import JSZip from 'jszip';
import { ReaderProblem } from '../../child/answer-reading.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';

/** The parts of a Word file, each expanded on demand and within limits. */
export interface DocxPackage {
  readonly names: readonly string[];
  /** Names in the archive that point out of it. They are never used as paths. */
  readonly unsafePaths: boolean;
  /** A part as XML; null when there is none. */
  readonly part: (name: string) => Promise<XmlElement | null>;
}

const MOST_PARTS = 5_000;
/** The text of a paper of a thousand pages takes some 20 MB in Word's XML. */
const MOST_BYTES = 48 * 1024 * 1024;

/**
 * Opens the archive. Its directory may lie about sizes, so the bytes are counted as they come.
 * @throws ReaderProblem `file-damaged`, `file-too-demanding`.
 */
export async function openPackage(bytes: Uint8Array): Promise<DocxPackage> {
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new ReaderProblem({
      code: 'file-damaged',
      message: 'The file begins as a ZIP archive, as Word files do, but cannot be opened as one.',
      next: 'Fetch the file again: a part of it may be missing.',
    });
  });
  const files = Object.values(zip.files);
  if (files.length > MOST_PARTS) throw tooLarge(`more than ${MOST_PARTS} parts`);
  let left = MOST_BYTES;
  return {
    names: files.map(({ name }) => name),
    unsafePaths: files.some(({ name, unsafeOriginalName: as }) => as !== undefined && as !== name),
    part: async (name) => {
      const file = zip.file(name);
      if (file === null) return null;
      const expanded = await expand(file, left);
      left -= expanded.byteLength;
      return parseXml(decodeXml(expanded));
    },
  };
}

/** The package's stream of a part, which it exports and does not declare. */
interface PartStream {
  on(event: 'data', take: (chunk: Uint8Array) => void): PartStream;
  on(event: 'error' | 'end', take: () => void): PartStream;
  pause(): void;
  resume(): void;
}

function expand(file: JSZip.JSZipObject, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const { internalStream } = file as unknown as {
      readonly internalStream: (type: 'uint8array') => PartStream;
    };
    const stream = internalStream.call(file, 'uint8array');
    stream
      .on('data', (chunk) => {
        size += chunk.byteLength;
        chunks.push(chunk);
        if (size <= most) return;
        stream.pause();
        reject(tooLarge(`more than ${MOST_BYTES / 1024 / 1024} MB when expanded`));
      })
      .on('error', () => reject(notExpanded()))
      .on('end', () => resolve(Buffer.concat(chunks)))
      .resume();
  });
}

function notExpanded(): ReaderProblem {
  return new ReaderProblem({
    code: 'file-damaged',
    message: 'A part of the Word file cannot be expanded.',
    next: 'Fetch the file again: its bytes are damaged.',
  });
}

function decodeXml(bytes: Buffer): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
  const isWide = wide === 'utf-16le' || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isWide ? wide : 'utf-8').decode(bytes);
}

function tooLarge(what: string): ReaderProblem {
  return new ReaderProblem({
    code: 'file-too-demanding',
    message: `The Word file has ${what}.`,
    next: 'Take pictures and attachments out of it, or save it as PDF and read that.',
  });
}
