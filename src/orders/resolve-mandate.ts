import { DucesError, type ErrorCode } from '../faults/index.ts';
import type { Construction, Matter } from '../matters/index.ts';
import { findCategory, type CategoryId } from '../records/index.ts';
import { construedCategories } from './construed-categories.ts';
import type { ExecutableClause, ExecutableMandate } from './executable-mandate.ts';
import type { Clause, Mandate, MandateFlag } from './mandate.ts';

/** What a matter records that closes clauses. */
export type MandateSupplement = Pick<Matter, 'constructions' | 'enumerations' | 'people'> &
  Partial<Pick<Matter, 'confirmedHandles'>>;

/**
 * Applies the constructions and lists of posts recorded in a matter. Gives a mandate whose every
 * clause is definite, or throws: `mandate-open` naming each clause that is still open, its pin and
 * what to record; `order-incomplete` or `order-contradictory` for what only the court can mend;
 * `paper-wrong-kind` for a paper that may be an unsigned draft;
 * `content-barred` or `mandate-absent` for a construction that reaches content or what the order
 * excludes; `reference-unknown` for one that names no clause or no category.
 */
export function resolveMandate(mandate: Mandate, supplement: MandateSupplement): ExecutableMandate {
  refuseStoppingFlags(mandate);
  refuseUnknownClauses(mandate, supplement);
  const readings = mandate.clauses.map((clause) => settle(clause, mandate, supplement));
  const missing = readings.flatMap((reading) => reading.missing);
  if (missing.length > 0) throw stillOpen(missing);
  refuseDifferingAccounts(mandate);
  const { commandedParty } = mandate;
  if (commandedParty === null) throw stopped('order-incomplete', ['nobody is commanded']);
  return {
    kind: 'executable-mandate',
    commandedParty,
    recipient: mandate.recipient,
    due: mandate.due,
    accounts: mandate.accounts,
    clauses: readings.flatMap((reading) => reading.executable),
    construedToNothing: readings.flatMap((reading) => reading.construedToNothing),
    barred: mandate.clauses.filter((clause) => clause.state === 'barred'),
    conditions: mandate.conditions,
  };
}

interface SettledClause {
  readonly executable: readonly ExecutableClause[];
  readonly construedToNothing: readonly { clause: Clause; construction: Construction }[];
  /** What must still be recorded, a sentence each. */
  readonly missing: readonly string[];
}

function settle(clause: Clause, mandate: Mandate, supplement: MandateSupplement): SettledClause {
  const nothing = { executable: [], construedToNothing: [], missing: [] };
  if (clause.state === 'barred') return nothing;
  const another = clause.openings.find((opening) => opening.needs === 'another-order');
  if (another !== undefined) return { ...nothing, missing: [describe(clause, another.message)] };
  const unconfirmed = unconfirmedHandles(clause, mandate, supplement);
  if (unconfirmed.length > 0) {
    const names = `OCR read ${unconfirmed.join(', ')} from a picture. ${RECORD_HANDLES}`;
    return { ...nothing, missing: [describe(clause, names)] };
  }
  const needsConstruction = clause.openings.some((opening) => opening.needs === 'construction');
  const construction = supplement.constructions.find((each) => each.clause === clause.id) ?? null;
  if (!needsConstruction) {
    if (construction !== null) throw needless(clause);
    return withPosts(clause, clause.category === null ? [] : [clause.category], null, supplement);
  }
  if (construction === null) {
    return { ...nothing, missing: [describe(clause, `${clause.why} ${RECORD_CONSTRUCTION}`)] };
  }
  const categories = construedCategories(construction, clause, mandate, supplement.people);
  if (categories.length === 0)
    return { ...nothing, construedToNothing: [{ clause, construction }] };
  return withPosts(clause, categories, construction, supplement);
}

/** The handles of a clause that OCR read and that no person has confirmed, by exact code points. */
function unconfirmedHandles(
  clause: Clause,
  { accounts }: Mandate,
  { confirmedHandles = [], people }: MandateSupplement,
): string[] {
  const confirmed = new Set(
    confirmedHandles
      .filter(({ by }) => people.some(({ id }) => id === by))
      .map(({ handle }) => handle),
  );
  return accounts
    .filter(({ ocrConfidence }) => ocrConfidence !== undefined)
    .map(({ handle }) => handle)
    .filter((handle) => clause.accounts.includes(handle) && !confirmed.has(handle));
}

