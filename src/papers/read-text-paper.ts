import { DucesError } from '../faults/index.ts';
import { decodeText } from './formats/decode-text.ts';
import { refuseTooLongText } from './formats/read-file-bytes.ts';
import { textFormat } from './formats/text-format.ts';
import { layOutPaper } from './layout/lay-out-paper.ts';
import { noteOnDropped } from './layout/proposed-note.ts';
import type { Paper } from './paper.ts';
import { paperSource } from './paper-source.ts';

/**
 * Reads a paper that is markdown or plain text: its text, re-flowed, with page and line
 * of every character. Whether it is a court paper at all is asked by `recogniseKind`.
 *
 * @param name what to call the paper in messages.
 * @throws DucesError `file-too-large`, `file-empty`, `file-binary`, `file-truncated`.
 */
export function readTextPaper(bytes: Uint8Array, name: string | null = null): Paper {
  refuseTooLongText(bytes.byteLength, name);
  const { text: raw, notes } = decodeText(bytes, name);
  const laidOut = layOutPaper(raw);
  if (laidOut.text === '') {
    throw new DucesError('file-empty', 'The file holds line numbers or marks, and no text.', {
      place: name === null ? {} : { file: name },
      next: 'Give the file with the text of the paper.',
    });
  }
  return {
    kind: 'paper',
    source: paperSource(bytes, name, textFormat(raw)),
    raw,
    ...laidOut,
    notes: [
      ...notes,
      ...noteOnDropped(
        raw.split('\n'),
        laidOut.lines.map(({ start, end }) => laidOut.text.slice(start, end)),
      ),
    ],
  };
}
