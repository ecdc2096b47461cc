import { BlockWriter, type RunStyle } from '../../block-writer.ts';
import type { FlowedBlock } from '../../flowed-block.ts';
import { tableRow } from '../../table-row.ts';
import { BLOCKS, BOLD, isSurrounding, ITALIC, STRUCK, UNREAD } from './element-kinds.ts';
import { footnoteMark, isFootnote } from './footnote-marks.ts';
import { hiddenSelectors, isHidden, isSelected } from './hidden-elements.ts';
import {
  allText,
  attribute,
  type HtmlElement,
  type HtmlNode,
  isElement,
  textNode,
} from './html-node.ts';
import { itemNumber } from './item-number.ts';
import { starPage, StarPages } from './star-pages.ts';

/** How text stands where it is read. */
interface Setting extends RunStyle {
  readonly preformatted: boolean;
  readonly quoted: boolean;
  readonly note: boolean;
}

const PLAIN: Setting = {
  bold: false,
  italic: false,
  preformatted: false,
  quoted: false,
  note: false,
};
const STRUCK_STYLE = /text-decoration[^;]*line-through/i;

/** Reads a parsed page as a reader sees it. */
export class PageReader {
  readonly #hidden: ReadonlySet<string>;
  readonly #stars: StarPages;
  hidden = 0;
  struck = 0;
  surrounded = false;

  constructor(root: { readonly childNodes: readonly HtmlNode[] }) {
    this.#hidden = hiddenSelectors(root);
    this.#stars = new StarPages(root);
  }

  get pagesMarked(): boolean {
    return this.#stars.first !== null;
  }

  read(root: { readonly childNodes: readonly HtmlNode[] }): readonly FlowedBlock[] {
    const writer = new BlockWriter(this.#stars.begins);
    this.#children(root, PLAIN, writer);
    writer.block();
    return writer.blocks;
  }

  #children(
    { childNodes }: { readonly childNodes: readonly HtmlNode[] },
    setting: Setting,
    writer: BlockWriter,
  ): void {
    for (const node of childNodes) {
      const text = textNode(node);
      if (text !== null) this.#text(text, setting, writer);
      else if (isElement(node)) this.#element(node, setting, writer);
    }
  }

  #text(text: string, setting: Setting, writer: BlockWriter): void {
    if (!setting.preformatted) {
      const joined = text.replace(/[ \t\n\f\r]+/g, ' ');
      if (joined !== ' ' || !writer.isAtStart) writer.text(joined, setting);
      return;
    }
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) writer.line();
      if (line.trim() === '' && at > 0) this.#divide(setting, writer);
      writer.text(line, setting);
    }
  }

  #element(element: HtmlElement, setting: Setting, writer: BlockWriter): void {
    const { tagName } = element;
    if (UNREAD.has(tagName) || this.#isLeftOut(element)) return;
    if (tagName === 'br') return writer.line();
    const page = starPage(element);
    if (page !== null) return this.#turn(page, writer);
    const mark = footnoteMark(element);
    if (mark !== null) return this.#footnoteMark(mark, writer);
    if (tagName === 'tr') return this.#row(element, setting, writer);
    if (tagName === 'input') return this.#field(element, setting, writer);
    const inner = settingIn(element, setting);
    if (!BLOCKS.has(tagName)) return this.#children(element, inner, writer);
    this.#divide(setting, writer);
    this.#describe(element, inner, writer);
    this.#children(element, inner, writer);
    this.#divide(setting, writer);
  }

  /** Ends the block; the next one is what its surroundings make it. */
  #divide({ quoted, note }: Setting, writer: BlockWriter): void {
    writer.block();
    if (note) writer.kind = { role: 'footnote' };
    else if (quoted) writer.kind = { role: 'quote' };
  }

  #describe(element: HtmlElement, { note, quoted }: Setting, writer: BlockWriter): void {
    const heading = Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0);
    if (heading > 0) writer.kind = { role: 'heading', heading };
    else if (note) {
      const mark = attribute(element, 'label') ?? attribute(element, 'data-label');
      writer.kind = { role: 'footnote', mark: isFootnote(element) ? mark : null };
    } else if (quoted) writer.kind = { role: 'quote' };
    const number = itemNumber(element);
    if (number !== null) writer.text(`${number} `, PLAIN);
  }

  /** Before any text of its block a mark is the head of a note, after text it calls one. */
  #footnoteMark(mark: string, writer: BlockWriter): void {
    if (writer.isAtStart) writer.kind = { role: 'footnote', mark };
  }

  #turn(page: number, writer: BlockWriter): void {
    const turned = this.#stars.turn(page);
    if (turned !== null) writer.pageBegins(turned);
  }

  #row(row: HtmlElement, setting: Setting, writer: BlockWriter): void {
    this.#divide(setting, writer);
    const cells = row.childNodes.filter(isElement).map((cell): readonly FlowedBlock[] => {
      if (UNREAD.has(cell.tagName) || this.#isLeftOut(cell)) return [];
      const own = new BlockWriter(writer.page);
      this.#divide(setting, own);
      this.#children(cell, settingIn(cell, setting), own);
      own.block();
      writer.pageBegins(own.page);
      return own.blocks;
    });
    writer.add(tableRow(cells));
  }

  /** What is filled into a form is shown. */
  #field(element: HtmlElement, setting: Setting, writer: BlockWriter): void {
    const type = attribute(element, 'type') ?? 'text';
    if (/^(?:text|date|number|email|tel|url)$/i.test(type))
      writer.text(attribute(element, 'value') ?? '', setting);
  }

  #isLeftOut(element: HtmlElement): boolean {
    const holdsText = (): boolean => /[\p{L}\p{N}]/u.test(allText(element));
    if (isHidden(element) || isSelected(element, this.#hidden)) {
      if (holdsText()) this.hidden += 1;
      return true;
    }
    if (STRUCK.has(element.tagName) || STRUCK_STYLE.test(attribute(element, 'style') ?? '')) {
      if (holdsText()) this.struck += 1;
      return true;
    }
    if (!isSurrounding(element) || isFootnote(element)) return false;
    this.surrounded ||= holdsText();
    return true;
  }
}

function settingIn(element: HtmlElement, setting: Setting): Setting {
  const { tagName } = element;
  const style = attribute(element, 'style') ?? '';
  return {
    bold: setting.bold || BOLD.has(tagName) || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style),
    italic: setting.italic || ITALIC.has(tagName) || /font-style\s*:\s*italic/i.test(style),
    preformatted: setting.preformatted || tagName === 'pre' || /white-space\s*:\s*pre/i.test(style),
    quoted: setting.quoted || tagName === 'blockquote',
    note: setting.note || isFootnote(element),
  };
}
