import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readDataFile } from '../data-files/index.ts';

const schema = z.strictObject({ phrases: z.array(z.string()), words: z.array(z.string()) });

let plain: readonly RegExp[] | undefined;

function plainWords(): readonly RegExp[] {
  if (plain !== undefined) return plain;
  const path = fileURLToPath(new URL('plain-words.yaml', import.meta.url));
  const { phrases, words } = readDataFile(path, schema).data;
  plain = [
    ...phrases.map((source) => new RegExp(source, 'giu')),
    new RegExp(String.raw`(?<![\p{L}\d])(?:${words.join('|')})(?![\p{L}\d])(?!-\p{L})`, 'giu'),
  ];
  return plain;
}

/** List marks (`1.`, `(b)`), and what the mask filled after the first word of a time. */
const NO_WORDS =
  /[’']s\b|(?<![\p{L}\d])\(?(?:\d{1,2}|[a-z])[.)](?=[\s§]|$)|\p{L}+\s?_{2,}|\d{1,3}(?=\s*§)/gu;

/**
 * The words of a clause that `plain-words.yaml` does not know: they may narrow or widen it. Empty
 * when every word is known.
 *
 * @param clause the words of the clause, masked as `maskObject` does.
 */
export function unreadWords(clause: string): string {
  const bare = clause.replace(NO_WORDS, ' ');
  const rest = plainWords().reduce((text, known) => text.replace(known, ' '), bare);
  return (rest.match(/[@＠\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []).join(' ');
}
