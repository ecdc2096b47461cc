import { scanCitations } from '../../src/papers/citations/index.ts';
import { rawRange, readCourtPaper, readTextPaper } from '../../src/papers/index.ts';

/** A row of a suite: a text, clean or as given. */
export interface SuiteRow {
  readonly id: string;
  readonly text: string;
}

/** The citations of a clean text. */
export function predictClean({ id, text }: SuiteRow): object {
  return { id, citations: scanCitations(text) };
}

/** The citations of a paper as given, with offsets back in its source. */
export function predictRaw({ id, text }: SuiteRow): object {
  const paper = readTextPaper(Buffer.from(text), id);
  const citations = readCourtPaper(paper).citations.map((citation) => ({
    ...citation,
    ...rawRange(paper, citation),
  }));
  return { id, citations };
}
