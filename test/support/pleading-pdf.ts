import { type WrittenPage, writePdf } from './write-pdf.ts';

/** Text set on a page: where it begins, from the page's bottom left, and its size. */
interface SetText {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly text: string;
}

/** The content stream that sets some texts in Times. Only Latin letters and signs. */
function setTexts(texts: readonly SetText[]): string {
  return texts
    .map(({ x, y, size = 12, text }) => {
      const escaped = text.replace(/[\\()]/g, '\\$&');
      return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET`;
    })
    .join('\n');
}

/** Points from one margin number to the next, and where the first one stands. */
const PITCH = 24;
const FIRST = 712;

/** The numbers 1 to 28 of pleading paper, right-aligned at the left margin. */
function marginNumbers(count = 28): readonly SetText[] {
  return Array.from({ length: count }, (_, at) => ({
    x: at < 9 ? 74 : 68,
    y: FIRST - PITCH * at,
    text: String(at + 1),
  }));
}

/** One line of text beside a margin number. */
function beside(number: number, text: string, x = 100): SetText {
  return { x, y: FIRST - PITCH * (number - 1), text };
}

/** A line of a page, and where it begins. */
interface SetLine {
  readonly x: number;
  readonly text: string;
}

/** A page of pleading paper with its stamp, page number and 28 lines of prose. */
function pleadingPage(page: number, of: number, lines: readonly SetLine[]): WrittenPage {
  const stamp = `Case 5:24-cv-00001-ABC   Document 22   Filed 01/02/25   Page ${page} of ${of}`;
  return {
    content: setTexts([
      { x: 110, y: 769, text: stamp },
      ...marginNumbers(),
      ...lines.map(({ text, x }, at) => beside(at + 1, text, x)),
      { x: 330, y: 30, text: String(page) },
    ]),
  };
}

const WORDS =
  'the court finds that a party who asks for the name of a speaker must show by evidence each element of one claim and that notice was given so the motion is granted in part for reasons stated in this order under the rule'.split(
    ' ',
  );

/** A PDF of many pages of pleading paper whose prose runs on from line to line and page to page. */
export function pleadingPdf(pages: number): Uint8Array {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const text = (length: number, from = ''): string => {
    let made = from;
    while (made.length < length) {
      const word = WORDS[random(WORDS.length)] ?? 'the';
      made += random(14) === 0 ? `${word}. The ` : `${word} `;
    }
    return made.trimEnd();
  };
  // Paragraphs of some five lines: the first line stands in, the last one is short.
  let left = 0;
  const line = (): SetLine => {
    left -= 1;
    if (left === 0) return { x: 100, text: `${text(20 + random(40))}.` };
    if (left > 0) return { x: 100, text: text(84) };
    left = 2 + random(6);
    return { x: 136, text: text(76, 'The ') };
  };
  return writePdf({
    pages: Array.from({ length: pages }, (_, at) =>
      pleadingPage(at + 1, pages, Array.from({ length: 28 }, line)),
    ),
  });
}
