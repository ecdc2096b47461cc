import type { FlowedBlock } from '../flowed-block.ts';

/** What the process that reads a web page answers. */
export interface HtmlReading {
  readonly blocks: readonly FlowedBlock[];
  /** The text of a page that is one preformatted text; null for any other. */
  readonly plain: string | null;
  readonly title: string | null;
  readonly facts: HtmlFacts;
}

/** What a web page holds besides the text that is read. */
export interface HtmlFacts {
  readonly hidden: number;
  readonly struck: number;
  /** It asks for a password, as the door of a court's system does. */
  readonly asksPassword: boolean;
  /** It marks the pages of a reporter (`*545`). */
  readonly pagesMarked: boolean;
  /** Menus, banners and footers of the site stand around the paper and were left out. */
  readonly surrounded: boolean;
}
