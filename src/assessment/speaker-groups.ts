import type { RuleFinding, SpeakerAssessment } from './assessment.ts';

/** Speakers whose every finding is alike, so that a report can tell it once. */
export interface SpeakerGroup {
  readonly speakers: readonly SpeakerAssessment[];
  /** One of them, to stand for all. */
  readonly example: SpeakerAssessment;
}

/**
 * Groups speakers whose findings differ in nothing but the speaker's own name. Only speakers with
 * the same digest are compared in full, each with one of every group.
 */
export function speakerGroups(speakers: readonly SpeakerAssessment[]): SpeakerGroup[] {
  const groups: { readonly example: SpeakerAssessment; readonly speakers: SpeakerAssessment[] }[] =
    [];
  const byDigest = new Map<string, typeof groups>();
  for (const speaker of speakers) {
    const digest = digestOf(speaker);
    const near = byDigest.get(digest) ?? [];
    byDigest.set(digest, near);
    const own = near.find(({ example }) => areAlike(example, speaker));
    if (own !== undefined) own.speakers.push(speaker);
    else {
      const group = { example: speaker, speakers: [speaker] };
      groups.push(group);
      near.push(group);
    }
  }
  return groups;
}

/** What tells most speakers apart: outcomes, exhibits and missing things, step by step. */
function digestOf({
  speaker,
  role,
  gates,
  standards,
  notForSpeaker,
  outOfPlay,
}: SpeakerAssessment): string {
  const ofRule = ({ rule, steps }: RuleFinding) => [
    rule,
    steps.map(({ finding, exhibits, missing }) => [
      finding.outcome,
      exhibits.map(({ id }) => id),
      missing.map((one) => Object.values(one).map((value) => (value === speaker ? null : value))),
    ]),
  ];
  return JSON.stringify([role, notForSpeaker, outOfPlay, gates.map(ofRule), standards.map(ofRule)]);
}

function areAlike(one: SpeakerAssessment, other: SpeakerAssessment): boolean {
  const names = { one: one.speaker, other: other.speaker };
  return (
    one.role === other.role &&
    isSame(one.notForSpeaker, other.notForSpeaker, names) &&
    isSame(one.outOfPlay, other.outOfPlay, names) &&
    isSame(one.gates, other.gates, names) &&
    isSame(one.standards, other.standards, names)
  );
}

interface Names {
  readonly one: string;
  readonly other: string;
}

/** The same data, each speaker's own name for the other's. Lists of speakers are left out. */
function isSame(one: unknown, other: unknown, names: Names): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === names.one ? other === names.other : one === other && other !== names.other;
  }
  if (one === other) return true;
  const theirs = new Map<string, unknown>(Object.entries(other));
  const own = Object.entries(one);
  return (
    own.length === theirs.size &&
    own.every(([key, value]) => key === 'speakers' || isSame(value, theirs.get(key), names))
  );
}
