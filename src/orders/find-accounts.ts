import { ocrConfidence, type Paper, type TextRange } from '../papers/index.ts';
import type { CodePoint, OrderedAccount } from './mandate.ts';
import { orderPassage } from './order-passage.ts';
import { URL_PATTERN } from './url-pattern.ts';

// A handle runs to the next separator; what its characters are is not ours to judge.
const HANDLE =
  /(?<![\p{L}\p{N}.%+-]_*)[@＠﹫][^ \t\n\r\u00a0\u2000-\u200a\u202f\u205f\u3000@＠﹫,;:/\\()[\]{}<>"“”„«»'‘’`´|–—‒―]+(?:@[\w-]+(?:\.[\w-]+)+)?/gu;
const REDDIT_NAME = /(?<![\p{L}\p{N}_/])\/?u\/[A-Za-z0-9_-]+/gu;
const ACCOUNT_ID =
  /\b(?:account|user|profile|channel)\s+(?:ID|identification|number|no\.?|identifier)s?:?\s*(?<id>\d{4,})/giu;
const NAMED_LIST =
  /\b(?:handles?|user\s?names?|screen\s+names?|user\s+IDs?|account\s+names?|accounts?|users?|profiles?|posters?|reviewers?)\b(?:\s+(?:named|known as|called|of|is|are|listed below|below))?:?\s+(?<names>(?:(?:and|or|,|;|\s)*["“‘'`][^"“”‘’'`]{1,64}["”’'`])+)/giu;
const QUOTED = /["“‘'`](?<name>[^"“”‘’'`]{1,64})["”’'`]/gu;
// Marks of a footnote are no part of a name either.
const TRAILING = /[.!?…*†‡§¶]+$/u;

/**
 * The accounts named in a stretch of an order, in its order: handles after `@`, `u/` names, URLs
 * of profiles, account ids, and quoted names after "username" or "handle". Exact code points.
 */
export function findAccounts(paper: Paper, range: TextRange): OrderedAccount[] {
  const words = paper.text.slice(range.start, range.end);
  const found: { start: number; text: string; kind: OrderedAccount['kind'] }[] = [];
  const free = (start: number, length: number) =>
    found.every((each) => start >= each.start + each.text.length || start + length <= each.start);
  const add = (start: number, text: string, kind: OrderedAccount['kind']) => {
    if (text.length > 1 && free(start, text.length)) found.push({ start, text, kind });
  };
  for (const match of words.matchAll(URL_PATTERN)) {
    if (!isPostUrl(match[0])) add(match.index, match[0].replace(/[.,;:)\]]+$/u, ''), 'url');
    else found.push({ start: match.index, text: match[0], kind: 'url' });
  }
  for (const match of words.matchAll(HANDLE)) {
    add(match.index, match[0].replace(TRAILING, ''), 'handle');
  }
  for (const match of words.matchAll(REDDIT_NAME)) add(match.index, match[0], 'handle');
  for (const list of words.matchAll(NAMED_LIST)) {
    const names = list.groups?.['names'] ?? '';
    const end = list.index + list[0].length;
    const base = end - names.length;
    const closesSentence = words.slice(end).trim() === '';
    for (const match of names.matchAll(QUOTED)) {
      add(base + match.index + 1, quotedName(match, closesSentence ? names : null), 'handle');
    }
  }
  for (const match of words.matchAll(ACCOUNT_ID)) {
    const id = match.groups?.['id'] ?? '';
    add(match.index + match[0].length - id.length, id, 'account-id');
  }
  return found
    .filter((each) => each.kind !== 'url' || !isPostUrl(each.text))
    .toSorted((one, two) => one.start - two.start)
    .map((each) => account(paper, range.start + each.start, each.text, each.kind));
}

/**
 * A name in quotation marks. American usage puts a comma, and the full stop of the sentence,
 * inside the marks; any other full stop is the name's own.
 */
function quotedName(match: RegExpExecArray, closing: string | null): string {
  const name = match.groups?.['name'] ?? '';
  const closes = match.index + match[0].length === closing?.trimEnd().length;
  return name.replace(closes ? /[,;.]$/u : /[,;]$/u, '');
}

/** Whether a URL names one post rather than an account. */
function isPostUrl(url: string): boolean {
  return /\/(?:status|statuses|posts?|comments|videos?|p|permalink)\/[\w-]+/iu.test(url);
}

/** Every URL of a post in a text. */
export function findPostUrls(text: string): string[] {
  return [...text.matchAll(URL_PATTERN)]
    .map((match) => match[0].replace(/[.,;:)\]]+$/u, ''))
    .filter(isPostUrl);
}

function account(
  paper: Paper,
  start: number,
  handle: string,
  kind: OrderedAccount['kind'],
): OrderedAccount {
  const characters = [...handle];
  const confidence = ocrConfidence(paper, { start, end: start + handle.length });
  return {
    ...orderPassage(paper, start, start + handle.length),
    kind,
    handle,
    codePoints: characters.map(codePointName).join(' '),
    unusual: kind === 'handle' ? unusualCharacters(characters) : [],
    ...(confidence === null ? {} : { ocrConfidence: confidence }),
  };
}

function unusualCharacters(characters: readonly string[]): CodePoint[] {
  return characters.flatMap((character, index) =>
    /^[A-Za-z0-9_]$/u.test(character) || (index === 0 && character === '@')
      ? []
      : [{ index, character, codePoint: codePointName(character) }],
  );
}

/** `U+0049` for `I`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
