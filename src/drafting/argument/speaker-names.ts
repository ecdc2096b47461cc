import type { SpeakerAssessment } from '../../assessment/index.ts';

/** Speakers by their labels: `Doe 1`, `Doe 1 and Doe 4`, `Does 1-9`. */
export function speakerNames(speakers: readonly Pick<SpeakerAssessment, 'label'>[]): string {
  const labels = runsOf(speakers.map(({ label }) => label));
  const last = labels.at(-1) ?? '';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} and ${last}`;
}

/** Fewer than this are named one by one. */
const SHORTEST_RUN = 3;

/** `Doe 1`, `Doe 2`, `Doe 3` → `Does 1-3`. */
function runsOf(labels: readonly string[]): readonly string[] {
  const runs: { readonly labels: string[]; readonly stem: string | null; last: number }[] = [];
  for (const label of labels) {
    const [, stem = null, digits] = /^(.+) (\d+)$/u.exec(label) ?? [];
    const number = Number(digits);
    const run = runs.at(-1);
    if (run !== undefined && stem !== null && run.stem === stem && number === run.last + 1) {
      run.labels.push(label);
      run.last = number;
    } else runs.push({ labels: [label], stem, last: number });
  }
  return runs.flatMap((run) =>
    run.labels.length < SHORTEST_RUN
      ? run.labels
      : [`${run.stem ?? ''}s ${run.last - run.labels.length + 1}-${run.last}`],
  );
}
