import type { SpeakerAssessment } from '../../assessment/index.ts';

/** Speakers by their labels: `Doe 1`, `Doe 1 and Doe 2`, `Doe 1, Doe 2 and Doe 3`. */
export function speakerNames(speakers: readonly Pick<SpeakerAssessment, 'label'>[]): string {
  const labels = speakers.map(({ label }) => label);
  const last = labels.at(-1) ?? '';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} and ${last}`;
}
