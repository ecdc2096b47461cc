import type { SpeakerAssessment } from './assessment.ts';

/** Speakers whose every finding is alike, so that a report can tell it once. */
export interface SpeakerGroup {
  readonly speakers: readonly SpeakerAssessment[];
  /** One of them, to stand for all. */
  readonly example: SpeakerAssessment;
}

/** Groups speakers whose findings differ in nothing but the speaker's own name. */
export function speakerGroups(speakers: readonly SpeakerAssessment[]): SpeakerGroup[] {
  const groups = new Map<string, SpeakerAssessment[]>();
  for (const speaker of speakers) {
    const key = findingsOf(speaker);
    groups.set(key, [...(groups.get(key) ?? []), speaker]);
  }
  return [...groups.values()].flatMap((alike) => {
    const [example] = alike;
    return example === undefined ? [] : [{ speakers: alike, example }];
  });
}

function findingsOf({ speaker, role, gates, standards, notForSpeaker }: SpeakerAssessment): string {
  return JSON.stringify({ role, gates, standards, notForSpeaker }, (key, value: unknown) => {
    if (key === 'speakers') return null;
    return value === speaker ? '(this speaker)' : value;
  });
}
