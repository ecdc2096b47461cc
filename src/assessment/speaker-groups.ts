import type { RuleFinding, SpeakerAssessment } from './assessment.ts';
import { exampleOf } from './like-speaker.ts';

/** Speakers whose every finding is alike, so that a report can tell it once. */
export interface SpeakerGroup {
  readonly speakers: readonly SpeakerAssessment[];
  /** One of them, to stand for all. */
  readonly example: SpeakerAssessment;
}

/**
 * Groups speakers whose findings differ in nothing but the speaker's own name. Only speakers with
 * the same digest are compared in full, each with one of every group, and none that an assessment
 * knows to be alike.
 */
export function speakerGroups(speakers: readonly SpeakerAssessment[]): SpeakerGroup[] {
  const groups: OpenGroup[] = [];
  const byExample = new Map<SpeakerAssessment, OpenGroup>();
  const byDigest = new Map<string, OpenGroup[]>();
  for (const speaker of speakers) {
    const example = exampleOf(speaker);
    const own = byExample.get(example) ?? nearGroup(speaker, byDigest);
    if (own.speakers.length === 0) groups.push(own);
    own.speakers.push(speaker);
    byExample.set(example, own);
  }
  return groups;
}

interface OpenGroup {
  readonly example: SpeakerAssessment;
  readonly speakers: SpeakerAssessment[];
}

/** The group whose speakers are alike to this one; a new one where there is none. */
function nearGroup(example: SpeakerAssessment, byDigest: Map<string, OpenGroup[]>): OpenGroup {
  const digest = digestOf(example);
  const near = byDigest.get(digest) ?? [];
  byDigest.set(digest, near);
  const alike = near.find((group) => areAlike(group.example, example));
  if (alike !== undefined) return alike;
  const group = { example, speakers: [] };
  near.push(group);
  return group;
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
