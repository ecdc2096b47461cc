import { isUndone, type DecidedSpeaker, type Decision } from '../../../casebook/index.ts';

/** What the records of the casebook say that the exchange format has no field for. */
export function renderModelAdds(decisions: readonly Decision[]): string {
  const history = decisions.flatMap((decision) => decision.history);
  const undone = decisions.filter(isUndone);
  const speakers = decisions.flatMap((decision) => decision.speakers);
  const count = (has: (speaker: DecidedSpeaker) => boolean) => speakers.filter(has).length;
  return [
    'WHAT THE CASEBOOK SAYS BEYOND THE EXCHANGE FORMAT',
    `  history: ${history.length} links, ${history.filter(({ decision }) => decision !== null).length} of them within the casebook; ${undone.length} decisions undone, and so no precedents: ${undone.map(({ id }) => id).join(', ')}`,
    `  gates: for ${count(({ gates }) => gates.length > 0)} speakers; one alone decided for ${count(({ gates }) => gates.some(({ decided }) => decided))}`,
    `  outcomes: with limits for ${count(({ outcome }) => outcome.limits.length > 0)}, in part for ${count(({ outcome }) => outcome.part !== null)}, without prejudice for ${count(({ outcome }) => outcome.withoutPrejudice === true)}`,
    `  notice: given to ${count(({ notice }) => notice.given === true)}, a condition of the order for ${count(({ notice }) => notice.condition === true)}`,
    `  defences: for ${count(({ defences }) => defences.length > 0)}`,
    `  choice of a test: made for ${count(({ test }) => test.evenStricterMet === false && test.evenLaxerFailed === false)}, skipped since even the stricter was met for ${count(({ test }) => test.evenStricterMet === true)}, since even the laxer failed for ${count(({ test }) => test.evenLaxerFailed === true)}`,
  ].join('\n');
}
