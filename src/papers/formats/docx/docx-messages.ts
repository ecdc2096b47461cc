import type { FlowedBlock } from '../flowed-block.ts';

/** What the process that reads a Word file answers. */
export interface DocxReading {
  readonly blocks: readonly FlowedBlock[];
  /** The texts of headers and footers, where the court's stamps stand. */
  readonly furniture: readonly string[];
  readonly facts: DocxFacts;
}

/** What a Word file holds besides the text that is read. None of it is run, opened or fetched. */
export interface DocxFacts {
  /** Word wrote down where its pages ended. */
  readonly pagesMarked: boolean;
  readonly insertions: number;
  readonly deletions: number;
  readonly comments: number;
  /** Stretches of hidden text: by property, in white, or too small to be read. */
  readonly hidden: number;
  /** Stretches of text that are struck through. */
  readonly struck: number;
  readonly pictures: number;
  readonly macros: boolean;
  readonly embedded: boolean;
  /** Addresses outside the file that Word would fetch on opening; links to click are none. */
  readonly external: number;
  /** Names of parts that point out of the archive. */
  readonly unsafePaths: boolean;
}
