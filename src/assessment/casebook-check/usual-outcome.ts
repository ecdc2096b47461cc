import type { DecidedSpeaker, Decision } from '../../casebook/index.ts';

/**
 * The baseline that a prediction must beat: the more frequent outcome among other decisions of the
 * same court under the same test, else under the same test, else of the same court, else of all;
 * the law's default, to withhold, where they are even.
 */
export function usualOutcome(
  { court }: Decision,
  { test }: DecidedSpeaker,
  others: readonly Decision[],
): 'disclose' | 'withhold' {
  const ofCourt = others.filter((other) => court.id !== null && other.court.id === court.id);
  const sameTest = (decisions: readonly Decision[]) =>
    decisions
      .flatMap(({ speakers }) => speakers)
      .filter((speaker) => test.coded !== null && speaker.test.coded === test.coded);
  const groups = [
    sameTest(ofCourt),
    sameTest(others),
    ofCourt.flatMap(({ speakers }) => speakers),
    others.flatMap(({ speakers }) => speakers),
  ];
  for (const group of groups) {
    const disclosed = group.filter(({ outcome }) => outcome.kind === 'disclose').length;
    const withheld = group.filter(({ outcome }) => outcome.kind === 'withhold').length;
    if (disclosed !== withheld) return disclosed > withheld ? 'disclose' : 'withhold';
  }
  return 'withhold';
}
