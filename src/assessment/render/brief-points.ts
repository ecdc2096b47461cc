import type { Assessment } from '../assessment.ts';
import { paragraph } from './text-block.ts';

/** What stands in the way beside the steps, at a glance; nothing where nothing does. */
export function briefPoints({ statutes, claims }: Assessment): string[] {
  const held = statutes
    .filter(({ follows }) => follows === 'holds-open')
    .map(({ name, effect }) => `${name} (${effect.replaceAll('-', ' ')})`);
  const barred = claims.flatMap(({ name, cause, statements }) => [
    ...(cause === null || cause.effect === 'none' ? [] : [`${name}: ${CAUSE[cause.effect]}`]),
    ...statements.flatMap(({ gist, time, preconditions, questions }) => {
      const points = [
        ...(time === null ? [] : [{ ...time, what: 'time-barred as far as the record shows' }]),
        ...preconditions.map((one) => ({ ...one, what: `not done before suit: ${one.what}` })),
        ...questions.map((one) => ({ ...one, what: `answered against: ${one.what}` })),
      ];
      return points
        .filter(({ effect }) => effect !== 'none')
        .map(({ what }) => `"${gist}": ${what}`);
    }),
  ]);
  return [
    ...(held.length === 0 ? [] : paragraph(0, 'HELD OPEN      ', held.join('; '))),
    ...(barred.length === 0 ? [] : paragraph(0, 'CLAIMS         ', barred.join('; '))),
  ];
}

const CAUSE = {
  'holds-open': 'perhaps no cause of action where it is pending',
  defeats: 'no such cause of action under the law that governs',
} as const;