const RECORD_HANDLES =
  'Compare each with the picture, character by character, and record it under `confirmedHandles`; if one is wrong, bring the order as text.';
const RECORD_CONSTRUCTION = "Record counsel's construction under `constructions`.";
const RECORD_POSTS = 'Record the list of posts under `enumerations`.';

/** Adds the list of posts to the categories that reach only named posts. */
function withPosts(
  clause: Clause,
  categories: readonly string[],
  construction: Construction | null,
  supplement: MandateSupplement,
): SettledClause {
  const lists = supplement.enumerations.filter((each) => each.clause === clause.id);
  const [enumeration = null] = lists;
  const found = categories.flatMap((id) => findCategory(id) ?? []);
  const needsPosts = found.some((category) => category.scope === 'posts');
  const missing =
    needsPosts && enumeration === null
      ? [describe(clause, `Which posts it means is not recorded. ${RECORD_POSTS}`)]
      : lists.length > 1
        ? [describe(clause, 'Two lists of posts are recorded; keep one.')]
        : [];
  const executable = found.map((category) => ({
    clause: clause.id,
    category: category.id satisfies CategoryId,
    text: clause.text,
    pin: clause.pin,
    authorities: clause.authorities,
    construction,
    enumeration: category.scope === 'posts' ? enumeration : null,
    accounts: clause.accounts,
    period: clause.period,
  }));
  return { executable, construedToNothing: [], missing };
}

function describe(clause: Clause, what: string): string {
  return `${clause.id} (${clause.pin}) "${clause.text}": ${what}`;
}

function stillOpen(missing: readonly string[]): DucesError {
  const count = missing.length === 1 ? 'A clause is' : `${missing.length} clauses are`;
  return new DucesError('mandate-open', [`${count} still open:`, ...missing].join('\n  '), {
    next: 'Record what is named in matter.yaml (duces decide), then run the command again.',
  });
}

function needless(clause: Clause): DucesError {
  return new DucesError(
    'data-malformed',
    `${clause.id} (${clause.pin}) is definite; a construction may not widen or narrow it.`,
    { next: 'Take the construction of this clause out of matter.yaml.' },
  );
}

function refuseUnknownClauses(mandate: Mandate, supplement: MandateSupplement): void {
  const ids = mandate.clauses.map((clause) => clause.id);
  const named = [...supplement.constructions, ...supplement.enumerations];
  const unknown = named.find((each) => !ids.includes(each.clause));
  if (unknown === undefined) return;
  throw new DucesError('reference-unknown', `The mandate has no clause "${unknown.clause}".`, {
    next: `Name one of ${ids.join(', ')}; duces mandate shows them.`,
  });
}

/** Flags whose place is in the order's own contradiction, not in something it leaves out. */
const CONTRADICTIONS: ReadonlySet<string> = new Set([
  'due-before-order',
  'several-commanded-parties',
]);

function refuseStoppingFlags(mandate: Mandate): void {
  const stopping = mandate.flags.filter((flag) => flag.stops);
  if (stopping.length === 0) return;
  const draft = stopping.find(({ code }) => code === 'order-kind-uncertain');
  if (draft !== undefined) {
    throw new DucesError('paper-wrong-kind', `Nothing can be produced: ${draft.message}`, {
      next: 'Give the copy that the court signed; if a signature is drawn on this one, have counsel record it: duces decide signature.',
    });
  }
  const contradicts = stopping.some((flag) => CONTRADICTIONS.has(flag.code));
  throw stopped(contradicts ? 'order-contradictory' : 'order-incomplete', stopping.map(message));
}

function message(flag: MandateFlag): string {
  return flag.pin === null ? flag.message : `${flag.pin}: ${flag.message}`;
}

function stopped(code: ErrorCode, reasons: readonly string[]): DucesError {
  return new DucesError(code, `Nothing can be produced under this order: ${reasons.join(' ')}`, {
    next: 'Ask the court to complete or correct the order.',
  });
}

/** A production pulls every clause for the same accounts; an order that differs waits for that. */
function refuseDifferingAccounts(mandate: Mandate): void {
  const differs = mandate.clauses.find(
    (clause) => clause.state !== 'barred' && clause.accounts.length !== mandate.accounts.length,
  );
  if (differs === undefined) return;
  throw new DucesError(
    'rule-not-covered',
    `${differs.id} (${differs.pin}) is about ${differs.accounts.join(', ')} only; a production by clause and account is not covered yet.`,
    { next: 'Nothing is produced rather than too much; ask counsel to divide the order.' },
  );
}
