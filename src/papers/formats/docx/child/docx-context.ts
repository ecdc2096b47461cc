import type { BlockWriter } from '../../block-writer.ts';
import type { FlowedBlock } from '../../flowed-block.ts';
import type { DocxTally } from './docx-tally.ts';
import type { ListNumbers } from './list-numbers.ts';
import type { PageBreaks } from './page-breaks.ts';
import type { XmlElement } from './parse-xml.ts';
import type { StyleSheet } from './style-sheet.ts';

/** What is known of a Word file while its text is read. */
export interface DocxContext {
  readonly styles: StyleSheet;
  readonly lists: ListNumbers;
  readonly pages: PageBreaks;
  readonly tally: DocxTally;
  /** The blocks of a footnote or endnote that is called. */
  readonly note: (reference: XmlElement, page: number) => readonly FlowedBlock[];
  /** Reads what holds paragraphs and tables: the body, a cell, a text box, a note. */
  readonly blocks: (container: XmlElement, page: number) => BlockWriter;
}
