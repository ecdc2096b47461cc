import type { AuthorisedCategory } from '../authorised-rows.ts';
import type { ProductionPlan } from '../production-plan.ts';

type Produced = Pick<ProductionPlan, 'categories' | 'clauses' | 'accounts'>;

/**
 * What is left of a mandate once earlier plans were carried out: posts whose records went out are left
 * out, and of categories of whole accounts the handles of which they did. A category of which nothing
 * is left is gone.
 *
 * @param handles the ordered handles that may be pulled for, without `@`.
 */
export function withoutProduced(
  categories: readonly AuthorisedCategory[],
  handles: readonly string[],
  earlier: readonly Produced[],
): readonly AuthorisedCategory[] {
  if (earlier.length === 0) return categories;
  return categories.flatMap((authorised): AuthorisedCategory[] => {
    const before = earlier.filter((plan) => categoryOf(plan, authorised.category) !== undefined);
    if (authorised.scope === 'posts') {
      const out = new Set(before.flatMap((plan) => postsOut(plan, authorised.category)));
      const posts = authorised.posts.filter(({ postId }) => !out.has(postId));
      return posts.length === 0 ? [] : [{ ...authorised, posts }];
    }
    const out = new Set(before.flatMap((plan) => handlesOut(plan, authorised.category)));
    const except = handles.filter((handle) => out.has(handle));
    return except.length === handles.length ? [] : [{ ...authorised, except }];
  });
}

/** The handles for which something is left. */
export function handlesLeft(
  categories: readonly AuthorisedCategory[],
  handles: readonly string[],
): readonly string[] {
  return handles.filter((handle) =>
    categories.some(({ scope, posts, except = [] }) =>
      scope === 'posts' ? posts.some((post) => post.handle === handle) : !except.includes(handle),
    ),
  );
}

function categoryOf({ categories }: Produced, category: string) {
  return categories.find((planned) => planned.category === category);
}

function postsOut({ clauses }: Produced, category: string): readonly string[] {
  return clauses
    .filter(({ categories }) => categories.includes(category))
    .flatMap(({ posts }) => posts);
}

function handlesOut(plan: Produced, category: string): readonly string[] {
  const except = categoryOf(plan, category)?.except ?? [];
  return plan.accounts.map(({ handle }) => handle).filter((handle) => !except.includes(handle));
}
