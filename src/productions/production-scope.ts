import { DucesError } from '../faults/index.ts';
import { loadEnumeration, type EnumeratedPost, type Matter } from '../matters/index.ts';
import type { ExecutableClause, ExecutableMandate } from '../orders/index.ts';
import { categoryById } from '../records/index.ts';
import type { AuthorisedCategory, AuthorisedPost } from './authorised-rows.ts';

/** What may be pulled, and for whom: the mandate in terms of categories, handles and posts. */
export interface ProductionScope {
  readonly categories: readonly AuthorisedCategory[];
  /** The ordered handles, each once, in the order's order, by exact code points, without `@`. */
  readonly handles: readonly string[];
  /** The posts of all lists, each once: what dates the handles. Not all of them may be pulled. */
  readonly posts: readonly EnumeratedPost[];
}

/**
 * The scope of a production under a mandate of which every clause is definite. Several clauses that
 * name one category authorise one pull, and each row names those that cover it: a clause about
 * named posts covers the posts of its own list and no others.
 *
 * @throws DucesError `rule-not-covered` for a clause limited to a period and for accounts named
 * otherwise than by handle: neither can be carried out yet, and wider would be too much;
 * `mandate-open` when no clause is left to carry out; `data-malformed` when two lists give one post
 * to two handles; what `loadEnumeration` throws.
 */
export function productionScope(mandate: ExecutableMandate, matter: Matter): ProductionScope {
  for (const clause of mandate.clauses) {
    if (clause.period !== null) throw notCovered('is limited to a period', clause.pin);
  }
  const byOther = mandate.accounts.find(({ kind }) => kind !== 'handle');
  if (byOther !== undefined) throw notCovered('names an account by no handle', byOther.pin);
  if (mandate.clauses.length === 0) throw nothingLeft();
  const handles = [...new Set(mandate.accounts.map(({ handle }) => bareHandle(handle)))];
  const lists = loadLists(mandate.clauses, matter, handles);
  return {
    categories: groupByCategory(mandate.clauses, lists),
    handles,
    posts: allPosts(lists),
  };
}

/** The categories with the posts of some of the ordered handles alone. */
export function postsOf(
  categories: readonly AuthorisedCategory[],
  handles: readonly string[],
): readonly AuthorisedCategory[] {
  return categories.map((category) => ({
    ...category,
    posts: category.posts.filter(({ handle }) => handles.includes(handle)),
  }));
}

/** A handle without the `@` that orders write before it; nothing else is changed. */
export function bareHandle(handle: string): string {
  return handle.startsWith('@') ? handle.slice(1) : handle;
}

/** Each list of posts by its file, without the posts of handles that the order does not name. */
type PostLists = ReadonlyMap<string, readonly EnumeratedPost[]>;

function groupByCategory(
  clauses: readonly ExecutableClause[],
  lists: PostLists,
): AuthorisedCategory[] {
  const ids = [...new Set(clauses.map(({ category }) => category))];
  return ids.map((category) => {
    const authorising = clauses.filter((each) => each.category === category);
    const { scope } = categoryById(category);
    return {
      category,
      clauses: authorising.map(({ clause }) => clause),
      scope,
      posts: scope === 'posts' ? authorisedPosts(authorising, lists) : [],
    };
  });
}

/** The posts of the clauses' own lists, each with the clauses whose list it is in. */
function authorisedPosts(
  clauses: readonly ExecutableClause[],
  lists: PostLists,
): readonly AuthorisedPost[] {
  const posts = new Map<string, AuthorisedPost>();
  for (const { clause, enumeration } of clauses) {
    for (const post of lists.get(enumeration?.file ?? '') ?? []) {
      const before = posts.get(post.postId)?.clauses ?? [];
      posts.set(post.postId, { ...post, clauses: [...before, clause] });
    }
  }
  return [...posts.values()];
}

function loadLists(
  clauses: readonly ExecutableClause[],
  matter: Matter,
  handles: readonly string[],
): PostLists {
  const files = [
    ...clauses.flatMap(({ enumeration }) => enumeration?.file ?? []),
    ...matter.enumerations.map(({ file }) => file),
  ];
  const ordered = ({ handle }: EnumeratedPost) => handles.includes(handle);
  return new Map(
    [...new Set(files)].map((file) => [file, loadEnumeration(matter, { file }).filter(ordered)]),
  );
}

/** Account-wide clauses need the posts of every list too: they date the handles. */
function allPosts(lists: PostLists): readonly EnumeratedPost[] {
  const posts = new Map<string, EnumeratedPost>();
  for (const [file, listed] of lists) {
    for (const post of listed) {
      const before = posts.get(post.postId);
      if (before !== undefined && before.handle !== post.handle) throw twoHandles(file, post);
      posts.set(post.postId, post);
    }
  }
  return [...posts.values()];
}

function twoHandles(file: string, { postId, handle }: EnumeratedPost): DucesError {
  return new DucesError(
    'data-malformed',
    `Post ${postId} is listed for @${handle} in ${file}, and for another handle in another list.`,
    { place: { file }, next: 'Correct the lists: one account makes a post, under one handle.' },
  );
}

function notCovered(what: string, pin: string): DucesError {
  return new DucesError('rule-not-covered', `The order at ${pin} ${what}.`, {
    next: 'Duces cannot hold a production to this yet, and produces nothing rather than too much.',
  });
}

function nothingLeft(): DucesError {
  return new DucesError('mandate-open', 'No clause of the order is left to carry out.', {
    next: 'Every clause was construed to nothing or is barred; counsel answers the court in words.',
  });
}
