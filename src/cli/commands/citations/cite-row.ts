import { DucesError } from '../../../faults/index.ts';
import { readCitations } from '../../../papers/index.ts';
import type { StreamLine } from './lines-of.ts';

/** The answer to a row, or what is wrong with it. Both are written as one line of JSON. */
export interface CitedRow {
  readonly row: object;
  readonly fault: DucesError | null;
}

/** Answers one row `{"id", "text"}` with `{"id", "citations"}`. Never throws for what a row holds. */
export function citeRow({ line, text }: StreamLine): CitedRow {
  if (text === null) return refuse(null, line, 'is longer than a row may be');
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch {
    return refuse(null, line, 'is no JSON');
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return refuse(null, line, 'is no object');
  }
  const id: unknown = 'id' in row ? row.id : null;
  if (!('text' in row) || typeof row.text !== 'string') {
    return refuse(id, line, 'has no "text" that is a string');
  }
  return { row: { id, citations: readCitations(row.text) }, fault: null };
}

/** The words of the row stay out of the message: they may hold a person's data. */
function refuse(id: unknown, line: number, reason: string): CitedRow {
  const fault = new DucesError('data-malformed', `Line ${line} ${reason}.`, {
    place: { line },
    next: 'Give each row on one line as {"id": …, "text": "…"}.',
  });
  return { row: { id, line, error: fault.toJSON() }, fault };
}
