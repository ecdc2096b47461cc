import type { ElementsRequirement } from '../law/index.ts';
import { assessClaims } from './assess-claims.ts';
import type { AssessmentContext } from './assessment-context.ts';
import type { ClaimFinding, RequirementFinding } from './assessment-tree.ts';
import { behindRequirement, NOTHING_BEHIND } from './behind.ts';
import { atLeastOnePart, everyPart, type Finding } from './finding.ts';
import type { Subject } from './offered-exhibits.ts';

export type ElementsFinding = Extract<RequirementFinding, { kind: 'elements' }>;
type Stated = Pick<ElementsFinding, 'requirement' | 'what' | 'authorities'>;

/** What was found on the same elements once, for the requirements that did not find it themselves. */
const firsts = new WeakMap<ElementsFinding, ElementsFinding>();

/**
 * The elements of the claims against a speaker. What a record shows of them depends on the level of
 * proof, the levels of fault that are excused and how many claims and statements must be carried, and
 * not on the test that asks: it is found once. Only the paths in the reasons are a requirement's
 * own, so those that ask alike write out their reasons when they are first read.
 */
export function assessElements(
  context: AssessmentContext,
  requirement: ElementsRequirement,
  stated: Stated,
  subject: Subject,
  path: readonly string[],
): ElementsFinding {
  const { claims, statements, excusedFaultLevels } = requirement;
  const asked = [claims, statements, subject.proofLevel?.id ?? '', ...excusedFaultLevels];
  const key = [subject.speaker, ...asked].join('|');
  const find = () => findElements(context, requirement, stated, subject, path);
  const first = context.found.requirements.get(key);
  if (first !== undefined) return askedAlike(first, stated, find);
  const found = find();
  context.found.requirements.set(key, found);
  return found;
}

/** The claims as they were first found: alike in all but the paths in their reasons. */
export function claimsFound(requirement: ElementsFinding): readonly ClaimFinding[] {
  return (firsts.get(requirement) ?? requirement).claims;
}

function findElements(
  context: AssessmentContext,
  requirement: ElementsRequirement,
  stated: Stated,
  subject: Subject,
  path: readonly string[],
): ElementsFinding {
  const { claims, finding } = assessClaims(context, requirement, subject, path);
  const oneIsEnough =
    requirement.claims === 'at-least-one' && requirement.statements === 'at-least-one';
  const byStatement = oneIsEnough ? bestByStatement(claims, path) : null;
  const bare = {
    kind: 'elements' as const,
    ...stated,
    ...NOTHING_BEHIND,
    finding,
    byStatement,
    claims,
  };
  return { ...bare, ...behindRequirement(bare) };
}

function askedAlike(
  first: ElementsFinding,
  stated: Stated,
  find: () => ElementsFinding,
): ElementsFinding {
  let own: ElementsFinding | null = null;
  const read = () => (own ??= find());
  const alike: ElementsFinding = {
    kind: 'elements',
    ...stated,
    exhibits: first.exhibits,
    missing: first.missing,
    finding: foundAlike(first.finding, () => read().finding),
    byStatement:
      first.byStatement?.map(({ statement, finding }, at) => ({
        statement,
        finding: foundAlike(finding, () => read().byStatement?.[at]?.finding ?? finding),
      })) ?? null,
    get claims() {
      return read().claims;
    },
  };
  firsts.set(alike, first);
  return alike;
}

function foundAlike(first: Finding, read: () => Finding): Finding {
  const { outcome, hangsOn } = first;
  return {
    outcome,
    get reasons() {
      return read().reasons;
    },
    get needs() {
      return first.needs;
    },
    hangsOn,
  };
}

/** The best claim for each statement: one claim is enough, but all of it for one statement. */
function bestByStatement(claims: readonly ClaimFinding[], path: readonly string[]) {
  const ids = new Set(claims.flatMap(({ statements }) => statements.map((one) => one.statement)));
  return [...ids].map((statement) => {
    const parts = claims.flatMap(({ claim, statements }) =>
      statements
        .filter((one) => one.statement === statement)
        .map(({ finding }) => ({ id: claim, finding })),
    );
    const none = () => everyPart(path, []);
    return { statement, finding: atLeastOnePart([...path, statement], parts, none) };
  });
}
