import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { DucesError } from '../faults/index.ts';
import type { Matter } from './load-matter.ts';
import type { Enumeration } from './production-schema.ts';

/** One post that a person listed as meant by a clause, under the handle that published it. */
export interface EnumeratedPost {
  readonly handle: string;
  readonly postId: string;
}

const rowsSchema = z.array(
  z.object({
    info: z.object({ lines: z.number() }),
    record: z.object({ handle: z.string(), post_id: z.string() }),
  }),
);

/**
 * The posts of an enumeration: a CSV file in the matter's folder with the columns `handle` and
 * `post_id`. Handles are compared with the matter's speakers by exact code points, with or without
 * the leading `@`; a handle that differs only by case or look-alike letters is therefore refused.
 *
 * @throws DucesError `file-not-found`, `file-empty`, `data-malformed`, `reference-unknown`, with
 * file and line.
 */
export function loadEnumeration(
  matter: Pick<Matter, 'folder' | 'speakers'>,
  enumeration: Pick<Enumeration, 'file'>,
): readonly EnumeratedPost[] {
  const path = join(matter.folder, enumeration.file);
  const handles = new Set(matter.speakers.map(({ handle }) => bare(handle)));
  const seen = new Map<string, number>();
  const posts = readRows(path).map(({ info, record }): EnumeratedPost => {
    const refuse = (code: 'data-malformed' | 'reference-unknown', message: string, next: string) =>
      new DucesError(code, message, { place: { file: path, line: info.lines }, next });
    if (record.post_id === '' || record.handle === '') {
      throw refuse('data-malformed', 'A row lacks its handle or its post_id.', 'Fill in both.');
    }
    if (!handles.has(bare(record.handle))) {
      throw refuse(
        'reference-unknown',
        'The handle of this row is none of the speakers of the matter, letter by letter.',
        'Copy the handle from the order. Capital I and small l look alike and are not the same.',
      );
    }
    const earlier = seen.get(record.post_id);
    if (earlier !== undefined) {
      throw refuse('data-malformed', `The post is listed on line ${earlier} too.`, 'Keep one.');
    }
    seen.set(record.post_id, info.lines);
    return { handle: bare(record.handle), postId: record.post_id };
  });
  if (posts.length > 0) return posts;
  throw new DucesError('file-empty', `${basename(path)} lists no posts.`, {
    place: { file: path },
    next: 'List each offending post with the handle that published it.',
  });
}

function readRows(path: string): z.output<typeof rowsSchema> {
  if (!existsSync(path)) {
    throw new DucesError('file-not-found', `${path} cannot be read.`, {
      place: { file: path },
      next: 'Put the list of posts into the folder of the matter.',
    });
  }
  try {
    const rows: unknown = parse(readFileSync(path, 'utf8'), {
      columns: true,
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
    });
    return rowsSchema.parse(rows);
  } catch (cause) {
    const line =
      cause instanceof CsvError && typeof cause['lines'] === 'number' ? cause['lines'] : 1;
    throw new DucesError('data-malformed', `${basename(path)} is no list of posts.`, {
      place: { file: path, line },
      next: 'Write a CSV file with the columns handle and post_id, one post a row.',
      cause,
    });
  }
}

function bare(handle: string): string {
  return handle.startsWith('@') ? handle.slice(1) : handle;
}
