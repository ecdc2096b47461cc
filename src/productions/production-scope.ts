import { DucesError } from '../faults/index.ts';
import { loadEnumeration, type EnumeratedPost, type Matter } from '../matters/index.ts';
import type { ExecutableClause, ExecutableMandate } from '../orders/index.ts';
import { categoryById } from '../records/index.ts';
import type { AuthorisedCategory } from './authorised-rows.ts';

/** What may be pulled, and for whom: the mandate in terms of categories, handles and posts. */
export interface ProductionScope {
  readonly categories: readonly AuthorisedCategory[];
  /** The ordered handles, in the order's order, by exact code points, without the leading `@`. */
  readonly handles: readonly string[];
  readonly posts: readonly EnumeratedPost[];
}

/**
 * The scope of a production under a mandate of which every clause is definite. Several clauses that
 * name one category authorise one pull, and each row names them all.
 *
 * @throws DucesError `rule-not-covered` for a clause limited to a period and for accounts named
 * otherwise than by handle: neither can be carried out yet, and wider would be too much;
 * `mandate-open` when no clause is left to carry out; what `loadEnumeration` throws.
 */
export function productionScope(mandate: ExecutableMandate, matter: Matter): ProductionScope {
  for (const clause of mandate.clauses) {
    if (clause.period !== null) throw notCovered('is limited to a period', clause.pin);
  }
  const byOther = mandate.accounts.find(({ kind }) => kind !== 'handle');
  if (byOther !== undefined) throw notCovered('names an account by no handle', byOther.pin);
  if (mandate.clauses.length === 0) throw nothingLeft();
  return {
    categories: groupByCategory(mandate.clauses),
    handles: mandate.accounts.map(({ handle }) => bareHandle(handle)),
    posts: enumeratedPosts(mandate.clauses, matter),
  };
}

/** A handle without the `@` that orders write before it; nothing else is changed. */
export function bareHandle(handle: string): string {
  return handle.startsWith('@') ? handle.slice(1) : handle;
}

function groupByCategory(clauses: readonly ExecutableClause[]): AuthorisedCategory[] {
  const ids = [...new Set(clauses.map(({ category }) => category))];
  return ids.map((category) => ({
    category,
    clauses: clauses.filter((each) => each.category === category).map(({ clause }) => clause),
    scope: categoryById(category).scope,
  }));
}

/** The posts of all lists, each once. Account-wide clauses need them too: to date the handles. */
function enumeratedPosts(
  clauses: readonly ExecutableClause[],
  matter: Matter,
): readonly EnumeratedPost[] {
  const files = [
    ...new Set([
      ...clauses.flatMap(({ enumeration }) => enumeration?.file ?? []),
      ...matter.enumerations.map(({ file }) => file),
    ]),
  ];
  const posts = files.flatMap((file) => loadEnumeration(matter, { file }));
  return [...new Map(posts.map((post) => [post.postId, post])).values()];
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
