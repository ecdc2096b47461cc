import {
  AlignmentType,
  LevelFormat,
  LineRuleType,
  type IStylesOptions,
  type INumberingOptions,
} from 'docx';
import type { CourtStyle } from '../court-style.ts';
import { wordSizes } from './word-sizes.ts';

const FONT = 'Times New Roman';

/** The ids of the paragraph styles, which a lawyer finds by these names in Word. */
export const STYLE = {
  body: 'BodyDouble',
  numbered: 'BodyNumbered',
  item: 'BodyItem',
  single: 'BodySingle',
  quotation: 'BlockQuotation',
  court: 'CourtTitle',
  title: 'PaperTitle',
} as const;

export const NUMBERING = {
  headings: 'headings',
  paragraphs: 'paragraphs',
  items: 'items',
} as const;

/** The styles of a paper: real headings, exact line heights, so that text keeps to the numbers. */
export function wordStyles(style: CourtStyle): IStylesOptions {
  const { pitch } = wordSizes(style);
  const double = { line: pitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  const single = { ...double, line: pitch / 2 };
  const run = { font: FONT, size: style.sizeInPoints * 2 };
  const heading = {
    run: { ...run, bold: true, color: '000000' },
    paragraph: { spacing: double, keepNext: true },
  };
  const own = (id: string, name: string, paragraph: object, more: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { ...run, ...more },
    paragraph,
  });
  return {
    default: {
      document: { run },
      heading1: heading,
      heading2: heading,
      heading3: heading,
      footnoteText: { run, paragraph: { spacing: single } },
    },
    paragraphStyles: [
      own(STYLE.body, 'Body Double-Spaced', { spacing: double, indent: { firstLine: 720 } }),
      own(STYLE.numbered, 'Body Numbered', { spacing: double }),
      own(STYLE.item, 'Body Item', { spacing: double }),
      own(STYLE.single, 'Body Single-Spaced', { spacing: single }),
      own(STYLE.quotation, 'Block Quotation', {
        spacing: single,
        indent: { left: 720, right: 720 },
      }),
      own(
        STYLE.court,
        'Court Title',
        { spacing: double, alignment: AlignmentType.CENTER },
        { bold: true },
      ),
      own(
        STYLE.title,
        'Paper Title',
        { spacing: double, alignment: AlignmentType.CENTER },
        { bold: true },
      ),
    ],
  };
}

const level = (
  index: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  left: number,
) => ({
  level: index,
  format,
  text: `%${index + 1}.`,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: left + 720, hanging: 720 } } },
});

/** I., A., 1. for headings; 1., 2. for numbered paragraphs; bullets. */
export const WORD_NUMBERING: INumberingOptions = {
  config: [
    {
      reference: NUMBERING.headings,
      levels: [
        level(0, LevelFormat.UPPER_ROMAN, 0),
        level(1, LevelFormat.UPPER_LETTER, 720),
        level(2, LevelFormat.DECIMAL, 1440),
      ],
    },
    {
      reference: NUMBERING.paragraphs,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 0, firstLine: 720 } } },
        },
      ],
    },
    {
      reference: NUMBERING.items,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 1080, hanging: 360 } } },
        },
      ],
    },
  ],
};
