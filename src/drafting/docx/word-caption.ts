import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import type { CourtStyle } from '../court-style.ts';
import type { Draft, DraftPart } from '../draft.ts';
import type { WordRuns } from './word-runs.ts';
import { wordSizes } from './word-sizes.ts';
import { STYLE } from './word-styles.ts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const;

/** Counsel, the court, and the two sides of the caption; the title of the court on its line. */
export function wordCaption(
  { counsel, head }: Draft,
  part: DraftPart,
  style: CourtStyle,
  runs: WordRuns,
): FileChild[] {
  if (head.kind !== 'caption') return [];
  const { court, action, caseNumber, beside } = head.caption;
  const free = style.titleOnLine - 1;
  const fits = counsel.length <= free;
  const blank = Array.from(
    { length: fits ? free - counsel.length : counsel.length % 2 },
    () => new Paragraph({ style: fits ? STYLE.numbered : STYLE.single }),
  );
  return [
    ...runs.lines(counsel, fits ? STYLE.numbered : STYLE.single),
    ...blank,
    ...court.map((line) => new Paragraph({ style: STYLE.court, children: [new TextRun(line)] })),
    new Paragraph({ style: STYLE.single }),
    sides(
      runs.lines(action),
      [
        ...runs.lines([[{ kind: 'text', text: `Case No. ${caseNumber}` }], ...beside]),
        new Paragraph({ style: STYLE.single }),
        new Paragraph({
          style: STYLE.single,
          children: [new TextRun({ text: part.title.toUpperCase(), bold: true })],
        }),
        ...(part.under.length === 0 ? [] : [new Paragraph({ style: STYLE.single })]),
        ...runs.lines(part.under),
      ],
      wordSizes(style).textWidth,
    ),
    new Paragraph({ style: STYLE.single }),
  ];
}

function sides(left: readonly Paragraph[], right: readonly Paragraph[], width: number): Table {
  const half = Math.floor(width / 2);
  const cell = (children: readonly Paragraph[], isLeft: boolean): TableCell =>
    new TableCell({
      width: { size: half, type: WidthType.DXA },
      margins: { top: 80, bottom: 80, left: 120, right: 120 },
      borders: {
        top: NONE,
        left: NONE,
        bottom: isLeft ? LINE : NONE,
        right: isLeft ? LINE : NONE,
      },
      children,
    });
  return new Table({
    width: { size: half * 2, type: WidthType.DXA },
    columnWidths: [half, half],
    layout: TableLayoutType.FIXED,
    rows: [new TableRow({ children: [cell(left, true), cell(right, false)] })],
  });
}
