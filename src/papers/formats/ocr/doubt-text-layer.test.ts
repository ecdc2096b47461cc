import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PageFacts, PositionedPage, PositionedWord } from '../../positioned-page.ts';
import { openPdfReader } from '../pdf/open-pdf-reader.ts';
import { doubtTextLayer } from './doubt-text-layer.ts';

const PROSE =
  'The plaintiff moves to compel a third party to comply with a subpoena that asks for the name of a speaker. The court has read the papers and heard argument, and finds that the motion must be granted in part. The request reaches beyond what the claim needs, and the speaker has a right to be heard before any name is given.';
const NAMES =
  'Xochitl Quintanilla-Oyelaran, Rhys Llewellyn ap Gwynfor, Siobhan Nic Dhonnchadha LLP, Wojciechowski Szczepanski PC, Ngozi Okonkwo, Thuy-Linh Nguyen, Guadalupe Etxeberria, 12 Example Plaza, San Rafael, CA 94901, Tel (415) 555-0100, Attorneys for Defendant';

const SPANISH =
  'La demandante solicita que se ordene a un tercero cumplir con una citación que pide el nombre de un autor anónimo. El tribunal ha leído los escritos y oído los argumentos de las partes, y considera que la solicitud debe concederse en parte, porque va más allá de lo necesario.';

/** A page of words in lines, with what is known of it. */
function page(text: string, facts: Partial<PageFacts> = {}): PositionedPage {
  const words = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word, at) => placed(word, at));
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  return {
    page: 1,
    width: 612,
    height: 792,
    words,
    rules: [],
    source: 'text-layer',
    facts: { ...GOOD, letters, ...facts },
  };
}

const GOOD: PageFacts = {
  imageShare: 0,
  letters: 0,
  unmappedShare: 0,
  type3Share: 0,
  invisibleShare: 0,
  hiddenShare: 0,
  invisibleLayer: false,
};

function placed(text: string, at: number): PositionedWord {
  const [left, baseline] = [72 + (at % 10) * 45, 72 + Math.floor(at / 10) * 14];
  return {
    text,
    left,
    right: left + 40,
    top: baseline - 9,
    bottom: baseline + 3,
    baseline,
    size: 12,
    bold: false,
    italic: false,
    turned: false,
    hidden: false,
    confidence: null,
  };
}

/** The page as OCR gives it: nothing is known of a text layer. */
function recognised({ page: number, width, height, words, rules }: PositionedPage): PositionedPage {
  return { page: number, width, height, words, rules, source: 'ocr' };
}

/** Letters for other letters, the same everywhere, as a font with a wrong map gives them. */
function cipher(text: string, shift: number): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const base = letter < 'a' ? 65 : 97;
    return String.fromCodePoint(base + (((letter.charCodeAt(0) - base) * 7 + shift) % 26));
  });
}

const STAMP = 'Case 3:21-cv-01234-ABC Document 22 Filed 01/02/23 Page 1 of 2';

describe('a text layer is doubted', () => {
  it.each<[string, PositionedPage, string]>([
    [
      'where a picture fills the page and no letters stand on it',
      page('', { imageShare: 1 }),
      'page-picture',
    ],
    ['where only a stamp stands on the picture', page(STAMP, { imageShare: 1 }), 'page-picture'],
    [
      'where text stands on a picture that fills the page',
      page(PROSE, { imageShare: 0.9 }),
      'page-picture',
    ],
    [
      'where a picture is cut to the written part',
      page(STAMP, { imageShare: 0.3 }),
      'page-picture',
    ],
    [
      'where its letters have no ink',
      page(PROSE, { imageShare: 1, invisibleShare: 0.97, invisibleLayer: true }),
      'ocr-layer',
    ],
    [
      'where its letters stand for drawn ones',
      page(PROSE, { invisibleShare: 1, invisibleLayer: true }),
      'ocr-layer',
    ],
    [
      'where its letters are mapped to no characters',
      page(PROSE, { unmappedShare: 0.4 }),
      'unmapped',
    ],
    ['where its letters are mapped to signs', page('$#"## ""# %&!! *+#" '.repeat(20)), 'garbled'],
    ['where letters stand for others', page(cipher(PROSE, 3)), 'nonsense'],
    ['where letters are shifted', page(cipher(PROSE, 11)), 'nonsense'],
    ['where one font of two is bad', page(`${PROSE} ${cipher(PROSE, 5)}`), 'nonsense'],
    [
      'where words have no spaces between them',
      page(Array.from({ length: 30 }, () => 'theplaintiffmovesto').join(' ')),
      'nonsense',
    ],
    ['where there is nothing, which may be drawn', page(''), 'drawn'],
    ['where there is nothing but a stamp', page(STAMP), 'drawn'],
  ])('%s', (_, doubted, reason) => {
    expect(doubtTextLayer(doubted)).toBe(reason);
  });
});

