import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { DucesError } from '../faults/index.ts';
import { decodeText } from './formats/decode-text.ts';
import { readFileBytes, refuseTooLarge } from './formats/read-file-bytes.ts';
import { textFormat } from './formats/text-format.ts';
import { layOutPaper } from './layout/lay-out-paper.ts';
import type { Paper } from './paper.ts';

/**
 * Reads a paper from a file or from bytes: its text, re-flowed, with page and line of every
 * character. Whether it is a court paper at all is asked by `recogniseKind`.
 *
 * @param input a path, or the bytes themselves with `name` as what to call them in messages.
 * @throws DucesError `file-not-found`, `file-too-large`, `file-empty`, `file-binary`,
 * `file-truncated`.
 */
export function readPaper(input: string | Uint8Array, name: string | null = null): Paper {
  const path = typeof input === 'string' ? input : null;
  const bytes = typeof input === 'string' ? readFileBytes(input) : input;
  const called = path ?? name;
  refuseTooLarge(bytes.byteLength, called);
  const raw = decodeText(bytes, called);
  const laidOut = layOutPaper(raw);
  if (laidOut.text === '') {
    throw new DucesError('file-empty', 'The file holds line numbers or marks, and no text.', {
      place: called === null ? {} : { file: called },
      next: 'Give the file with the text of the paper.',
    });
  }
  return {
    kind: 'paper',
    source: {
      name: called === null ? null : basename(called),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      format: textFormat(raw),
      bytes: bytes.byteLength,
    },
    raw,
    ...laidOut,
  };
}
