import type { DecidedSpeaker, Decision } from '../../src/casebook/index.ts';

/** What a test's decided speaker has; all else is unstated. */
export interface DecidedParts {
  readonly role?: DecidedSpeaker['role'];
  /** The id of the standard, which is its coded name too. */
  readonly standard?: string | null;
  readonly requester?: readonly string[];
  readonly speaker?: readonly string[];
  readonly notice?: DecidedSpeaker['notice']['step'];
  readonly steps?: Partial<DecidedSpeaker['steps']>;
  readonly claims?: DecidedSpeaker['claims'];
  readonly gates?: DecidedSpeaker['gates'];
  readonly outcome: DecidedSpeaker['outcome']['kind'];
}

/** A decision of a district court, of 1 January 2015, on one speaker. */
export function syntheticDecision(
  id: string,
  parts: DecidedParts,
  more: Partial<Decision> = {},
): Decision {
  const { standard = 'highfields', notice = null, outcome } = parts;
  return {
    id,
    cite: `${id}, 1 Test 1`,
    court: { id: 'cand', name: 'N.D. Cal.' },
    decided: '2015-01-01',
    docket: null,
    posture: 'quash',
    platform: null,
    opposedBy: [],
    underlying: { court: null, kind: null, docket: null },
    history: [],
    sources: ['https://example.com'],
    confidence: 'medium',
    note: null,
    ...more,
    speakers: [
      {
        id: 'speaker-1',
        who: null,
        role: parts.role ?? 'defendant',
        speech: { nature: null, form: null },
        test: {
          coded: standard,
          standard,
          reason: null,
          evenStricterMet: null,
          evenLaxerFailed: null,
        },
        gates: parts.gates ?? [],
        claims: parts.claims ?? [],
        defences: [],
        factors: { requester: [...(parts.requester ?? [])], speaker: [...(parts.speaker ?? [])] },
        notice: { given: null, step: notice, condition: null },
        steps: {
          request: null,
          identification: null,
          showing: null,
          weighing: null,
          ...parts.steps,
        },
        outcome: { kind: outcome, limits: [], part: null, withoutPrejudice: null },
      },
    ],
  };
}
