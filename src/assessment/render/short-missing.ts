import type { Missing } from '../missing.ts';

/** What is missing in a word or two, one of it and several of it. */
const SHORT: Readonly<Record<Missing['kind'], readonly [one: string, several: string]>> = {
  exhibit: ['exhibit', 'exhibits'],
  rebuttal: ['answer to a defence', 'answers to defences'],
  'personal-knowledge': ['personal knowledge', 'showings of personal knowledge'],
  'evidence-kind': ['kind of evidence', 'kinds of evidence'],
  'finding-of-fact': ['finding of fact', 'findings of fact'],
  'degree-of-conviction': ['degree of proof', 'degrees of proof'],
  tie: ['tie', 'ties'],
  fact: ['fact', 'facts'],
  'publication-date': ['date published', 'dates published'],
  'commencement-date': ['date begun', 'dates begun'],
  judgment: ['judgment', 'judgments'],
  'judgments-agreed': ['agreement of judgments', 'agreements of judgments'],
  answer: ['answer in law', 'answers in law'],
  'governing-law': ['governing law', 'governing laws'],
  detail: ['detail', 'details'],
  'statute-answered': ['leave despite a statute', 'leaves despite statutes'],
  'record-complete': ['complete record', 'complete record'],
  claim: ['claim', 'claims'],
  statement: ['statement', 'statements'],
};

/** Missing things by kind, counted: "2 exhibits, tie". */
export function shortMissing(missing: readonly Missing[]): string {
  const kinds = new Map<Missing['kind'], number>();
  for (const { kind } of missing) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return [...kinds]
    .map(([kind, count]) => {
      const [one, several] = SHORT[kind];
      return count === 1 ? one : `${count} ${several}`;
    })
    .join(', ');
}
