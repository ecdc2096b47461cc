import type { Decision } from './decision-schema.ts';

const UNDONE: ReadonlySet<string> = new Set(['reversed', 'vacated', 'set-aside', 'withdrawn']);

/** Whether a decision was reversed, vacated, set aside or withdrawn, and so is no precedent. */
export function isUndone({ history }: Pick<Decision, 'history'>): boolean {
  return history.some(({ what }) => UNDONE.has(what));
}
