import { formatPin, type Ruling } from '../matters/index.ts';
import type { AssessmentContext } from './assessment-context.ts';
import type { SpeakerAssessment } from './assessment.ts';
import { computedFor, type ComputedOutcome } from './computed-for.ts';
import { oneOfEach } from './like-speaker.ts';
import { subjectsInView, type RulingSubject } from './ruling-subject.ts';

/** How what a court said stands to what the record supports. */
export type RulingRelation =
  | 'agrees'
  | 'goes-beyond-record'
  | 'falls-short-of-record'
  | 'contradicts-record'
  | 'recited-without-finding'
  | 'avoided'
  | 'no-ruling'
  | 'not-evaluated';

/** What a court said, as the matter records it. Never used as a finding. */
export interface RulingCited extends Pick<Ruling, 'limits' | 'part' | 'withoutPrejudice'> {
  readonly id: string;
  readonly outcome: Ruling['outcome'];
  readonly says: string;
  readonly at: string;
  readonly enBloc: boolean;
  readonly relies: readonly string[];
}

/** One point, with the ruling on it and the computed outcome side by side, never mixed. */
export interface RulingComparison {
  readonly subject: RulingSubject;
  readonly name: string;
  readonly ruling: RulingCited | null;
  readonly computed: readonly ComputedOutcome[];
  readonly relation: RulingRelation;
}

/** Each ruling beside the computed outcome, then each point that no ruling reaches. */
export function compareRulings(
  context: AssessmentContext,
  speakers: readonly SpeakerAssessment[],
): RulingComparison[] {
  const { rulings } = context.matter;
  if (rulings.length === 0) return [];
  return subjectsInView(context, oneOfEach(speakers)).flatMap(
    ({ subject, name }): RulingComparison[] => {
      const computed = computedFor(context, speakers, subject);
      const on = rulings.filter((ruling) => isOn(ruling, subject));
      if (on.length === 0) {
        return [{ subject, name, ruling: null, computed, relation: 'no-ruling' }];
      }
      return on.map((ruling) => ({
        subject,
        name,
        ruling: cited(ruling),
        computed: forSpeakers(computed, ruling.speakers),
        relation: relationOf(ruling, forSpeakers(computed, ruling.speakers)),
      }));
    },
  );
}

function isOn({ on }: Ruling, subject: RulingSubject): boolean {
  switch (on.kind) {
    case 'standard':
      return subject.kind === 'standard' && on.standard === subject.rule;
    case 'step':
      return subject.kind === 'step' && on.standard === subject.rule && on.step === subject.step;
    case 'element':
      return (
        subject.kind === 'element' && on.claim === subject.claim && on.element === subject.element
      );
    case 'overlay':
      return subject.kind === 'overlay' && on.overlay === subject.overlay;
    default:
      return on.kind === subject.kind;
  }
}

function cited({ id, outcome, says, at, enBloc, relies, ...ruling }: Ruling): RulingCited {
  const { limits, part, withoutPrejudice } = ruling;
  return {
    id,
    outcome,
    says,
    at: formatPin(at),
    enBloc,
    relies,
    ...(limits === undefined ? {} : { limits }),
    ...(part === undefined ? {} : { part }),
    ...(withoutPrejudice === undefined ? {} : { withoutPrejudice }),
  };
}

function forSpeakers(
  computed: readonly ComputedOutcome[],
  speakers: readonly string[] | undefined,
): readonly ComputedOutcome[] {
  if (speakers === undefined) return computed;
  const about = new Set(speakers);
  return computed
    .map((one) => ({ ...one, speakers: one.speakers.filter((id) => about.has(id)) }))
    .filter((one) => one.speakers.length > 0);
}

const FAVOURABLE: ReadonlySet<string> = new Set(['met', 'disclose', 'disclose-in-part']);
const ADVERSE: ReadonlySet<string> = new Set(['not-met', 'withhold']);
const SUPPORTED: ReadonlySet<string> = new Set([
  'shown',
  'disclose',
  'disclose-in-part',
  'applies',
]);
const UNSUPPORTED: ReadonlySet<string> = new Set(['not-shown', 'withhold', 'does-not-apply']);

/** Where speakers come out differently, a ruling on all of them agrees only if it fits them all. */
function relationOf(
  { outcome, limits = [] }: Pick<Ruling, 'outcome' | 'limits'>,
  computed: readonly ComputedOutcome[],
): RulingRelation {
  if (outcome === 'recited') return 'recited-without-finding';
  if (outcome === 'not-resolved') return 'avoided';
  const found = computed.map((one) => one.outcome);
  if (found.length === 0) return 'not-evaluated';
  if (FAVOURABLE.has(outcome)) {
    if (found.every((one) => SUPPORTED.has(one))) {
      return outcome === 'met' ? 'agrees' : asMuch(outcome, limits, computed);
    }
    return found.some((one) => UNSUPPORTED.has(one)) ? 'contradicts-record' : 'goes-beyond-record';
  }
  if (ADVERSE.has(outcome)) {
    if (found.every((one) => UNSUPPORTED.has(one))) return 'agrees';
    return found.some((one) => SUPPORTED.has(one)) ? 'contradicts-record' : 'falls-short-of-record';
  }
  return found.every((one) => one === outcome) ? 'agrees' : 'falls-short-of-record';
}

/** Disclosure on both sides: whether the court gave as much, more or less than the record supports. */
function asMuch(
  outcome: Ruling['outcome'],
  limits: readonly string[],
  computed: readonly ComputedOutcome[],
): RulingRelation {
  const whole = outcome === 'disclose';
  if (computed.some((one) => whole && one.outcome === 'disclose-in-part'))
    return 'goes-beyond-record';
  if (computed.some((one) => free(one.limits ?? [], limits))) return 'goes-beyond-record';
  if (computed.some((one) => !whole && one.outcome === 'disclose')) return 'falls-short-of-record';
  return computed.some((one) => free(limits, one.limits ?? []))
    ? 'falls-short-of-record'
    : 'agrees';
}

function free(theirs: readonly string[], own: readonly string[]): boolean {
  return theirs.some((limit) => !own.includes(limit));
}
