import { isUndone, type DecidedSpeaker, type Decision } from '../../casebook/index.ts';
import type { LawRegistry } from '../../law/index.ts';

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

/**
 * The situation that a court decided on: the factors coded from its decision, and those that its
 * findings on elements are. How the case came out is no part of it. A factor that was not coded was
 * not there, as far as its sources tell.
 */
export function situationOf(
  law: LawRegistry,
  { court }: Decision,
  speaker: DecidedSpeaker,
): Situation {
  const found = elementsFound(speaker);
  const having = (side: 'requester' | 'speaker') => {
    const shown = law.all('factor').filter((one) => one.side === side && one.elements !== null);
    const ofElements = shown.filter(({ elements }) => elements === found).map(({ id }) => id);
    return new Set([...speaker.factors[side], ...ofElements]);
  };
  return {
    court: court.id,
    role: speaker.role,
    standard: speaker.test.standard,
    requester: having('requester'),
    speaker: having('speaker'),
    unknown: NOTHING,
  };
}

/** Of the elements that the court spoke to: all of one claim were shown, or some claim has a gap. */
function elementsFound({ claims }: DecidedSpeaker): 'all-shown' | 'gap' | null {
  const findings = claims
    .map(({ elements }) => elements.map(({ finding }) => finding))
    .filter(({ length }) => length > 0);
  if (findings.some((claim) => claim.every((finding) => finding === 'shown'))) return 'all-shown';
  return findings.some((claim) => claim.includes('not-shown')) ? 'gap' : null;
}

/** The decided situations of some decisions that can serve as precedents; one undone can not. */
export function precedentsOf(law: LawRegistry, decisions: readonly Decision[]): Precedent[] {
  const standing = decisions.filter((decision) => !isUndone(decision));
  return standing.flatMap((decision) =>
    decision.speakers.flatMap((decided) => {
      const { kind } = decided.outcome;
      if (kind !== 'disclose' && kind !== 'withhold') return [];
      const situation = situationOf(law, decision, decided);
      const coded = situation.requester.size + situation.speaker.size;
      return coded === 0 ? [] : [{ ...situation, decision, decided, outcome: kind }];
    }),
  );
}
