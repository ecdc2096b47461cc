import { isUndone, type DecidedSpeaker, type Decision } from '../../casebook/index.ts';

/** What weighs on each side for one speaker, and before which court and test. */
export interface Situation {
  /** courts-db id of the court that decides; null when unknown. */
  readonly court: string | null;
  readonly role: 'defendant' | 'nonparty' | null;
  /** The id of the standard, where one is encoded. */
  readonly standard: string | null;
  /** Factors that favour disclosure. */
  readonly requester: ReadonlySet<string>;
  /** Factors that favour the speaker. */
  readonly speaker: ReadonlySet<string>;
  /** Factors of which nobody knows whether they are there; any other is not. */
  readonly unknown: ReadonlySet<string>;
}

/** A decided situation, and how it came out. */
export interface Precedent extends Situation {
  readonly decision: Decision;
  readonly decided: DecidedSpeaker;
  readonly outcome: 'disclose' | 'withhold';
}

const NOTHING: ReadonlySet<string> = new Set();
/** Every element that the court spoke to, of at least one claim, was shown. */
const ELEMENTS_SHOWN = 'elements-shown';
/** An element lacks proof. */
const ELEMENT_UNPROVEN = 'element-unproven';

/**
 * The situation that a court decided on: the factors coded from its decision, and what it found on
 * elements. How the case came out is no part of it. A factor that was not coded was not there, as far
 * as its sources tell.
 */
export function situationOf({ court }: Decision, speaker: DecidedSpeaker): Situation {
  const requester = new Set(speaker.factors.requester);
  const against = new Set(speaker.factors.speaker);
  const spoken = speaker.claims.filter(({ elements }) => elements.length > 0);
  const whole = spoken.some(({ elements }) => elements.every(({ finding }) => finding === 'shown'));
  const gap = spoken.some(({ elements }) =>
    elements.some(({ finding }) => finding === 'not-shown'),
  );
  if (whole) requester.add(ELEMENTS_SHOWN);
  if (gap && !whole) against.add(ELEMENT_UNPROVEN);
  return {
    court: court.id,
    role: speaker.role,
    standard: speaker.test.standard,
    requester,
    speaker: against,
    unknown: NOTHING,
  };
}

/** The decided situations of some decisions that can serve as precedents; one undone can not. */
export function precedentsOf(decisions: readonly Decision[]): Precedent[] {
  const standing = decisions.filter((decision) => !isUndone(decision));
  return standing.flatMap((decision) =>
    decision.speakers.flatMap((decided) => {
      const { kind } = decided.outcome;
      if (kind !== 'disclose' && kind !== 'withhold') return [];
      const situation = situationOf(decision, decided);
      const coded = situation.requester.size + situation.speaker.size;
      return coded === 0 ? [] : [{ ...situation, decision, decided, outcome: kind }];
    }),
  );
}
