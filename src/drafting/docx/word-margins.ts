import {
  AlignmentType,
  BorderStyle,
  Footer,
  FrameAnchorType,
  FrameWrap,
  Header,
  LineRuleType,
  Paragraph,
  SimpleField,
  TextRun,
} from 'docx';
import type { CourtStyle } from '../court-style.ts';
import type { Draft, DraftPart } from '../draft.ts';
import { DRAFT_NOTICE } from '../draft-notice.ts';
import { partFooter } from '../part-footer.ts';
import { wordSizes } from './word-sizes.ts';
import { STYLE } from './word-styles.ts';

/** The notice of a draft, and on numbered paper the numbers in a frame beside the text. */
export function wordHeader({ final }: Draft, style: CourtStyle): Header {
  const notice = new Paragraph({
    style: STYLE.single,
    alignment: AlignmentType.CENTER,
    children: final === null ? [new TextRun({ text: DRAFT_NOTICE, bold: true, size: 20 })] : [],
  });
  return new Header({ children: [...lineNumbers(style), notice] });
}

function lineNumbers(style: CourtStyle): Paragraph[] {
  const { pitch, margin } = wordSizes(style);
  const width = 480;
  return Array.from(
    { length: style.lines },
    (_, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { line: pitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        frame: {
          type: 'absolute',
          width,
          height: style.lines * pitch,
          position: { x: margin.left - width - 300, y: margin.top },
          anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
          wrap: FrameWrap.AROUND,
        },
        children: [new TextRun(String(index + 1))],
      }),
  );
}

/** The page number, and the title of the paper under a line, as the court wants it. */
export function wordFooter(draft: Draft, part: DraftPart, { footer: wanted }: CourtStyle): Footer {
  const titled = wanted === 'title';
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.single,
        alignment: AlignmentType.CENTER,
        ...(titled
          ? { border: { top: { style: BorderStyle.SINGLE, size: 4, space: 2, color: '000000' } } }
          : {}),
        children: [new SimpleField('PAGE', '1')],
      }),
      ...(titled
        ? [
            new Paragraph({
              style: STYLE.single,
              alignment: AlignmentType.CENTER,
              children: [new TextRun(partFooter(draft, part))],
            }),
          ]
        : []),
    ],
  });
}
