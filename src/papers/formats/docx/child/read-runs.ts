import type { BlockWriter, RunStyle } from '../../block-writer.ts';
import type { DocxContext } from './docx-context.ts';
import type { XmlElement } from './parse-xml.ts';
import type { StyleFacts } from './style-sheet.ts';
import { childOf, descendants, isElement, switchOf, valueOf } from './xml-elements.ts';

/** Type of one point and less is not there to be read; Word counts half points. */
const SMALLEST_SIZE = 2;

/**
 * Writes what stands in a paragraph, or in a part of one such as a link: text as it reads with all
 * tracked changes accepted. What was deleted or hidden is counted and left out.
 */
export function readRuns(
  parent: XmlElement,
  paragraph: StyleFacts,
  writer: BlockWriter,
  context: DocxContext,
): void {
  for (const node of parent.children) {
    if (!isElement(node)) continue;
    if (node.name === 'r') readRun(node, paragraph, writer, context);
    else if (node.name === 'del' || node.name === 'moveFrom') context.tally.deletions += 1;
    else if (node.name === 'oMath' || node.name === 'oMathPara') {
      for (const text of descendants(node, 't')) writer.text(textOf(text), PLAIN);
    } else if (node.name === 'AlternateContent') {
      const choice = childOf(node, 'Choice') ?? childOf(node, 'Fallback');
      if (choice !== undefined) readRuns(choice, paragraph, writer, context);
    } else if (!SKIPPED.has(node.name)) {
      if (node.name === 'ins' || node.name === 'moveTo') context.tally.insertions += 1;
      readRuns(node, paragraph, writer, context);
    }
  }
}

const PLAIN: RunStyle = { bold: false, italic: false };
const SKIPPED: ReadonlySet<string> = new Set(['pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'smartTagPr']);

function readRun(
  run: XmlElement,
  paragraph: StyleFacts,
  writer: BlockWriter,
  context: DocxContext,
): void {
  const own = childOf(run, 'rPr');
  const style = context.styles.style(valueOf(own, 'rStyle'));
  const holds = run.children.some((node) => isElement(node, 't') && textOf(node).trim() !== '');
  if (isHidden(own, style, paragraph)) {
    if (holds) context.tally.hidden += 1;
    return;
  }
  if (switchOf(own, 'strike') === true || switchOf(own, 'dstrike') === true) {
    if (holds) context.tally.struck += 1;
    return;
  }
  const set: RunStyle = {
    bold: switchOf(own, 'b') ?? style.bold ?? paragraph.bold ?? false,
    italic: switchOf(own, 'i') ?? style.italic ?? paragraph.italic ?? false,
  };
  for (const node of run.children) if (isElement(node)) readPiece(node, set, writer, context);
}

function isHidden(own: XmlElement | undefined, style: StyleFacts, paragraph: StyleFacts): boolean {
  if (switchOf(own, 'vanish') ?? style.hidden ?? paragraph.hidden ?? false) return true;
  const size = Number(valueOf(own, 'sz') ?? Infinity);
  const white = /^f{6}$/i.test(valueOf(own, 'color') ?? '');
  const shaded = childOf(own, 'shd') !== undefined || childOf(own, 'highlight') !== undefined;
  return size <= SMALLEST_SIZE || (white && !shaded);
}

function readPiece(
  piece: XmlElement,
  style: RunStyle,
  writer: BlockWriter,
  context: DocxContext,
): void {
  switch (piece.name) {
    case 't':
      return writer.text(textOf(piece), style);
    case 'tab':
    case 'ptab':
      return writer.text('\t', style);
    case 'noBreakHyphen':
      return writer.text('-', style);
    case 'sym':
      return writer.text('\uFFFD', style);
    case 'cr':
      return writer.line();
    case 'br':
      return piece.attributes.get('type') === 'page' ? context.pages.broken(writer) : writer.line();
    case 'lastRenderedPageBreak':
      return context.pages.rendered(writer);
    case 'footnoteReference':
    case 'endnoteReference':
      return writer.aside(context.note(piece, writer.page));
    case 'drawing':
    case 'pict':
    case 'object':
    case 'AlternateContent':
      return readDrawing(piece, writer, context);
    default:
  }
}

/** A drawing's text boxes stand after the paragraph. Word writes them twice, for older readers. */
function readDrawing(drawing: XmlElement, writer: BlockWriter, context: DocxContext): void {
  const choice = childOf(drawing, 'Choice');
  if (choice !== undefined) return readDrawing(choice, writer, context);
  if (drawing.name === 'object') context.tally.embedded = true;
  const pictures = [...descendants(drawing, 'blip'), ...descendants(drawing, 'imagedata')];
  context.tally.pictures += pictures.length;
  const [box] = descendants(drawing, 'txbxContent');
  if (box !== undefined) writer.aside(context.blocks(box, writer.page).blocks);
}

/** The text of an element that holds nothing but text. */
export function textOf(element: XmlElement): string {
  return element.children.filter((node) => typeof node === 'string').join('');
}
