import type { ReadingFlag } from '../order-reading.ts';
import type { Paper, TextRange } from '../paper.ts';
import { bodyLines, type BodyLine } from './body-lines.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Front } from './read-front.ts';
import type { RecognisedPart } from './read-parts.ts';

/** What the reader of a kind is given: one paper, its caption and its lines. */
export interface KindInput {
  readonly paper: Paper;
  readonly front: FrontMatter;
  readonly caption: Front;
  readonly title: string | null;
  /** Where this paper stands in the clean text of its file. */
  readonly part: TextRange;
  /** Its lines, the caption's among them. */
  readonly lines: readonly BodyLine[];
  readonly sentences: readonly TextRange[];
}

/** The fields of a kind and what is missing or doubtful about them. */
export interface KindFields<T> {
  readonly details: T;
  readonly flags: readonly ReadingFlag[];
}

/** Gathers what the readers of kinds work on. */
export function kindInput(
  { paper, part, front, caption }: Pick<RecognisedPart, 'paper' | 'part' | 'front' | 'caption'>,
  sentences: readonly TextRange[],
): KindInput {
  const lines = bodyLines(paper, part.start);
  return { paper, front, caption, title: caption.title?.title ?? null, part, lines, sentences };
}

/** Words that open a body, where the line is too short to read as prose. */
const OPENS =
  /^(?:I, \p{Lu}|\p{Lu}[\p{Lu}\p{L}. ’'-]{3,50}, being (?:first )?duly sworn|(?:¶ ?)?1[.)]\s+\p{Lu}\S* \p{Ll}|1\.$)/u;
/** A first paragraph that names parties in capitals; captions list claims in fewer words. */
const FIRST = /^(?:¶ ?)?1[.)]\s+\p{Lu}/u;
const FEWEST_SMALL_WORDS = 3;

function opensBody(text: string): boolean {
  if (OPENS.test(text)) return true;
  return (
    FIRST.test(text) && (text.match(/(?<=\s)\p{Ll}+(?=\s|$)/gu) ?? []).length >= FEWEST_SMALL_WORDS
  );
}

/** The least of a caption. */
const FEWEST = 3;

/** The lines below the caption. */
export function linesBelow({ lines, front }: KindInput): readonly BodyLine[] {
  const opens = lines.findIndex(
    ({ text, start }, at) => at >= FEWEST && start < front.end && opensBody(text),
  );
  return opens === -1 ? lines.filter((line) => line.start >= front.end) : lines.slice(opens);
}

/** A warning that something is missing or doubtful. */
export function warning(
  code: string,
  message: string,
  at: ReadingFlag['at'] = null,
  severity: ReadingFlag['severity'] = 'warning',
): ReadingFlag {
  return { code, message, severity, at };
}
