import { readCitations } from '../../src/papers/index.ts';

/** A row of a suite: a text, clean or as given. */
export interface SuiteRow {
  readonly id: string;
  readonly text: string;
}

/** What `duces citations --jsonl` answers to a row. */
export function predict({ id, text }: SuiteRow): object {
  return { id, citations: readCitations(text) };
}
