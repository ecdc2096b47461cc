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
  /…|\.\s?\.\s?\.|(?<![\p{L}\p{N}])\[[^\][]{0,300}\](?![\p{L}\p{N}])|(?:[\p{L}\p{N}]|\[\p{L}{0,20}\])(?:[\p{L}\p{N}]|['’‘](?=\p{L})|\[\p{L}{0,20}\])*/gu;

/**
 * The words of a quotation with the alterations it owns up to. Punctuation, the inner marks and
 * the case of letters are not compared.
 */
export function quotedWords(text: string, range: TextRange): readonly QuotedWord[] {
  return [...text.slice(range.start, range.end).matchAll(PART)].flatMap(({ 0: part, index }) => {
    const start = range.start + index;
    const read = readPart(part, { start, end: start + part.length });
    return read === null ? [] : [read];
  });
}

/** The words of a passage, which has no alterations: a bracket in it is a mark like any other. */
export function plainWords(text: string): readonly PlainWord[] {
  return [...text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}]|['’‘](?=\p{L}))*/gu)].map(
    ({ 0: part, index }) => ({
      kind: 'word',
      word: comparable(part),
      start: index,
      end: index + part.length,
    }),
  );
}

function readPart(part: string, range: TextRange): QuotedWord | null {
  if (/^[….]/.test(part)) return { kind: 'gap', ...range };
  if (!part.includes('[')) return { kind: 'word', word: comparable(part), ...range };
  if (/^\[\s*sic[.\s]*\]$/i.test(part)) return null;
  if (/^\[[^\][]*\]$/.test(part)) return { kind: 'gap', ...range };
  const head = comparable(part.slice(0, part.indexOf('[')));
  const tail = comparable(part.slice(part.lastIndexOf(']') + 1));
  return { kind: 'altered', head, tail, ...range };
}

function comparable(word: string): string {
  return word.toLowerCase().replace(/['’‘]/g, "'");
}
