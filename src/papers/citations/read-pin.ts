import { oneLine } from './characters.ts';

/** A pin cite: as printed without its lead-in, its paragraphs written out, where it ends. */
export interface Pin {
  readonly pin: string;
  readonly paragraphs: readonly number[];
  readonly end: number;
}

const NOTE_NUMBER = String.raw`(?:nn?\.|notes?|fns?\.?)\s?\d+(?:\s?[-–]\s?\d+)?`;
const NOTE = String.raw`(?:,?\s?(?:(?<=\s)(?:&|and)\s?)?${NOTE_NUMBER}(?:(?:,|,?\s(?:&|and))\s${NOTE_NUMBER}){0,4})`;
const PLACE = String.raw`\*?\d+(?:,\d{3})*(?::\d+)?(?:\s?[-–—~]\s?\*?\d+(?::\d+)?)?${NOTE}?(?![\w%])`;
const PARAGRAPH = String.raw`\d+(?:\([a-z\d]{1,3}\)){0,3}(?:\s?[-–—]\s?\d+)?`;
const PARAGRAPHS = String.raw`(?:¶{1,2}|[Pp]aras?\.|[Pp]aragraphs?)\s?${PARAGRAPH}(?:(?:,|\s?&|,?\s+and)\s+(?:¶\s?)?${PARAGRAPH}(?![\w.]*\d)){0,40}${NOTE}?`;
const PAGES = String.raw`(?:at\s+)?(?:(?:pp?\.|pages?)\s?)?${PLACE}`;
const MORE = String.raw`(?:(?:,|\s?&|,?\s+and)\s+(?:${PLACE})(?=\s*[,.;:()[\]”"]|\s*$|\s+(?:&|and)\s))*`;

const PAGE_PIN = new RegExp(
  String.raw`\s*,?\s*(${PAGES}${MORE}|(?<=\s)nn?\.\s?\d+(?:\s?[-–]\s?\d+)?)(?=[\s,.;:()[\]”"’'—–]|$)`,
  'y',
);
const AT_PIN = new RegExp(
  String.raw`\s*,?\s*((?:at\s+(?:(?:pp?\.|pages?)\s?)?|pp?\.\s?|Page\s?ID\.?\s?#?:?\s?)${PLACE}${MORE})`,
  'y',
);
const PARAGRAPH_PIN = new RegExp(String.raw`\s*,?\s*(?:at\s+)?(${PARAGRAPHS})`, 'y');
const SECTION_PIN = /\s*,?\s*(?:at\s+)?(§{1,2}\s?\d(?:[\w.-]{0,20}\w)?(?:\(\w{1,4}\))*)/y;

/** Which lead-ins a citation of this kind lets a pin have. */
export type PinForm = 'page' | 'at' | 'paragraph' | 'section';

const PATTERNS: Readonly<Record<PinForm, RegExp>> = {
  page: PAGE_PIN,
  at: AT_PIN,
  paragraph: PARAGRAPH_PIN,
  section: SECTION_PIN,
};

/** Long enough for any pin, short enough that no pattern can wander. */
const WINDOW = 240;

/** The pin that follows `at`, before `limit`, in the first of the forms that fits; else null. */
export function readPin(
  text: string,
  at: number,
  limit: number,
  forms: readonly PinForm[],
): Pin | null {
  const window = text.slice(at, Math.min(limit, at + WINDOW));
  for (const form of forms) {
    const pattern = PATTERNS[form];
    pattern.lastIndex = 0;
    const found = pattern.exec(window);
    if (found === null) continue;
    const printed = oneLine(found[1] ?? '').replace(/^at\s+/, '');
    return {
      pin: printed,
      paragraphs: form === 'paragraph' ? expandParagraphs(printed) : [],
      end: at + pattern.lastIndex,
    };
  }
  return null;
}

/** No paper has a paragraph of more digits. */
const LONGEST_NUMBER = 6;
/** The notes of a paragraph are no paragraphs. */
const NOTES = /n(?:n|otes?)?\.?\s?\d[\d–-]*/g;

/** `¶¶ 10-12, 34` as 10, 11, 12, 34. A range that runs backwards or is huge gives its two ends. */
function expandParagraphs(printed: string): readonly number[] {
  const numbers: number[] = [];
  const numbered = printed.replace(NOTES, '');
  for (const [, first = '', last] of numbered.matchAll(/(\d+)(?:\s?[-–—]\s?(\d+))?/g)) {
    if (first.length > LONGEST_NUMBER || (last?.length ?? 0) > LONGEST_NUMBER) continue;
    const from = Number(first);
    const to =
      last === undefined
        ? from
        : Number(
            last.length < first.length ? first.slice(0, first.length - last.length) + last : last,
          );
    if (to < from || to - from > 999) numbers.push(from, to);
    else for (let each = from; each <= to; each++) numbers.push(each);
  }
  return numbers;
}
