import type {
  ClaimFinding,
  ElementFinding,
  RequirementFinding,
  StatementFinding,
  StepFinding,
} from '../assessment-tree.ts';
import type { RuleFinding } from '../assessment.ts';
import type { CitedExhibit } from '../cited.ts';
import type { RulingSubject } from '../ruling-subject.ts';
import type { Finding } from '../finding.ts';
import { greatest } from '../finding.ts';
import type { Missing } from '../missing.ts';
import { spaced } from './missing-text.ts';

/** One row of the brief table, before it is worded. */
export interface BriefRow {
  readonly depth: number;
  readonly what: string;
  readonly record: string;
  /** The rule in view, and the point of it on which a court may have ruled; null for a part. */
  readonly rule: string;
  readonly point: RulingSubject | null;
  readonly exhibits: readonly CitedExhibit[];
  readonly missing: readonly Missing[];
}

/**
 * The rows of a gate or a standard: itself, its steps, their requirements and the elements. A gate
 * has no determination of its own.
 */
export function briefRows(held: RuleFinding, determination: string | null): BriefRow[] {
  return [
    {
      ...NOTHING,
      depth: 0,
      what: held.name,
      record: determination ?? '',
      rule: held.rule,
      point: determination === null ? null : { kind: 'standard', rule: held.rule },
    },
    ...held.steps.flatMap((step) => stepRows(step, held.rule)),
  ];
}

const NOTHING = { exhibits: [], missing: [] };

function stepRows(step: StepFinding, rule: string): BriefRow[] {
  const row = {
    depth: 1,
    what: step.name,
    record: step.finding.outcome,
    rule,
    point: { kind: 'step' as const, rule, step: step.step },
  };
  if (step.kind === 'weighing') {
    return [{ ...row, exhibits: step.exhibits, missing: smallestSet(step) }];
  }
  const [only, ...others] = step.requirements;
  if (only !== undefined && others.length === 0 && only.kind !== 'elements') {
    return [{ ...row, exhibits: only.exhibits, missing: smallestSet(only) }];
  }
  return [
    { ...row, ...NOTHING },
    ...step.requirements.flatMap((requirement) => requirementRows(requirement, rule)),
  ];
}

function requirementRows(requirement: RequirementFinding, rule: string): BriefRow[] {
  const row = { depth: 2, record: requirement.finding.outcome, rule, point: null };
  if (requirement.kind !== 'elements') {
    const what = capital(spaced(requirement.requirement));
    const { exhibits } = requirement;
    return [{ ...row, what, exhibits, missing: smallestSet(requirement) }];
  }
  if (requirement.claims.length === 0) {
    return [{ ...row, what: 'Elements of a claim', ...NOTHING, missing: requirement.missing }];
  }
  return requirement.claims.flatMap((claim) => claimRows(claim, rule));
}

/** A claim by its best statement: one is enough, and elements never mix across statements. */
function claimRows(claim: ClaimFinding, rule: string): BriefRow[] {
  const best = bestStatement(claim);
  const among = claim.statements.length > 1 ? `; best of ${claim.statements.length}` : '';
  const said = best === undefined ? 'no statement' : `statement ${spaced(best.statement)}${among}`;
  return [
    {
      ...NOTHING,
      depth: 2,
      what: `${claim.name}: ${said}`,
      record: claim.finding.outcome,
      rule,
      point: null,
      missing: best === undefined ? claim.finding.reasons.flatMap(({ missing }) => missing) : [],
    },
    ...(best?.elements ?? []).map((element) => elementRow(element, claim.claim, rule)),
  ];
}

function bestStatement({ statements }: ClaimFinding): StatementFinding | undefined {
  const outcome = greatest(statements.map(({ finding }) => finding.outcome));
  return statements.find(({ finding }) => finding.outcome === outcome);
}

function elementRow(element: ElementFinding, claim: string, rule: string): BriefRow {
  const { name, required, onStatement, finding, exhibits } = element;
  const differs = onStatement.outcome !== finding.outcome;
  const record = differs ? `${onStatement.outcome} / ${finding.outcome}` : finding.outcome;
  return {
    depth: 3,
    what: name,
    record: required ? record : 'not required',
    rule,
    point: { kind: 'element', claim, element: element.element },
    exhibits,
    missing: required ? smallestSet(element) : [],
  };
}

/** One smallest set that would do; all that is known to be missing where no set is known. */
function smallestSet(held: {
  readonly finding: Finding;
  readonly missing: readonly Missing[];
}): readonly Missing[] {
  return held.finding.needs[0] ?? held.missing;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
