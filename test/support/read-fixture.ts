import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  type PaperDetails,
  type PaperReading,
  readCourtPaper,
  readPaper,
  readTextPaper,
} from '../../src/papers/index.ts';

/** Reads a paper that lies beside a test. */
export async function readFixture(url: URL): Promise<PaperReading> {
  return readCourtPaper(await readPaper(fileURLToPath(url)));
}

/** A fixture's text with some of its words changed, read as plain text. */
export async function readChanged(
  url: URL,
  changes: readonly (readonly [string | RegExp, string])[],
): Promise<PaperReading> {
  const text = await readFile(url, 'utf8');
  const changed: string = changes.reduce((before, [from, to]) => {
    const after = before.replace(from, to);
    if (after === before) throw new Error(`The fixture does not hold: ${String(from)}`);
    return after;
  }, text);
  return readText(changed);
}

/** Reads a text as a paper. */
export function readText(text: string): PaperReading {
  return readCourtPaper(readTextPaper(new TextEncoder().encode(text)));
}

/** The details of a reading, which must be of the kind that the test expects. */
export function detailsOf<K extends PaperDetails['kind']>(
  reading: PaperReading,
  kind: K,
): Extract<PaperDetails, { kind: K }> {
  const { details } = reading;
  if (details?.kind !== kind) throw new Error(`The paper was read as ${reading.kind}.`);
  return details as Extract<PaperDetails, { kind: K }>;
}

/** The codes of a reading's flags, sorted. */
export function codesOf(reading: PaperReading): readonly string[] {
  return reading.flags.map(({ code }) => code).toSorted();
}
