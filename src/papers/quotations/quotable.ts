import type { Citation } from '../citations/index.ts';

/** Citations from which words can be quoted. */
const SOURCES: ReadonlySet<string> = new Set([
  'case',
  'short',
  'id',
  'supra',
  'statute',
  'rule',
  'journal',
  'neutral',
  'other',
]);

/** Whether words may be quoted from what is cited. */
export function isQuotable({ kind }: Pick<Citation, 'kind'>): boolean {
  return SOURCES.has(kind);
}
