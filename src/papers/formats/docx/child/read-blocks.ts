import { BlockWriter } from '../../block-writer.ts';
import type { FlowedBlock } from '../../flowed-block.ts';
import { tableRow } from '../../table-row.ts';
import type { DocxContext } from './docx-context.ts';
import type { XmlElement } from './parse-xml.ts';
import { readRuns } from './read-runs.ts';
import { numberingOf, type StyleFacts } from './style-sheet.ts';
import { childOf, childrenOf, isElement, switchOf, valueOf } from './xml-elements.ts';

/** Styles by which Word and its templates set off quotations. */
const QUOTE = /\bquot(?:e|ation)\b|^block ?text$/i;

/** Reads paragraphs and tables, in order, from what holds them. */
export function readBlocks(container: XmlElement, page: number, context: DocxContext): BlockWriter {
  const writer = new BlockWriter(page);
  readInto(container, writer, context);
  return writer;
}

function readInto(container: XmlElement, writer: BlockWriter, context: DocxContext): void {
  for (const node of container.children) {
    if (!isElement(node)) continue;
    switch (node.name) {
      case 'p':
        readParagraph(node, writer, context);
        break;
      case 'tbl':
        readTable(node, writer, context);
        break;
      case 'del':
      case 'moveFrom':
        context.tally.deletions += 1;
        break;
      case 'AlternateContent':
        readInto(childOf(node, 'Choice') ?? node, writer, context);
        break;
      case 'altChunk':
        context.tally.embedded = true;
        break;
      case 'ins':
      case 'moveTo':
      case 'sdt':
      case 'sdtContent':
      case 'customXml':
      case 'smartTag':
        readInto(node, writer, context);
        break;
      default:
    }
  }
}

function readParagraph(paragraph: XmlElement, writer: BlockWriter, context: DocxContext): void {
  const properties = childOf(paragraph, 'pPr');
  const id = valueOf(properties, 'pStyle');
  const style = id === null ? context.styles.paragraph : context.styles.style(id);
  if (switchOf(properties, 'pageBreakBefore') ?? false) context.pages.broken(writer);
  if (style.heading > 0) writer.kind = { role: 'heading', heading: style.heading };
  else if (QUOTE.test(style.name)) writer.kind = { role: 'quote' };
  writer.text(printedNumber(properties, style, context), { bold: false, italic: false });
  readRuns(paragraph, style, writer, context);
  writer.block();
  if (endsSection(properties)) context.pages.broken(writer);
}

/** The number that Word prints before a paragraph, with the space after it. */
function printedNumber(
  properties: XmlElement | undefined,
  style: StyleFacts,
  { lists }: DocxContext,
): string {
  const own = numberingOf(properties) ?? style.numbering;
  if (own === null || own.list === '0') return '';
  const printed = lists.next(own.list, own.level);
  return printed === '' ? '' : `${printed} `;
}

/** A section's properties stand in its last paragraph; a new one begins a page unless it says not. */
function endsSection(properties: XmlElement | undefined): boolean {
  const section = childOf(properties, 'sectPr');
  const type = valueOf(section, 'type') ?? 'nextPage';
  return section !== undefined && type !== 'continuous' && type !== 'nextColumn';
}

function readTable(table: XmlElement, writer: BlockWriter, context: DocxContext): void {
  for (const row of rowsOf(table)) {
    const properties = childOf(row, 'trPr');
    if (childOf(properties, 'del') !== undefined) {
      context.tally.deletions += 1;
      continue;
    }
    const cells = cellsOf(row).map((cell): readonly FlowedBlock[] => {
      const read = context.blocks(cell, writer.page);
      writer.pageBegins(read.page);
      return read.blocks;
    });
    writer.add(tableRow(cells));
  }
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return table.children.flatMap((node) => {
    if (!isElement(node)) return [];
    if (node.name === 'tr') return [node];
    return WRAPPERS.has(node.name) ? rowsOf(node) : [];
  });
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return row.children.flatMap((node) => {
    if (!isElement(node)) return [];
    if (node.name === 'tc') return isContinued(node) ? [] : [node];
    return WRAPPERS.has(node.name) ? cellsOf(node) : [];
  });
}

const WRAPPERS: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo']);

/** A cell that goes on from the row above has no text of its own to be seen. */
function isContinued(cell: XmlElement): boolean {
  const [merge] = childrenOf(childOf(cell, 'tcPr'), 'vMerge');
  return merge !== undefined && merge.attributes.get('val') !== 'restart';
}
