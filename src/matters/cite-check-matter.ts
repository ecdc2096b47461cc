import { join } from 'node:path';
import { DucesError } from '../faults/index.ts';
import { CHECK_CODES, readCourtPaper, readPaper, type ReadingFlag } from '../papers/index.ts';
import { loadAuthorities } from './load-authorities.ts';
import type { Matter } from './load-matter.ts';

/** What cite-checking found in one paper of a matter. */
export interface CiteCheckedPaper {
  /** The id of the paper in the matter. */
  readonly paper: string;
  readonly flags: readonly ReadingFlag[];
}

/**
 * Cite-checks each paper that a matter holds, quotations against the passages of authorities that
 * it holds too. A paper that is no court paper has no flags. Throws what `loadAuthorities` and
 * `readPaper` throw; changes nothing.
 */
export async function citeCheckMatter(matter: Matter): Promise<readonly CiteCheckedPaper[]> {
  const passages = loadAuthorities(matter.folder);
  const checked: CiteCheckedPaper[] = [];
  for (const { id, file } of matter.papers) {
    if (file === null) continue;
    const paper = await readPaper(join(matter.folder, file));
    checked.push({ paper: id, flags: flagsOf(() => readCourtPaper(paper, passages).flags) });
  }
  return checked;
}

function flagsOf(read: () => readonly ReadingFlag[]): readonly ReadingFlag[] {
  try {
    return read().filter(({ code }) => code in CHECK_CODES);
  } catch (error) {
    if (error instanceof DucesError && error.code === 'paper-not-recognised') return [];
    throw error;
  }
}
