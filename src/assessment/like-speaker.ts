import type { SpeakerAssessment } from './assessment.ts';

/** For each speaker who was not evaluated, the one who stands for all who are alike. */
const examples = new WeakMap<SpeakerAssessment, SpeakerAssessment>();

/**
 * The assessment of a speaker who is alike to another in everything that an evaluation reads. Only
 * the speaker's own name in the findings differs: they are written out when they are first read.
 */
export function likeSpeaker(
  { speaker, label, handle }: Pick<SpeakerAssessment, 'speaker' | 'label' | 'handle'>,
  example: SpeakerAssessment,
  evaluate: () => SpeakerAssessment,
): SpeakerAssessment {
  let own: SpeakerAssessment | null = null;
  const { role, notForSpeaker, outOfPlay, choice } = example;
  const like: SpeakerAssessment = {
    speaker,
    label,
    handle,
    role,
    get gates() {
      return (own ??= evaluate()).gates;
    },
    get standards() {
      return (own ??= evaluate()).standards;
    },
    notForSpeaker,
    outOfPlay,
    choice,
  };
  examples.set(like, example);
  return like;
}

/** Whose findings are the speaker's but for the name: the speaker's own where nobody is alike. */
export function exampleOf(speaker: SpeakerAssessment): SpeakerAssessment {
  return examples.get(speaker) ?? speaker;
}

/** One of each of the speakers who are known to be alike, in the order in which they first stand. */
export function oneOfEach(speakers: readonly SpeakerAssessment[]): readonly SpeakerAssessment[] {
  return [...new Set(speakers.map(exampleOf))];
}
