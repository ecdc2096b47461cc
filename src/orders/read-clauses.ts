import { findCourtDates } from '../calendar/index.ts';
import { findCategory } from '../records/index.ts';
import type { Paper, TextRange } from '../papers/index.ts';
import { readPhrase, type PhraseReading } from './category-phrases.ts';
import { boundClauses, periodIn } from './bound-clauses.ts';
import type { Clause, ClauseOpening, Exclusion } from './mandate.ts';
import { maskObject, type MaskedRange } from './mask-object.ts';
import { orderPassage } from './order-passage.ts';
import { splitItems, type CommandItem } from './split-items.ts';
import { unreadWords } from './unread-words.ts';

/** A clause before it knows its id, its authorities and what the rest of the order says. */
export type ClauseDraft = Omit<
  Clause,
  'id' | 'includedIn' | 'accounts' | 'authorities' | 'state' | 'why'
> & {
  readonly accounts: DraftAccounts;
  /** Index of the draft that it is included in. */
  readonly parent: number | null;
  /** Whether it reaches only named posts. */
  readonly posts: boolean;
  /** Every category that its words may mean. */
  readonly mayCover: readonly string[];
};

/**
 * The accounts that a draft is about: its own, when several clauses of one command name accounts;
 * else those of the mandate.
 */
type DraftAccounts =
  | { readonly kind: 'shared' | 'unclear' }
  | { readonly kind: 'own'; readonly handles: readonly string[] };

const GENERAL_NOUNS: ReadonlySet<string> = new Set(['identity', 'information']);
const INTRODUCES_LIST =
  /\b(?:following|as follows|listed below|set forth below|these categories)\b/iu;

/**
 * The things that the object of one command asks for, one draft each, and the things that it
 * takes out. `outside` are ranges that are no part of them: recipient, time, conditions.
 */
export function readClauses(
  paper: Paper,
  object: TextRange,
  outside: readonly MaskedRange[],
  accounts: readonly NamedRange[],
  verb: string,
): { readonly clauses: readonly ClauseDraft[]; readonly exclusions: readonly Exclusion[] } {
  const masked = maskObject(paper.text, object, outside, accounts);
  const items = splitItems(masked);
  const clauses: ClauseDraft[] = [];
  const exclusions: Exclusion[] = [];
  const draftOf = new Map<number, number>();
  for (const [index, item] of items.entries()) {
    const words = masked.slice(item.start, item.end);
    const passage = orderPassage(paper, object.start + item.start, object.start + item.end);
    const phrase = namesWhom(readPhrase(words), verb);
    if (item.relation === 'except') {
      exclusions.push({ ...passage, category: phrase.category, mayCover: phrase.mayCover });
      continue;
    }
    if (onlyIntroduces(words, items, index)) continue;
    draftOf.set(index, clauses.length);
    clauses.push({
      ...passage,
      ...withLimit(whatIsAsked(phrase), words),
      mayCover: phrase.mayCover,
      accounts: { kind: 'shared' },
      period: periodIn(paper, passage),
      parent: item.parent === null ? null : (draftOf.get(item.parent) ?? null),
    });
  }
  const before = leadingWords(object, outside, items[0]?.start ?? 0);
  const bounded = boundClauses(paper, unreadLead(clauses, masked, items), before);
  return { clauses: shareAccounts(bounded, accounts), exclusions };
}

/** The words between the verb and the first item, without what is no part of the object. */
function leadingWords(
  object: TextRange,
  outside: readonly TextRange[],
  length: number,
): readonly TextRange[] {
  let pieces: readonly TextRange[] = [{ start: object.start, end: object.start + length }];
  for (const range of outside) {
    pieces = pieces.flatMap(({ start, end }) =>
      range.end <= start || end <= range.start
        ? [{ start, end }]
        : [
            { start, end: Math.max(start, range.start) },
            { start: Math.min(end, range.end), end },
          ],
    );
  }
  return pieces;
}

/** Words before the list that are not understood may bear on every thing in it. */
function unreadLead(
  drafts: readonly ClauseDraft[],
  masked: string,
  items: readonly CommandItem[],
): readonly ClauseDraft[] {
  const lead = masked.slice(0, items[0]?.start ?? 0);
  return drafts.map((draft) => ({ ...draft, ...withLimit(draft, lead) }));
}

/** An account with its place. */
interface NamedRange extends TextRange {
  readonly handle: string;
}

/** "shall identify @one" asks for an identity though no noun says so. */
function namesWhom(phrase: PhraseReading, verb: string): PhraseReading {
  return phrase.noun === null && /^(?:identif|reveal)/u.test(verb)
    ? { ...phrase, noun: 'identity' }
    : phrase;
}

