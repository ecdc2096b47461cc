import type { PrecedentComparison } from '../precedent/a-fortiori.ts';
import type { CitedPrecedent } from '../precedent/cited-precedent.ts';

/** How many came out as the court did, otherwise, or open. */
export interface Verdicts {
  readonly right: number;
  readonly wrong: number;
  readonly open: number;
}

/** One speaker of one decision: what the engine says, and what the court did. */
export interface CheckedRow {
  readonly decision: string;
  readonly cite: string;
  readonly speaker: string;
  readonly who: string | null;
  /** The test as coded, and the encoded standard that it is. */
  readonly test: string | null;
  readonly standard: string | null;
  readonly predicted: 'disclose' | 'withhold' | 'defer' | 'open';
  readonly actual: 'disclose' | 'withhold' | 'defer' | 'remand';
  readonly verdict: 'right' | 'wrong' | 'open';
  /** The same reasons as the fields of the row give, in a sentence. */
  readonly why: string;
}

/** A decision replayed on its own findings, with the deciding steps or what the record lacks. */
export interface ReplayedRow extends CheckedRow {
  readonly because: readonly string[];
  readonly lacks: readonly string[];
}

/** A decision predicted without itself. */
export interface PredictedRow extends CheckedRow {
  readonly by: 'law' | 'precedent' | 'inconsistent-precedents' | 'nothing';
  /** The unproven elements, or the ids of the precedents. */
  readonly because: readonly string[];
  /** How the precedents stand to the court; null where none decides. */
  readonly weight: PrecedentComparison['weight'] | null;
  readonly nearest: {
    readonly disclose: readonly CitedPrecedent[];
    readonly withhold: readonly CitedPrecedent[];
  };
  /** What always guessing the usual outcome would have said. */
  readonly usual: 'disclose' | 'withhold';
}

export interface ReplayReport extends Verdicts {
  readonly rows: readonly ReplayedRow[];
}

export interface PredictReport extends Verdicts {
  readonly rows: readonly PredictedRow[];
  /** Always guessing the usual outcome: over all rows, and over those that the engine decides. */
  readonly baseline: {
    readonly right: number;
    readonly wrong: number;
    readonly rightAmongDecided: number;
  };
}

/** What the engine makes of a folder of decided requests. */
export interface CasebookCheck {
  readonly decisions: number;
  readonly speakers: number;
  /** Speakers whose case was sent back; they are in no mode. */
  readonly remands: number;
  /** Speakers whose outcome the record does not state. */
  readonly undecided: number;
  /** Speakers of whom only the outcome is recorded; they are in no mode. */
  readonly outcomeOnly: number;
  readonly replay: ReplayReport;
  readonly predict: PredictReport;
  readonly predictForward: PredictReport;
}
