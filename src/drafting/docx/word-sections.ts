import {
  BorderStyle,
  NumberFormat,
  PageBorderOffsetFrom,
  Paragraph,
  SectionType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import type { CourtStyle } from '../court-style.ts';
import type { Draft, DraftPart } from '../draft.ts';
import type { LaidOutPages } from '../pdf/laid-out-pages.ts';
import { wordBlock } from './word-blocks.ts';
import { wordCaption } from './word-caption.ts';
import { wordLetterHead } from './word-letter-head.ts';
import { wordFooter, wordHeader } from './word-margins.ts';
import type { WordRuns } from './word-runs.ts';
import { wordSizes } from './word-sizes.ts';
import { STYLE } from './word-styles.ts';
import { wordAuthorities, wordContents } from './word-tables-of.ts';

interface WordPaper {
  readonly draft: Draft;
  readonly style: CourtStyle;
  readonly runs: WordRuns;
  readonly pages: LaidOutPages;
}

/** The sections of a Word file, in order: each part, and before one with tables a section of these. */
export function wordSections(paper: WordPaper): ISectionOptions[] {
  let headings = 0;
  const nextHeading = (): string => {
    headings += 1;
    return headingMark(headings);
  };
  return paper.draft.parts.flatMap((part, index) => {
    const before = { headings, citations: paper.runs.citations.length };
    const body = partBody(paper, part, index, nextHeading);
    const section = sectionOf(paper, part, body, 'decimal', part.separate || part.tables);
    if (!part.tables) return [section];
    return [
      sectionOf(paper, part, tablesOf(paper, part, before, headings), 'roman', false),
      section,
    ];
  });
}

function headingMark(number: number): string {
  return `heading_${number}`;
}

function partBody(
  { draft, style, runs }: WordPaper,
  part: DraftPart,
  index: number,
  nextHeading: () => string,
): FileChild[] {
  const letter = draft.head.kind === 'letter';
  const captioned = part.separate && !letter;
  const { textWidth } = wordSizes(style);
  const place = { runs, instance: index, textWidth, close: letter, nextHeading };
  const title = letter ? part.title : part.title.toUpperCase();
  return [
    ...(letter && index === 0 ? wordLetterHead(draft, runs) : []),
    ...(captioned ? wordCaption(draft, part, style, runs) : []),
    ...(captioned || title === ''
      ? []
      : [new Paragraph({ style: STYLE.title, children: [new TextRun(title)] })]),
    ...part.blocks.flatMap((block) => wordBlock(block, place)),
  ];
}

/** The tables of a part, whose headings and citations are those made since `before`. */
function tablesOf(
  { style, runs, pages }: WordPaper,
  part: DraftPart,
  before: { readonly headings: number; readonly citations: number },
  headings: number,
): FileChild[] {
  const { textWidth } = wordSizes(style);
  const citations = runs.citations.slice(before.citations).map((marked, at) => ({
    ...marked,
    page: pages.citations[before.citations + at]?.page ?? '',
  }));
  const placed = pages.headings
    .slice(before.headings, headings)
    .map((page, at) => ({ page, bookmark: headingMark(before.headings + at + 1) }));
  return [
    ...wordContents(part, placed, textWidth),
    new Paragraph({ style: STYLE.single, pageBreakBefore: true }),
    ...wordAuthorities(citations, textWidth),
  ];
}

const FORMATS = { decimal: NumberFormat.DECIMAL, roman: NumberFormat.LOWER_ROMAN } as const;

function sectionOf(
  { draft, style }: WordPaper,
  part: DraftPart,
  children: readonly FileChild[],
  format: keyof typeof FORMATS,
  restart: boolean,
): ISectionOptions {
  const { margin } = wordSizes(style);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: 12_240, height: 15_840 },
        margin: { ...margin, header: 480, footer: 400 },
        pageNumbers: { formatType: FORMATS[format], ...(restart ? { start: 1 } : {}) },
        ...(style.lines > 0 ? { borders: RULES } : {}),
      },
    },
    headers: { default: wordHeader(draft, style) },
    footers: { default: wordFooter(draft, part, style) },
    children: [...children],
  };
}

/** The double rule at the left and the rule at the right of numbered paper. */
const RULES = {
  pageBorders: { offsetFrom: PageBorderOffsetFrom.TEXT },
  pageBorderLeft: { style: BorderStyle.DOUBLE, size: 4, space: 4, color: '000000' },
  pageBorderRight: { style: BorderStyle.SINGLE, size: 4, space: 4, color: '000000' },
} as const;
