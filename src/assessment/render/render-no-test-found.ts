import type { NoTestFound } from '../no-test-found.ts';
import { authoritiesText } from './cited-text.ts';
import { paragraph } from './text-block.ts';

const AMONG = {
  'all-courts': 'No test was found that the law of',
  'appellate-courts': 'No test was found that an appellate court of',
} as const;

/** That a test was looked for and not found, what is known instead, and what that leaves open. */
export function renderNoTestFound({
  name,
  among,
  lookedOn,
  note,
  rulings,
  confidence,
  elsewhere,
}: NoTestFound): string[] {
  const others = elsewhere.map((one) => `${one.name}: ${one.standards.join(', ')}`);
  return [
    ...paragraph(
      2,
      '',
      `${AMONG[among]} ${name} chooses (looked for up to ${lookedOn}; confidence ${confidence}). ${note}`,
    ),
    ...rulings.flatMap(({ says, authority }) =>
      paragraph(4, 'ruling   ', `${says} ${authoritiesText([authority])}`),
    ),
    ...paragraph(
      4,
      'open     ',
      [
        'Which test of another court would persuade this one; none is taken by default.',
        others.length === 0 ? '' : `Near by: ${others.join('; ')}.`,
        'Hold the record against one with --standard.',
      ]
        .filter((part) => part !== '')
        .join(' '),
    ),
  ];
}
