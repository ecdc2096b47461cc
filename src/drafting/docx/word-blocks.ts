import {
  Bookmark,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import type { Block } from '../draft.ts';
import { NUMBERING, STYLE } from './word-styles.ts';
import type { WordRuns } from './word-runs.ts';

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** What a part's blocks need to know of where they stand. */
export interface BlockPlace {
  readonly runs: WordRuns;
  /** Tells the numbering of one part from that of another, so that each counts from one. */
  readonly instance: number;
  readonly textWidth: number;
  /** Letters are set closely. */
  readonly close: boolean;
  /** The bookmark for the next heading. */
  readonly nextHeading: () => string;
}

/** A block as paragraphs and tables of Word. */
export function wordBlock(block: Block, place: BlockPlace): FileChild[] {
  const { runs, instance, close } = place;
  const spacing = close ? { style: STYLE.single, spacing: { after: 120 } } : {};
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: LEVELS[block.level - 1] ?? HeadingLevel.HEADING_3,
          ...(close
            ? {}
            : { numbering: { reference: NUMBERING.headings, level: block.level - 1, instance } }),
          children: [new Bookmark({ id: place.nextHeading(), children: runs.runs(block.content) })],
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({ style: STYLE.body, ...spacing, children: runs.sentences(block.sentences) }),
      ];
    case 'numbered':
      return [
        new Paragraph({
          style: STYLE.numbered,
          ...spacing,
          numbering: { reference: NUMBERING.paragraphs, level: 0, instance },
          children: runs.sentences(block.sentences),
        }),
      ];
    case 'items':
      return block.items.map(
        (item) =>
          new Paragraph({
            style: STYLE.item,
            ...spacing,
            numbering: { reference: NUMBERING.items, level: 0, instance },
            children: runs.sentences(item),
          }),
      );
    case 'quotation':
      return [new Paragraph({ style: STYLE.quotation, children: runs.sentences(block.sentences) })];
    case 'table':
      return [wordTable(block, place), new Paragraph({ style: STYLE.single })];
    case 'signature':
      return wordSignature(block, place);
  }
}

function wordSignature(
  { before, under }: Extract<Block, { kind: 'signature' }>,
  { runs, textWidth, close }: BlockPlace,
): Paragraph[] {
  const style = close ? STYLE.single : STYLE.numbered;
  const rule = { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: '000000' } };
  return [
    new Paragraph({ style, keepNext: true, children: runs.runs(before) }),
    new Paragraph({ style, keepNext: true }),
    ...under.map(
      (line, index) =>
        new Paragraph({
          style: STYLE.single,
          keepNext: index < under.length - 1,
          indent: { left: Math.round(textWidth * 0.45) },
          ...(index === 0 ? { border: rule } : {}),
          children: runs.runs(line),
        }),
    ),
  ];
}

function wordTable(
  { head, widths, rows }: Extract<Block, { kind: 'table' }>,
  { runs, textWidth }: BlockPlace,
): Table {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((width / total) * textWidth));
  const cell = (children: Paragraph[], index: number): TableCell =>
    new TableCell({
      width: { size: columns[index] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children,
    });
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        children: head.map((text, index) =>
          cell(
            [new Paragraph({ style: STYLE.single, children: [new TextRun({ text, bold: true })] })],
            index,
          ),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((content, index) =>
              cell([new Paragraph({ style: STYLE.single, children: runs.runs(content) })], index),
            ),
          }),
      ),
    ],
  });
}
