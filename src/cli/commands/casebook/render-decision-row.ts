import type { Decision } from '../../../casebook/index.ts';

/** One line: the id, the outcome for each speaker or group, and the cite. */
export function renderDecisionRow({ id, cite, speakers, confidence }: Decision): string {
  const outcomes = speakers.map(({ outcome }) => outcome.kind ?? 'not stated').join(', ');
  return `${id}  ${outcomes}  ${cite}  [${confidence ?? 'confidence not stated'}; verify before you cite]`;
}
