import type { TextRange } from '../papers/index.ts';
import { beginsWithModifier, nounOf } from './category-phrases.ts';
import { ACCOUNT_MARK } from './mask-object.ts';

/** One thing that a command asks for, as offsets, and how it hangs on what stands before it. */
export interface CommandItem extends TextRange {
  /** `including`: listed under the item `parent`; `except`: taken out; `listed`: on its own. */
  readonly relation: 'listed' | 'including' | 'except';
  /** Index of the item that this one is included in; else null. */
  readonly parent: number | null;
}

type Connector = 'start' | 'comma' | 'and' | 'or' | 'break' | 'including' | 'except';

interface Atom extends TextRange {
  readonly connector: Connector;
  readonly afterComma: boolean;
  readonly words: string;
}

interface Draft extends TextRange {
  readonly relation: CommandItem['relation'];
  readonly parent: number | null;
  /** The last atom taken in: whether a bare "and" adds to it depends on its words. */
  readonly last: string;
}

const CONNECTORS =
  /(?<marker>(?<=^|[\s,;:(])\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)](?=\s)|[•▪◦·])|(?<except>\bbut\s+(?:need|shall|may|must|is|are)\s+not\b(?:\s+(?:required|obligated|ordered|directed)\s+to)?(?:\s+(?:be\s+)?(?:produced?|provided?|disclosed?))?|\b(?:but not|except(?:ing)?(?: for)?|excluding|other than|with the exception of|exclusive of)\b)|(?<including>⟦|\b(?:including|such as|for example|e\.g\.)(?:,?\s*(?:but|though)\s+not\s+(?:necessarily\s+)?limited\s+to|,?\s*without limitation|,?\s*at a minimum|,?\s*if (?:any|available))?)|(?<break>[;:])|(?<comma>,)|(?<and>\b(?:and\/or|and|as well as|together with|along with|plus)\b)|(?<or>\bor\b)/giu;

/**
 * Splits the object of a command into the things that it asks for. `words` is the object with
 * everything masked that is no part of it (recipients, times, account names); offsets are kept.
 */
export function splitItems(words: string): CommandItem[] {
  const drafts: Draft[] = [];
  const all = atoms(openLists(words));
  // "for each account listed below," before the first thing asked for describes them all.
  const first = all.findIndex((atom) => !describesAccounts(atom.words));
  for (const atom of all.slice(Math.max(0, first))) take(drafts, atom);
  return drafts.map(({ start, end, relation, parent }) => ({ start, end, relation, parent }));
}

/** "account information (name, e-mail)": a list in parentheses is like one after "including". */
function openLists(text: string): string {
  return text.replace(/\(([^()]*,[^()]*)\)/gu, (whole, inner: string) =>
    nounOf(inner) === null || inner.includes(ACCOUNT_MARK) ? whole : `⟦${inner} `,
  );
}

