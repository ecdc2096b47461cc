import type { LaidOut } from '../../layout/lay-out-paper.ts';
import { noteOnDropped } from '../../layout/proposed-note.ts';
import type { PaperNote } from '../../paper.ts';
import { askReader, type ReaderLimits, readingFault } from '../child/ask-reader.ts';
import { layOutBlocks } from '../lay-out-blocks.ts';
import type { DocxReading } from './docx-messages.ts';
import { docxNotes } from './docx-notes.ts';

export interface ReadDocxOptions {
  readonly name: string | null;
  readonly signal?: AbortSignal;
  readonly limits?: Partial<ReaderLimits>;
}

const LIMITS: ReaderLimits = { milliseconds: 30_000, megabytes: 800 };
const SCRIPT = new URL('./child/read-docx-file', import.meta.url);

/**
 * Reads a Word file: its text as it stands with tracked changes accepted, numbers as Word prints
 * them, footnotes after the paragraphs that call them. Headers and footers are left out, but for
 * the court's stamps.
 *
 * @throws DucesError `file-damaged`, `file-too-demanding`, `file-empty`, `stopped`.
 */
export async function readDocx(
  bytes: Uint8Array,
  { limits, ...options }: ReadDocxOptions,
): Promise<LaidOut & { readonly raw: string; readonly notes: readonly PaperNote[] }> {
  const reading = await askReader<DocxReading>(SCRIPT, bytes, {
    ...options,
    limits: { ...LIMITS, ...limits },
  });
  return layOutDocx(reading, options.name);
}

/**
 * Lays out a Word file that was read.
 * @throws DucesError `file-empty`.
 */
export function layOutDocx(
  reading: DocxReading,
  name: string | null,
): LaidOut & { readonly raw: string; readonly notes: readonly PaperNote[] } {
  const laidOut = layOutBlocks(reading.blocks, reading.furniture);
  if (laidOut.text === '') {
    const { pictures } = reading.facts;
    throw readingFault(
      {
        code: 'file-empty',
        message: `The Word file holds no text${pictures > 0 ? ', only pictures' : ''}.`,
        next: 'Save it as PDF and read that: pictures of pages are read there.',
      },
      name,
    );
  }
  return {
    ...laidOut,
    notes: [...docxNotes(reading.facts), ...noteOnDropped(reading.furniture, [])],
  };
}