describe('a good text layer is not doubted', () => {
  it.each<[string, PositionedPage]>([
    ['prose', page(PROSE)],
    ['prose beside a seal', page(PROSE, { imageShare: 0.1 })],
    ['prose with a few unmapped signs', page(PROSE, { unmappedShare: 0.03 })],
    ['prose in fonts drawn by procedures', page(PROSE, { type3Share: 1 })],
    ['prose with hidden text in it', page(PROSE, { hiddenShare: 0.4, invisibleShare: 0.25 })],
    ['names and addresses of counsel', page(NAMES)],
    ['another language', page(SPANISH)],
    ['a slip sheet', page('EXHIBIT A')],
    ['a table of numbers', page('$1,234.56 01/02/2023 (17) 88.1% '.repeat(40))],
    [
      'a table of contents with leaders',
      page('INTRODUCTION ........................ 1 '.repeat(20)),
    ],
    ['lines to sign on', page(`Dated: ______________ By: ______________ ${PROSE}`)],
    ['a page that was recognised', recognised(page(cipher(PROSE, 3)))],
  ])('%s', (_, good) => {
    expect(doubtTextLayer(good)).toBeNull();
  });
});

const PAPERS = fileURLToPath(new URL('../../../../../shared/papers/', import.meta.url));

/** Pages whose pictures must be read, of the real papers that have any. */
const DOUBTED: Readonly<Record<string, readonly number[]>> = {
  'ared-frye-declaration-bad-ocr-excerpt': [1, 2],
  'cand-alvarado-fedex-581-order-equipment-scanned-two-stamps': [1, 2, 3, 4],
  'cand-google-doc18-declaration-of-service-bad-ocr': [1, 2, 3, 4, 5, 6, 7, 8],
  'cand-nibi-doe-001-complaint-cipher-text-layer': Array.from({ length: 14 }, (_, at) => at + 1),
  'nysd-daniel-tm-212-order-broken-encoding': [1, 2],
  'nysd-hostess-011-opinion-first-and-last-page-image': [1, 15],
  'ord-dawson-britton-001-complaint-image-only': Array.from({ length: 12 }, (_, at) => at + 1),
  // Maps, each a picture of a whole page.
  'scotus-tarrant-herrmann-slip-opinion': [29, 30],
};

describe.skipIf(!existsSync(PAPERS))('real papers (skipped where ../shared is absent)', () => {
  const files = existsSync(PAPERS) ? readdirSync(`${PAPERS}pdf`) : [];
  it.each(files.filter((file) => !file.startsWith('hostile-')))(
    '%s',
    { timeout: 60_000 },
    async (file) => {
      const reader = await openPdfReader(readFileSync(`${PAPERS}pdf/${file}`), { name: file });
      const doubted: number[] = [];
      for await (const each of reader.readPages())
        if (doubtTextLayer(each) !== null) doubted.push(each.page);
      reader.close();
      expect(doubted).toEqual(DOUBTED[file.replace('.pdf', '')] ?? []);
    },
  );
});
