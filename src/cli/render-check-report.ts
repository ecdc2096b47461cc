import type { CheckReport } from '../sealing/index.ts';

const MARKS = { passed: 'ok      ', failed: 'FAILED  ', unproven: 'unproven' } as const;

/** A report of checks as text: a line a check, then what it comes to. */
export function renderCheckReport({ ok, checks, unproven }: CheckReport, subject: string): string {
  const lines = checks.map(
    ({ outcome, what, detail }) => `${MARKS[outcome]} ${what}${detail === '' ? '' : `: ${detail}`}`,
  );
  const verdict = !ok
    ? `${subject} does not prove. Rely on nothing in it.`
    : unproven.length === 0
      ? `${subject} proves.`
      : `Nothing is wrong with ${subject}; what is marked unproven could not be checked with what was given.`;
  return `${[...lines, verdict].join('\n')}\n`;
}
