import type { Paper, TextRange } from '../papers/index.ts';

/** "DENIED as to @two", "DENIES it with respect to the log-in history". */
const DENIED_AS_TO =
  /\bden(?:y|ies|ied)\b[^.;]{0,40}?\b(?:as\s+to|with\s+respect\s+to|insofar\s+as\s+(?:it|they)\s+seeks?|to\s+the\s+extent\s+(?:that\s+)?(?:it|they)\s+seeks?|as\s+(?:it|they)\s+relates?\s+to)\s+(?<what>[^.;]+)/giu;
/** "DENIES the request for telephone numbers", "the request for … is DENIED". */
const REQUEST_DENIED =
  /\bden(?:y|ies)\b[^.;]{0,40}?\brequests?\s+for\s+(?<what>[^.;]+)|\brequests?\s+for\s+(?<passive>(?:(?!\bgrant)[^.;])+?)\s+(?:is|are)\s+(?:hereby\s+)?denied\b/giu;
/** Where the words go over to what is granted. */
const GRANTED_AGAIN = /,?\s*\b(?:and|but)\s+(?:is\s+|are\s+|otherwise\s+)?grant(?:s|ed)\b.*$/isu;

/** What the decretal sentences deny in part, as ranges of the words that name it. */
export function deniedParts(paper: Paper, sentences: readonly TextRange[]): TextRange[] {
  return sentences.flatMap(({ start, end }) => {
    const words = paper.text.slice(start, end);
    return [DENIED_AS_TO, REQUEST_DENIED].flatMap((pattern) =>
      [...words.matchAll(pattern)].map((match) => {
        const what = match.groups?.['what'] ?? match.groups?.['passive'] ?? '';
        const from = start + match.index + match[0].lastIndexOf(what);
        return { start: from, end: from + what.replace(GRANTED_AGAIN, '').length };
      }),
    );
  });
}
