import type { ExecutableClause, ExecutableMandate } from '../orders/index.ts';
import type { AuthorisedCategory } from './authorised-rows.ts';
import type { PlannedClause } from './production-plan.ts';

/** The clauses of a mandate as a plan states them, category by category. */
export function plannedClauses(
  { clauses }: Pick<ExecutableMandate, 'clauses'>,
  categories: readonly AuthorisedCategory[],
): PlannedClause[] {
  return categories.flatMap((authorised) =>
    clauses
      .filter(({ category }) => category === authorised.category)
      .map((clause) => plannedClause(clause, authorised)),
  );
}

function plannedClause(
  { clause: id, pin, text, category }: ExecutableClause,
  { posts }: AuthorisedCategory,
): PlannedClause {
  const listed = posts.filter(({ clauses }) => clauses.includes(id));
  return { id, pin, text, categories: [category], posts: listed.map(({ postId }) => postId) };
}
