import { planHash, type ProductionPlan } from '../productions/index.ts';

/** A plan as text for the people who approve it: what, under which clause, for whom, how many. */
export function renderPlan(plan: ProductionPlan): string {
  const clauses = plan.clauses.map(
    ({ id, pin, text, categories }) => `  ${id} (${pin}) → ${categories.join(', ')}\n    “${text}”`,
  );
  const categories = plan.categories.map(
    ({ category, rows, columns, clauses: authorising, except = [] }) =>
      `  ${category}: ${rows} rows under ${authorising.join(', ')}; columns ${columns.join(', ')}${
        except.length === 0 ? '' : `; not of ${except.map((handle) => `@${handle}`).join(', ')}`
      }`,
  );
  const accounts = plan.accounts.map(({ handle, posts, absentPosts }) => {
    const absent = absentPosts.length === 0 ? '' : `, ${absentPosts.length} listed but not held`;
    return `  @${handle}: ${posts.length} posts${absent}`;
  });
  return [
    `Plan ${planHash(plan)}`,
    `Order of ${plan.order.dated} (SHA-256 ${plan.order.sha256})`,
    ...signature(plan),
    `To ${plan.recipient.name}, due ${plan.due ?? 'at no stated date'}; Bates ${plan.bates}, behind every number given in this matter`,
    ...(plan.legend === undefined ? [] : [`Legend on each page: ${plan.legend}`]),
    ...(plan.supplements ?? []).map(
      (hash) => `Supplements ${hash}: what went out then is left out`,
    ),
    ...(plan.corrects === undefined
      ? []
      : [`Corrects ${plan.corrects}: what went out then goes out again`]),
    ...(plan.review === true ? ['A person reviews the records before they go out.'] : []),
    'Clauses',
    ...clauses,
    'Records',
    ...categories,
    'Accounts',
    ...accounts,
    ...(plan.heldBack ?? []).map((handle) => `  @${handle}: held back, a stop stands`),
  ].join('\n');
}

function signature({ order }: ProductionPlan): readonly string[] {
  if (order.signatureSeen === undefined) return [];
  const { by, judge } = order.signatureSeen;
  return [`${by} recorded that the picture of the order shows the signature of ${judge}.`];
}
