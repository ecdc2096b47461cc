import type { Determination } from '../determine.ts';
import { spaced } from './missing-text.ts';

/** What stands after the outcome of a determination: ` in part (…), subject to attorneys eyes only`. */
export function qualifiersText({
  limits,
  part,
  withoutPrejudice,
}: Pick<Determination, 'limits' | 'part' | 'withoutPrejudice'>): string {
  const prejudice = withoutPrejudice === true ? ' without prejudice' : ' with prejudice';
  return [
    part === undefined ? '' : ` in part (${part})`,
    limits.length === 0 ? '' : `, subject to ${limits.map(spaced).join(', ')}`,
    withoutPrejudice === undefined ? '' : prejudice,
  ].join('');
}