/** "for the account §", "using the handles §": which accounts, and nothing that is asked for. */
function describesAccounts(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (beginsWithModifier(text)) return true;
  return (
    text.includes(ACCOUNT_MARK) &&
    /^(?:(?:and|or|the|these|those|such|said|each|all|any|of|following)\s+)*(?:\w+\s+)?(?:(?:user)?\s?(?:accounts?|handles?|users?|names?|profiles?|IDs?|numbers?|Does?)\b[\s:"“”()]*)*$/iu.test(
      text
        .replaceAll(ACCOUNT_MARK, '')
        .replace(/_+|[’']s\b/gu, '')
        .trim(),
    )
  );
}

function take(drafts: Draft[], atom: Atom): void {
  const previous = drafts.at(-1);
  if (previous !== undefined && belongsToPrevious(previous, atom, words(previous, atom))) {
    drafts[drafts.length - 1] = { ...previous, end: atom.end, last: atom.words };
    return;
  }
  const general = drafts.findLastIndex((draft) => draft.relation === 'listed');
  const relation = relationOf(previous, atom);
  drafts.push({
    start: atom.start,
    end: atom.end,
    relation,
    parent: relation === 'including' ? (previous?.parent ?? general) : null,
    last: atom.words,
  });
}

function words(previous: Draft, atom: Atom): { readonly same: boolean } {
  const noun = nounOf(atom.words);
  return { same: noun !== null && noun === nounOf(previous.last) };
}

function relationOf(previous: Draft | undefined, atom: Atom): CommandItem['relation'] {
  if (atom.connector === 'except') return 'except';
  if (atom.connector === 'including') return previous === undefined ? 'listed' : 'including';
  // A list goes on in the way in which it began.
  return previous === undefined ? 'listed' : previous.relation;
}

function belongsToPrevious(previous: Draft, atom: Atom, { same }: { same: boolean }): boolean {
  if (atom.connector === 'except') return false;
  if (atom.connector === 'including') return nounOf(atom.words) === null;
  if (describesAccounts(atom.words)) return true;
  const noun = nounOf(atom.words);
  if (atom.connector === 'or' && same) return true;
  if (atom.connector === 'break') return false;
  if (noun !== null) {
    // "allow or aid in determining the identity": a bare "or" joins words, not records.
    return !atom.afterComma && atom.connector !== 'comma' && nounOf(previous.last) === null;
  }
  if (atom.connector === 'comma' || atom.afterComma) return false;
  return !isBareNoun(previous.last) || !isShort(atom.words);
}

/** "names", "the e-mail address": a noun with nothing said about it yet. */
function isBareNoun(text: string): boolean {
  return nounOf(text) !== null && text.trim().split(/\s+/u).length <= 4;
}

function isShort(text: string): boolean {
  return text.trim().split(/\s+/u).length <= 4;
}

/** The stretches between connectors that hold words, each with the connector before it. */
function atoms(text: string): Atom[] {
  const found: Atom[] = [];
  let start = 0;
  let connector: Connector = 'start';
  let afterComma = false;
  const close = (end: number) => {
    const words = text.slice(start, end);
    if (!/[\p{L}\p{N}§]/u.test(words)) return false;
    const from = start + (words.length - words.trimStart().length);
    const to = start + words.trimEnd().replace(/[.\s]+$/u, '').length;
    found.push({ start: from, end: to, connector, afterComma, words: text.slice(from, to) });
    return true;
  };
  for (const match of text.matchAll(CONNECTORS)) {
    if (insideParentheses(text, match.index)) continue;
    const next = kindOf(match);
    const held = close(match.index);
    afterComma = held ? false : afterComma || connector === 'comma';
    connector = held ? next : stronger(connector, next);
    start = match.index + match[0].length;
  }
  close(text.length);
  return found;
}

function kindOf(match: RegExpExecArray): Connector {
  const groups = match.groups ?? {};
  if (groups['marker'] !== undefined || groups['break'] !== undefined) return 'break';
  if (groups['except'] !== undefined) return 'except';
  if (groups['including'] !== undefined) return 'including';
  if (groups['comma'] !== undefined) return 'comma';
  return groups['and'] === undefined ? 'or' : 'and';
}

const STRENGTH: readonly Connector[] = [
  'start',
  'comma',
  'or',
  'and',
  'break',
  'including',
  'except',
];

/** Of two connectors with no words between them (", and", ": (1)") the one that says more. */
function stronger(one: Connector, two: Connector): Connector {
  return STRENGTH.indexOf(two) >= STRENGTH.indexOf(one) ? two : one;
}

/** Whether an offset lies inside parentheses that hold words; a list mark such as `(1)` does not count. */
function insideParentheses(text: string, offset: number): boolean {
  let depth = 0;
  for (const match of text
    .slice(0, offset)
    .matchAll(/\((?!\s*(?:\d{1,2}|[a-z]|[ivx]{1,4})\s*\))|\)/giu)) {
    const before = text.slice(Math.max(0, match.index - 5), match.index);
    if (match[0] === '(') depth += 1;
    else if (!/(?:^|[\s(])(?:\d{1,2}|[a-z]|[ivx]{1,4})$/iu.test(before))
      depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}
