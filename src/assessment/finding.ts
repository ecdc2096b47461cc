import { bothSets, eitherSet, type Missing, type MissingSet } from './missing.ts';
import { reason, type Reason } from './reason.ts';

/**
 * What a record supports, from the weakest to the strongest. The order makes "every part" the
 * least and "at least one part" the greatest of the parts, so that adding support never hurts.
 */
const OUTCOMES = ['not-shown', 'open', 'contested', 'shown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Shown, not shown, contested or open, with what it rests on and what would make it shown. */
export interface Finding {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  /** Alternatives; each a minimal set of missing things that together would make it shown. */
  readonly needs: readonly MissingSet[];
  /** Exhibits without any one of which the outcome would change. */
  readonly hangsOn: readonly string[];
}

/** A part of a whole, by its id, so that a reason can name the parts that decide. */
export interface Part {
  readonly id: string;
  readonly finding: Finding;
}

/** Every part must be shown. With no part at all, shown. */
export function everyPart(path: readonly string[], parts: readonly Part[]): Finding {
  const outcome = least(parts.map(({ finding }) => finding.outcome));
  const deciding = parts.filter(({ finding }) => finding.outcome === outcome);
  const found = {
    outcome,
    reasons: [decidedBy(path, outcome, deciding)],
    hangsOn: outcome === 'shown' ? unionOf(deciding) : sharedBy(outcome, deciding),
  };
  return withNeeds(found, () => allNeeds(parts.map(({ finding }) => finding)));
}

/** One part is enough. The caller says what holds when there is no part. */
export function atLeastOnePart(
  path: readonly string[],
  parts: readonly Part[],
  none: () => Finding,
): Finding {
  if (parts.length === 0) return none();
  const outcome = greatest(parts.map(({ finding }) => finding.outcome));
  const deciding = parts.filter(({ finding }) => finding.outcome === outcome);
  const found = {
    outcome,
    reasons: [decidedBy(path, outcome, deciding)],
    hangsOn: outcome === 'not-shown' ? unionOf(deciding) : sharedBy(outcome, deciding),
  };
  return withNeeds(found, () => eitherSet(parts.map(({ finding }) => finding.needs)));
}

/** The finding, but no better than open: something outside it is unknown. */
export function heldOpen(finding: Finding, why: Reason, missing: Missing): Finding {
  const held = {
    outcome: least([finding.outcome, 'open']),
    reasons: [why, ...finding.reasons],
    hangsOn: finding.outcome === 'not-shown' ? finding.hangsOn : [],
  };
  return withNeeds(held, () => bothSets(finding.needs, [[missing]]));
}

/** A finding whose needs are worked out when they are first read: few of them ever are. */
export function withNeeds(
  { outcome, reasons, hangsOn }: Omit<Finding, 'needs'>,
  find: () => Finding['needs'],
): Finding {
  let known: Finding['needs'] | null = null;
  return {
    outcome,
    reasons,
    get needs() {
      return (known ??= find());
    },
    hangsOn,
  };
}

/** What would be enough for every one of some findings. */
export function allNeeds(findings: readonly Pick<Finding, 'needs'>[]): Finding['needs'] {
  return findings.reduce<Finding['needs']>((sets, { needs }) => bothSets(sets, needs), [[]]);
}

/** The weakest of some outcomes; `shown` when there are none. */
export function least(outcomes: readonly Outcome[]): Outcome {
  return OUTCOMES.find((outcome) => outcomes.includes(outcome)) ?? 'shown';
}

/** The strongest of some outcomes; `not-shown` when there are none. */
export function greatest(outcomes: readonly Outcome[]): Outcome {
  return OUTCOMES.findLast((outcome) => outcomes.includes(outcome)) ?? 'not-shown';
}

function decidedBy(path: readonly string[], outcome: Outcome, deciding: readonly Part[]): Reason {
  return reason(outcome === 'shown' ? 'parts-all-shown' : 'parts-decide', path, {
    about: { outcome, parts: deciding.map(({ id }) => id).join(', ') },
  });
}

function unionOf(parts: readonly Part[]): readonly string[] {
  return [...new Set(parts.flatMap(({ finding }) => finding.hangsOn))];
}

/** Where several parts carry the outcome alike, only what all of them hang on is critical. */
function sharedBy(outcome: Outcome, parts: readonly Part[]): readonly string[] {
  if (outcome === 'open' || outcome === 'contested') return [];
  const [first, ...others] = parts;
  return (first?.finding.hangsOn ?? []).filter((id) =>
    others.every(({ finding }) => finding.hangsOn.includes(id)),
  );
}