/** Accounts named in one clause only are those of the whole command: "(1) …; (2) … of @a and @b". */
function shareAccounts(
  drafts: readonly ClauseDraft[],
  accounts: readonly NamedRange[],
): ClauseDraft[] {
  const own = drafts.map((draft) =>
    accounts
      .filter((each) => draft.start <= each.start && each.end <= draft.end)
      .map((each) => each.handle),
  );
  const named = new Set(
    own.filter((handles) => handles.length > 0).map((handles) => handles.join(' ')),
  );
  if (named.size < 2) return [...drafts];
  return drafts.map((draft, index) => {
    const handles = [...new Set(own[index])];
    return Object.assign({}, draft, {
      accounts: handles.length > 0 ? { kind: 'own', handles } : { kind: 'unclear' },
    });
  });
}

/** "the following information:" asks for nothing itself when a list follows. */
function onlyIntroduces(words: string, items: readonly CommandItem[], index: number): boolean {
  const next = items[index + 1];
  return next !== undefined && next.relation === 'listed' && INTRODUCES_LIST.test(words);
}

type WhatIsAsked = Pick<ClauseDraft, 'kind' | 'category' | 'openings' | 'posts'>;

function whatIsAsked(phrase: PhraseReading): WhatIsAsked {
  const { noun, category, posts, unclear } = phrase;
  if (noun === null) {
    return {
      kind: 'unrecognised',
      category: null,
      posts: false,
      openings: [opening('phrase-not-recognised', 'No phrase that Duces knows has these words.')],
    };
  }
  if (noun === 'subpoena') {
    return {
      kind: 'subpoena',
      category: null,
      posts: false,
      openings: [
        opening(
          'subpoena-not-in-order',
          'It commands what the subpoena asks, which the order does not set out.',
        ),
      ],
    };
  }
  if (GENERAL_NOUNS.has(noun)) {
    return {
      kind: 'general',
      category: null,
      posts: false,
      openings: [
        opening(
          'general-clause',
          'General words; which kinds of record they reach is for counsel to construe.',
        ),
      ],
    };
  }
  return categoryAsked(category, posts, unclear);
}

function categoryAsked(
  category: string | null,
  posts: boolean,
  unclear: string | null,
): WhatIsAsked {
  if (category === null) {
    const message = unclear ?? 'The words fit no single category of record.';
    return {
      kind: 'category',
      category: null,
      posts: false,
      openings: [opening('phrase-ambiguous', message)],
    };
  }
  const held = findCategory(category);
  if (held?.legalClass === 'content') {
    return { kind: 'content-barred', category, posts: false, openings: [] };
  }
  const openings =
    held === null
      ? [
          opening(
            'category-not-held',
            `Duces holds no record category "${category}"; it cannot pull these records.`,
          ),
        ]
      : [];
  return { kind: 'category', category, posts, openings };
}

function opening(code: ClauseOpening['code'], message: string): ClauseOpening {
  return { code, message, needs: 'construction' };
}

/** Words that narrow a kind of record in a way that is no period between dates. */
const LIMITS =
  /\b(?:last|first|latest|earliest|most recent|past|previous|preceding|prior)\s+(?:\w+\s+){0,2}(?:logs?|log-?ins?|sessions?|posts?|tweets?|IP|address|used|days?|weeks?|months?|years?|hours?)|\b(?:during|in|since|before|after|until|throughout|between|from|on)\s+(?:the\s+)?(?:(?:last|first)\s+)?(?:months?\b|years?\b|period\b|(?:19|20)\d\d\b|January|February|March|April|May\b|June|July|August|September|October|November|December)|\b\d+\s+(?:days?|weeks?|months?|years?|hours?)\b|\b(?:only|at most|no more than|up to)\b/iu;

/** A category whose words say more is open: to pull all of it may be too much, or too little. */
function withLimit(asked: WhatIsAsked, words: string): WhatIsAsked {
  if (asked.kind !== 'category') return asked;
  const limit = LIMITS.exec(words)?.[0] ?? findCourtDates(words)[0]?.text;
  if (limit !== undefined) {
    const message = `The words "${limit.trim()}" narrow the records in a way that Duces cannot hold a production to.`;
    const narrowed: ClauseOpening = { code: 'limit-not-covered', message, needs: 'another-order' };
    return { ...asked, openings: [...asked.openings, narrowed] };
  }
  const unread = asked.openings.length > 0 ? '' : unreadWords(words);
  if (unread === '') return asked;
  const message = `What the words "${unread}" do to the clause is not known; they may narrow it or widen it.`;
  return { ...asked, openings: [opening('words-not-read', message)] };
}
