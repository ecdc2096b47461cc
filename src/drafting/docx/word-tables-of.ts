import {
  AlignmentType,
  InternalHyperlink,
  LeaderType,
  Paragraph,
  SimpleField,
  TabStopType,
  TextRun,
  type FileChild,
  type ParagraphChild,
} from 'docx';
import { AUTHORITY_GROUPS, type DraftPart } from '../draft.ts';
import { GROUP_TITLES } from '../group-titles.ts';
import { plainText } from '../inline-text.ts';
import { headingNumbers } from '../heading-numbers.ts';
import type { MarkedCitation } from './word-runs.ts';
import { STYLE } from './word-styles.ts';

/** A heading or a citation with the bookmark on it and the page on which the PDF has it. */
export interface Placed {
  readonly bookmark: string;
  readonly page: string;
}

/** The table of contents of a part: each heading with the field that tells its page. */
export function wordContents(
  part: DraftPart,
  placed: readonly Placed[],
  width: number,
): FileChild[] {
  const headings = part.blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
  const numbers = headingNumbers(headings.map(({ level }) => level));
  return [
    title('TABLE OF CONTENTS'),
    ...headings.map(({ level, content }, index) => {
      const { bookmark = '', page = '' } = placed[index] ?? {};
      return entry(
        [new TextRun(`${numbers[index] ?? ''}\t${plainText(content)}`)],
        [{ bookmark, page }],
        { width, indent: 480 * level },
      );
    }),
  ];
}

/** The table of authorities of a part, by group and name, each page once. */
export function wordAuthorities(
  citations: readonly (MarkedCitation & { readonly page: string })[],
  width: number,
): FileChild[] {
  return [
    title('TABLE OF AUTHORITIES'),
    ...AUTHORITY_GROUPS.flatMap((group) => {
      const here = citations.filter(({ cited }) => cited.group === group);
      const ids = [...new Set(here.map(({ cited }) => cited.authority))];
      const rows = ids
        .map((id) => here.filter(({ cited }) => cited.authority === id))
        .toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), 'en'));
      if (rows.length === 0) return [];
      return [
        new Paragraph({
          style: STYLE.single,
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: { before: 120, after: 120 },
          children: [new TextRun({ text: GROUP_TITLES[group], bold: true })],
        }),
        ...rows.map((row) => entry(named(row), onPages(row), { width, indent: 480 })),
      ];
    }),
  ];
}

function nameOf([first]: readonly MarkedCitation[]): string {
  return first?.cited.entry.toLowerCase() ?? '';
}

function named([first]: readonly MarkedCitation[]): ParagraphChild[] {
  if (first === undefined) return [];
  const { title: name, entry: whole } = first.cited;
  if (name === '' || !whole.startsWith(name)) return [new TextRun(whole)];
  return [new TextRun({ text: name, italics: true }), new TextRun(whole.slice(name.length))];
}

/** More pages than this are "passim". */
const MOST_PAGES = 5;

function onPages(
  row: readonly (MarkedCitation & { readonly page: string })[],
): Placed[] | 'passim' {
  const once = [...new Map(row.map(({ page, bookmark }) => [page, { page, bookmark }])).values()];
  return once.length > MOST_PAGES ? 'passim' : once;
}

function entry(
  children: readonly ParagraphChild[],
  pages: readonly Placed[] | 'passim',
  { width, indent }: { readonly width: number; readonly indent: number },
): Paragraph {
  const numbers =
    pages === 'passim'
      ? [new TextRun({ text: 'passim', italics: true })]
      : pages.flatMap(({ bookmark, page }, index) => [
          ...(index === 0 ? [] : [new TextRun(', ')]),
          new SimpleField(String.raw`PAGEREF ${bookmark} \h`, page),
        ]);
  const [first] = pages === 'passim' ? [] : pages;
  return new Paragraph({
    style: STYLE.single,
    indent: { left: indent, hanging: 480 },
    spacing: { after: 120 },
    tabStops: [
      { type: TabStopType.LEFT, position: indent },
      { type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT },
    ],
    children: [
      ...(first === undefined
        ? children
        : [new InternalHyperlink({ anchor: first.bookmark, children: [...children] })]),
      new TextRun('\t'),
      ...numbers,
    ],
  });
}

function title(text: string): Paragraph {
  return new Paragraph({ style: STYLE.title, children: [new TextRun(text)] });
}
