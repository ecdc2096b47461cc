import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import type { Spool } from '../sealing/index.ts';

/**
 * The rows of a category's file as it is sealed, read again from the disk: what is printed is what
 * the CSV file holds, not a second pull. Fields are in the order of the file, the Bates number first.
 */
export async function* producedRows(
  spool: Pick<Spool, 'open'>,
): AsyncGenerator<readonly string[], void> {
  const parser = parse({ from_line: 2 });
  // A failure of the source reaches the loop through the parser.
  pipeline(spool.open(), parser, () => undefined);
  for await (const row of parser) yield row as readonly string[];
}
