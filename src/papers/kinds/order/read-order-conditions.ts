import { pinRange } from '../../locate.ts';
import type { Command, Condition } from '../../order-reading.ts';
import type { Paper, TextRange } from '../../paper.ts';
import { type FoundCondition, findConditions } from './find-conditions.ts';

/** Kinds that bound a command from inside it and say nothing by themselves. */
const OF_A_COMMAND: ReadonlySet<string> = new Set(['conditional', 'limited']);
/** A motion for such a thing, granted or not, is no condition. */
const ASKED_FOR =
  /\b(?:motions?|requests?|applications?|petitions?|leave|moves?|moved|seeks?|asks?)\b[^.;]{0,60}$/i;
const GOVERNED = /^\W*(?:subject\s+to|under|pursuant\s+to|in\s+accordance\s+with|entry\s+of)\b/i;

/** Reads the conditions of an order from the sentences by which it decides. */
export function readOrderConditions(
  paper: Paper,
  sentences: readonly TextRange[],
  commands: readonly Command[],
  isQuoted: (offset: number) => boolean,
): readonly Condition[] {
  const begins = Math.min(Infinity, ...commands.map(({ start }) => start));
  return sentences
    .filter(({ start }) => start >= begins)
    .flatMap((sentence) =>
      findConditions(paper.text, [sentence])
        .filter((found) => attaches(paper.text, sentence, found) && !isQuoted(found.start))
        .map(({ kind, title, ...range }) => ({ ...pinned(paper, range), kind, title })),
    );
}

function attaches(
  text: string,
  sentence: TextRange,
  { kind, start, end }: FoundCondition,
): boolean {
  if (OF_A_COMMAND.has(kind)) return false;
  if (ASKED_FOR.test(text.slice(Math.max(sentence.start, start - 80), start))) return false;
  return kind !== 'protective-order' || GOVERNED.test(text.slice(start, end));
}

function pinned(paper: Paper, { start, end }: TextRange): ReturnType<typeof pinRange> {
  const words = paper.text.slice(start, end);
  const from = start + (words.length - words.replace(/^[\s,]+/, '').length);
  return pinRange(paper, {
    start: from,
    end: from + words.replace(/^[\s,]+/, '').trimEnd().length,
  });
}
