import type { TextRange } from '../paper.ts';

/** One word as printed, in a form that can be compared: lower case, apostrophes alike. */
export interface PlainWord extends TextRange {
  readonly kind: 'word';
  readonly word: string;
}

/** A word with a bracketed change in it: `[T]he` ends in "he", `address[ing]` begins "address". */
interface AlteredWord extends TextRange {
  readonly kind: 'altered';
  readonly head: string;
  readonly tail: string;
}

/** An ellipsis, or words in brackets: any words of the passage may stand there. */
interface Gap extends TextRange {
  readonly kind: 'gap';
}

export type QuotedWord = PlainWord | AlteredWord | Gap;

const PART =
  /…|[.*]\s?[.*]\s?[.*]|(?<![\p{L}\p{N}])\[[^\][]{0,300}\](?![\p{L}\p{N}])|(?:[\p{L}\p{N}]|\[\p{L}{0,20}\])(?:[\p{L}\p{N}]|['’‘](?=\p{L})|\[\p{L}{0,20}\])*|§+|&/gu;

/** Signs that are words: `§ 3` and `section 3`, `&` and `and`. */
const SIGNS: Readonly<Record<string, string>> = { '§': 'section', '§§': 'sections', '&': 'and' };

/**
 * The words of a quotation with the alterations it owns up to. Punctuation, the inner marks, the
 * case of letters and the calls of footnotes are not compared.
 */
export function quotedWords(text: string, range: TextRange): readonly QuotedWord[] {
  return [...text.slice(range.start, range.end).matchAll(PART)].flatMap(({ 0: part, index }) => {
    const start = range.start + index;
    if (callsFootnote(text, start, part)) return [];
    const read = readPart(part, { start, end: start + part.length });
    return read === null ? [] : [read];
  });
}

/** The words of a passage, which has no alterations: a bracket in it is a mark like any other. */
export function plainWords(text: string): readonly PlainWord[] {
  return [...text.matchAll(PART)].flatMap(({ 0: part, index }) => {
    const range = { start: index, end: index + part.length };
    if (!/[\p{L}\p{N}§&]/u.test(part)) return [];
    // Words that a court put in brackets are words of its opinion.
    const inner = part.replace(/[[\]]/g, '');
    if (part.startsWith('[') && /\s/.test(inner)) return wordsWithin(inner, index + 1);
    return [{ kind: 'word' as const, word: comparable(inner), ...range }];
  });
}

function wordsWithin(words: string, start: number): readonly PlainWord[] {
  return [...words.matchAll(/[\p{L}\p{N}'’‘]+/gu)].map(({ 0: word, index }) => ({
    kind: 'word',
    word: comparable(word),
    start: start + index,
    end: start + index + word.length,
  }));
}

function readPart(part: string, range: TextRange): QuotedWord | null {
  if (/^[….*]/.test(part)) return { kind: 'gap', ...range };
  if (!part.includes('[')) return { kind: 'word', word: comparable(part), ...range };
  if (/^\[\s*sic[.\s]*\]$/i.test(part)) return null;
  if (/^\[[^\][]*\]$/.test(part)) return { kind: 'gap', ...range };
  const head = comparable(part.slice(0, part.indexOf('[')));
  const tail = comparable(part.slice(part.lastIndexOf(']') + 1));
  return { kind: 'altered', head, tail, ...range };
}

/** A small number that stands right after a stop or a closing mark: `on the record.4 Nor`. */
function callsFootnote(text: string, start: number, part: string): boolean {
  if (!/^\d{1,2}$/.test(part)) return false;
  return (
    /\p{L}[.,;:!?]?[.,;:!?”’"]$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    !/^[\p{L}\d]/u.test(text.slice(start + part.length, start + part.length + 1))
  );
}

function comparable(word: string): string {
  return SIGNS[word] ?? word.toLowerCase().replace(/['’‘]/g, "'");
}
