import { courtById, findCourt } from '../courts/index.ts';
import { encodedStandard } from './encoded-standard.ts';
import type { CodedRecord } from './coded-record-schema.ts';
import type { DecidedSpeaker, Decision } from './decision-schema.ts';

type CodedSpeaker = CodedRecord['speakers'][number];
type Step = CodedSpeaker['steps']['notice'];

/**
 * A record of the exchange format in the casebook's model. Nothing is added: what the record does
 * not state is null, and parts of the model that the format has no field for are empty.
 */
export function decisionOfRecord(record: CodedRecord): Decision {
  const { standard, underlying } = record;
  const courtId = courtOfRecord(record);
  const test = {
    coded: standard.applied,
    standard: encodedStandard({
      coded: standard.applied,
      court: courtId,
      underlying: underlying.kind,
      decided: record.decided,
    }),
    reason: standard.reason,
  };
  return {
    id: record.id,
    // A decision is named by its cite wherever it is shown; its id tells one without from others.
    cite: record.cite ?? `${record.id} (cite not stated)`,
    court: { id: courtId, name: record.court },
    decided: record.decided,
    docket: record.docket,
    posture: record.posture,
    platform: record.platform,
    opposedBy: record.opposedBy,
    underlying,
    history: [],
    speakers: record.speakers.map((speaker, index) =>
      decidedSpeaker(speaker, index, {
        ...test,
        ...avoidedChoice(standard.stricterStillMet, speaker.outcome),
      }),
    ),
    sources: record.sources,
    confidence: record.confidence,
    note: record.note,
  };
}

/**
 * The court by its id, else by the name that the record gives it. An id that names no court stays as
 * it is where the name does not help: the record says which court it was, only not to us.
 */
function courtOfRecord({ courtId, court }: CodedRecord): string | null {
  const id = courtId?.trim().toLowerCase() ?? null;
  if (id !== null && courtById(id) !== null) return id;
  return (court === null ? null : findCourt(court)?.id) ?? id;
}

/**
 * The format has one field for two things: that the choice of a test was skipped since even a stricter
 * one was met, and since even a laxer one failed. The outcome tells which; "false" says that the court
 * did choose.
 */
function avoidedChoice(
  skipped: 'true' | 'false' | null,
  outcome: CodedSpeaker['outcome'],
): Pick<DecidedSpeaker['test'], 'evenStricterMet' | 'evenLaxerFailed'> {
  if (skipped === 'false') return { evenStricterMet: false, evenLaxerFailed: false };
  return {
    evenStricterMet: skipped === 'true' && outcome === 'disclose' ? true : null,
    evenLaxerFailed: skipped === 'true' && outcome === 'withhold' ? true : null,
  };
}

function decidedSpeaker(
  { who, role, speech, claims, proFactors, conFactors, steps, outcome }: CodedSpeaker,
  index: number,
  test: DecidedSpeaker['test'],
): DecidedSpeaker {
  return {
    id: `speaker-${index + 1}`,
    who,
    role,
    speech,
    test,
    gates: [],
    claims: claims.map(({ claim, law, elements }) => ({
      claim,
      law,
      elements: elements.map(({ element, shown, by }) => ({
        element,
        finding: FOUND[shown ?? ''] ?? null,
        by,
      })),
    })),
    defences: [],
    factors: { requester: proFactors, speaker: conFactors },
    notice: {
      given: steps.notice === 'met' ? true : null,
      step: stepOf(steps.notice),
      condition: null,
    },
    steps: {
      request: null,
      identification: stepOf(steps.specificStatements),
      showing: stepOf(steps.primaFacie),
      weighing: steps.balance,
    },
    outcome: { kind: outcome, limits: [], part: null, withoutPrejudice: null },
  };
}

const FOUND: Readonly<Record<string, 'shown' | 'not-shown' | 'not-reached'>> = {
  yes: 'shown',
  no: 'not-shown',
  'not-reached': 'not-reached',
};

function stepOf(step: Step): DecidedSpeaker['steps']['showing'] {
  return step === 'unknown' ? null : step;
}
