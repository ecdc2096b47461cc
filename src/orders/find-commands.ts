import type { TextRange } from '../papers/index.ts';
import { commandIn } from './command-forms.ts';
import { sentenceRanges } from './sentence-ranges.ts';

/** One command to hand over records, as offsets into the text of the order. */
export interface ProductionCommand {
  /** The sentence that holds it, with the list that it carries. */
  readonly sentence: TextRange;
  /** The part of the sentence that is about this command: where its time is read. */
  readonly own: TextRange;
  /** Who must act, as written; null when the sentence does not say. */
  readonly subject: TextRange | null;
  /** The verb: `produce`, `disclose`, `respond`. */
  readonly verb: string;
  /** Everything after the verb (before it, in the passive) that says what and to whom. */
  readonly object: TextRange;
  /** "need not produce", "shall not disclose". */
  readonly negated: boolean;
  /** The words of the command itself inside the object, in the passive; else null. */
  readonly frame: TextRange | null;
}

/** A subject that is anybody: a rule of law is recited and nobody is commanded. */
const ANYBODY = /(?:^|,\s*)(?:an?|any|every|no|such)\s+[\w-]+(?:\s+[\w-]+){0,3}$/iu;

/**
 * The sentences by which the order commands that records be handed over. Arguments, requests and
 * quoted words ("`quoted` ranges") command nothing and are passed over.
 */
export function findCommands(text: string, quoted: readonly TextRange[]): ProductionCommand[] {
  return sentenceRanges(text).flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    const found = commandIn(words);
    if (found === null) return [];
    const verbAt = sentence.start + found.modalAt;
    if (quoted.some((range) => range.start <= verbAt && verbAt < range.end)) return [];
    const subject =
      found.subject === null ? '' : words.slice(found.subject.start, found.subject.end);
    if (ANYBODY.test(subject)) return [];
    const shift = (range: TextRange) => ({
      start: sentence.start + range.start,
      end: sentence.start + range.end,
    });
    return [
      {
        sentence,
        own: { start: sentence.start + (found.from ?? 0), end: sentence.end },
        subject: found.subject === null ? null : shift(found.subject),
        verb: found.verb,
        object: shift(found.object),
        negated: found.negated,
        frame: found.frame === null ? null : shift(found.frame),
      },
    ];
  });
}
