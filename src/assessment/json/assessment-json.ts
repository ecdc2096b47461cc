import type { Assessment, RuleFinding, SpeakerAssessment, StandardFinding } from '../assessment.ts';
import type { Determination } from '../determine.ts';
import { speakerGroups, type SpeakerGroup } from '../speaker-groups.ts';
import { openShelves, refer, type Shelves } from './refer.ts';
import type { Referenced } from './referenced.ts';

/** One speaker: the determination under each standard, the choice, and whose findings to read. */
interface SpeakerJson extends Pick<
  SpeakerAssessment,
  'speaker' | 'label' | 'handle' | 'role' | 'notForSpeaker' | 'outOfPlay' | 'choice'
> {
  /** The index in `groups` of the findings for this speaker. */
  readonly group: number;
  readonly standards: readonly {
    readonly standard: string;
    readonly name: string;
    readonly outcome: Determination['outcome'];
    readonly limits?: Determination['limits'];
    readonly part?: string;
    readonly withoutPrejudice?: boolean;
    readonly hangsOn: readonly string[];
  }[];
}

/** The findings for speakers who differ in nothing but their own names. */
interface GroupJson {
  readonly speakers: readonly string[];
  readonly gates: Referenced<readonly RuleFinding[]>;
  readonly standards: Referenced<readonly StandardFinding[]>;
}

/** An assessment to be written as JSON, nothing in it twice. docs/assessment-json.md tells its shape. */
export interface AssessmentJson extends Referenced<Omit<Assessment, 'speakers'>> {
  readonly format: 1;
  readonly speakers: readonly SpeakerJson[];
  readonly groups: readonly GroupJson[];
  readonly exhibits: Shelves['exhibits']['items'];
  readonly authorities: Shelves['authorities']['items'];
  readonly missing: Shelves['missing']['items'];
  readonly questions: Shelves['questions']['items'];
}

/** The assessment with what repeats told once: findings by group, what is cited by id. Pure. */
export function assessmentJson(assessment: Assessment): AssessmentJson {
  const shelves = openShelves();
  const { kind, speakers, ...rest } = assessment;
  const groups = speakerGroups(speakers);
  const groupOf = new Map(
    groups.flatMap((group, index) => group.speakers.map((one) => [one.speaker, index] as const)),
  );
  const { matter, title, asOf, recordComplete, ...held } = refer(rest, shelves, null);
  return {
    kind,
    format: 1,
    matter,
    title,
    asOf,
    recordComplete,
    speakers: speakers.map((one) => speakerJson(one, groups, groupOf.get(one.speaker) ?? -1)),
    ...held,
    groups: groups.map(({ speakers: alike, example }) => ({
      speakers: alike.map(({ speaker }) => speaker),
      gates: refer(example.gates, shelves, example.speaker),
      standards: refer(example.standards, shelves, example.speaker),
    })),
    exhibits: shelves.exhibits.items,
    authorities: shelves.authorities.items,
    missing: shelves.missing.items,
    questions: shelves.questions.items,
  };
}

function speakerJson(
  { speaker, label, handle, role, notForSpeaker, outOfPlay, choice }: SpeakerAssessment,
  groups: readonly SpeakerGroup[],
  group: number,
): SpeakerJson {
  const standards = groups[group]?.example.standards ?? [];
  return {
    speaker,
    label,
    handle,
    role,
    group,
    standards: standards.map(({ rule, name, determination }) => {
      const { outcome, limits, part, withoutPrejudice, hangsOn } = determination;
      return {
        standard: rule,
        name,
        outcome,
        ...(limits.length === 0 ? {} : { limits }),
        ...(part === undefined ? {} : { part }),
        ...(withoutPrejudice === undefined ? {} : { withoutPrejudice }),
        hangsOn,
      };
    }),
    notForSpeaker,
    outOfPlay,
    choice,
  };
}
