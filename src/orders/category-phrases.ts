import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readDataFile } from '../data-files/index.ts';

const expression = z.string().refine(compiles, 'a regular expression');

const schema = z.strictObject({
  nouns: z.array(
    z.strictObject({
      id: z.string(),
      cue: expression,
      /** Whether the cue may stand anywhere in the item, not only in its head. */
      wholeItem: z.boolean().default(false),
    }),
  ),
  phrases: z.array(
    z.strictObject({
      noun: z.string(),
      category: z.string().nullable(),
      with: expression.optional(),
      without: expression.optional(),
      posts: z.boolean().default(false),
      unclear: z.string().optional(),
    }),
  ),
});

/** What the words of one item ask for. */
export interface PhraseReading {
  /** The noun that names the thing asked for; null when no rule knows the words. */
  readonly noun: string | null;
  readonly category: string | null;
  /** Whether it reaches only named posts. */
  readonly posts: boolean;
  /** Every category that the noun may stand for. */
  readonly mayCover: readonly string[];
  /** Why the words fit several categories; null when they fit one or none. */
  readonly unclear: string | null;
}

interface Noun {
  readonly id: string;
  readonly cue: RegExp;
  readonly wholeItem: boolean;
}

interface Phrase {
  readonly noun: string;
  readonly category: string | null;
  readonly with: RegExp | null;
  readonly without: RegExp | null;
  readonly posts: boolean;
  readonly unclear: string | null;
}

let table: { readonly nouns: readonly Noun[]; readonly phrases: readonly Phrase[] } | undefined;

function phraseTable(): { readonly nouns: readonly Noun[]; readonly phrases: readonly Phrase[] } {
  if (table !== undefined) return table;
  const path = fileURLToPath(new URL('category-phrases.yaml', import.meta.url));
  const { data } = readDataFile(path, schema);
  table = {
    nouns: data.nouns.map(({ id, cue, wholeItem }) => ({ id, cue: compile(cue), wholeItem })),
    phrases: data.phrases.map((phrase) => ({
      noun: phrase.noun,
      category: phrase.category,
      with: phrase.with === undefined ? null : compile(phrase.with),
      without: phrase.without === undefined ? null : compile(phrase.without),
      posts: phrase.posts,
      unclear: phrase.unclear ?? null,
    })),
  };
  return table;
}

/**
 * What an item of a command asks for, by the table `category-phrases.yaml`: its noun, and the
 * record category when the words fit exactly one.
 */
export function readPhrase(item: string): PhraseReading {
  const noun = nounOf(item);
  const phrase = phraseTable().phrases.find(
    (each) =>
      each.noun === noun &&
      (each.with === null || each.with.test(item)) &&
      (each.without === null || !each.without.test(item)),
  );
  return {
    noun,
    category: phrase?.category ?? null,
    mayCover: mayCover(noun, phrase?.category ?? null),
    posts: phrase?.posts ?? false,
    unclear: phrase?.unclear ?? null,
  };
}

function mayCover(noun: string | null, category: string | null): string[] {
  if (category !== null) return [category];
  const all = phraseTable().phrases.filter((phrase) => phrase.noun === noun);
  return [...new Set(all.flatMap((phrase) => phrase.category ?? []))];
}

/** The noun that an item is about; null when the table knows none of its words. */
export function nounOf(item: string): string | null {
  const head = item.slice(0, headLength(item));
  return (
    phraseTable().nouns.find((noun) => noun.cue.test(noun.wholeItem ? item : head))?.id ?? null
  );
}

/** Words that begin a description of the noun before them: "used for", "from which", "if any". */
const MODIFIER =
  /^(?:from|of|for|in|on|at|by|with|within|that|which|who|whom|whose|used|using|associated|provided|submitted|supplied|given|linked to|connected|relating|pertaining|belonging|concerning|regarding|identified|listed|described|known|named|if|to|when|where|while|as|between|since|until|through|during|before|after|made|posted|created|maintained|held|kept|stored|collected|sufficient|limited|only|whether|because|subject|so|upon|it|they|them|respectively|etc|via|per|entered|recorded|captured|assigned|registered|have|has|had|is|are|was|were|reasonably|currently|then|thereby|there|necessary|needed|reflecting|showing|Does?|John|Jane)\b/iu;

/** Whether words only describe the item before them and are no item of their own. */
export function beginsWithModifier(words: string): boolean {
  return MODIFIER.test(words.trimStart());
}

/** The length of an item's head: the words before its first modifier. */
function headLength(item: string): number {
  let first = true;
  for (const word of item.matchAll(/\S+/gu)) {
    if (!first && MODIFIER.test(word[0])) return word.index;
    first = false;
  }
  return item.length;
}

function compile(source: string): RegExp {
  return new RegExp(source, 'iu');
}

function compiles(source: string): boolean {
  try {
    return compile(source) instanceof RegExp;
  } catch {
    return false;
  }
}
