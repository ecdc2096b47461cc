import type { CitedPrecedent, NearSpeakers } from '../../../assessment/index.ts';

/** The nearest decided requests on both sides, for each group of speakers alike. */
export function renderNear(near: readonly NearSpeakers[]): string {
  return [
    ...near.flatMap(({ speakers, standard, weighed }) => [
      `${speakers.join(', ')}${standard === null ? '' : ` (under ${standard})`}`,
      `  for the requester: ${listed(weighed.factors.requester)}`,
      `  for the speaker: ${listed(weighed.factors.speaker)}`,
      `  not recorded: ${listed(weighed.factors.unknown)}`,
      ...verdict(weighed),
      ...side('disclosed', weighed.nearest.disclose),
      ...side('withheld', weighed.nearest.withhold),
    ]),
    'Verify every case before you cite it: most were coded from summaries.',
  ].join('\n');
}

function verdict({ kind, outcome, weight, by }: NearSpeakers['weighed']): string[] {
  if (kind === 'open') return ['  no decided case forces it either way'];
  const cases = by.map(({ cite }) => cite).join('; ');
  if (kind === 'inconsistent') return [`  cases force it both ways: ${cases}`];
  return [`  ${outcome ?? ''}, a fortiori (${weight ?? ''}), from ${cases}`];
}

function side(how: string, cited: readonly CitedPrecedent[]): string[] {
  if (cited.length === 0) return [`  none that was ${how} shares a factor with it`];
  return cited.flatMap(({ cite, decision, weight, shared, distinguishedBy, waitsFor }) => [
    `  ${how}: ${cite} [${decision}; ${weight}]`,
    `    on both: ${listed([...shared.requester, ...shared.speaker])}`,
    `    there and not here: ${listed(distinguishedBy.lacking)}; here and not there: ${listed(distinguishedBy.added)}`,
    `    to be settled: here too? ${listed(waitsFor.present)}; not here? ${listed(waitsFor.absent)}`,
  ]);
}

function listed(factors: readonly string[]): string {
  return factors.length === 0 ? 'nothing' : factors.join(', ');
}
