import type { FaultElement, FaultLevel, LawRegistry } from '../law/index.ts';
import type { Knowledge } from '../matters/index.ts';
import { authoritiesOf, type AssessmentContext } from './assessment-context.ts';
import type { Subject } from './offered-exhibits.ts';
import type { ElementVersion } from './assessment-tree.ts';
import type { ElementInView } from './assess-element.ts';
import { assessRoutes } from './assess-route.ts';
import { citeAuthority } from './cited.ts';
import { heldOpen, type Finding } from './finding.ts';
import type { Missing } from './missing.ts';
import { openPoints } from './open-points.ts';
import type { RaisingOverlay } from './overlay-status.ts';
import { reason } from './reason.ts';

/** The floor of a fault element, and the level that each overlay asks for instead. */
export function faultVersions(
  context: AssessmentContext,
  element: FaultElement,
  inView: ElementInView,
  overlays: readonly RaisingOverlay[],
  path: readonly string[],
): ElementVersion[] {
  const raised = overlays.map((raising) =>
    version(context, inView, path, {
      element,
      level: raising.change.toFaultLevel,
      raising,
      applies: raising.status.applies,
    }),
  );
  const floor = version(context, inView, path, {
    element,
    level: element.floor,
    raising: null,
    applies: floorApplies(raised.map(({ applies }) => applies)),
  });
  return [floor, ...raised];
}

function floorApplies(raised: readonly Knowledge[]): Knowledge {
  if (raised.includes('yes')) return 'no';
  return raised.includes('unknown') ? 'unknown' : 'yes';
}

interface VersionInView {
  readonly element: FaultElement;
  readonly level: string;
  readonly raising: RaisingOverlay | null;
  readonly applies: Knowledge;
}

function version(
  context: AssessmentContext,
  { claim, requirement, subject }: ElementInView,
  path: readonly string[],
  { element, level: id, raising, applies }: VersionInView,
): ElementVersion {
  const overlay = raising?.overlay ?? null;
  const here = [...path, overlay?.id ?? 'floor', id];
  const level = context.law.find('fault-level', id);
  const attached = raising === null ? element.proofLevel : raising.change.proofLevel;
  const ownProofLevel = attached ?? level?.proofLevel ?? null;
  const excused = requirement.excusedFaultLevels.includes(id);
  const held = assessRoutes(context, routesOf(context, id, element), subject, here);
  const points = [
    ...(overlay?.openQuestions ?? []),
    ...(level?.openQuestions ?? []),
    ...ownLevelQuestions(context, ownProofLevel),
    ...(overlay === null ? element.openQuestions : []),
  ];
  return {
    kind: 'element-version',
    level: id,
    levelName: level?.name ?? null,
    overlay: overlay?.id ?? null,
    applies,
    excused,
    ownProofLevel,
    authorities: [
      ...(overlay === null ? [] : authoritiesOf(context, overlay)),
      ...(level === null
        ? authoritiesOf(context, element)
        : levelAuthorities(context, level, claim.jurisdiction)),
    ],
    openPoints: openPoints(context.law, points),
    routes: held.routes,
    notCarried: held.notCarried,
    finding: excused
      ? excusedHere(here)
      : atOwnLevel(context, subject, ownProofLevel, held.finding, here),
  };
}

/** The authority of the jurisdiction itself for the level, where one is known, or the general one. */
function levelAuthorities(context: AssessmentContext, level: FaultLevel, jurisdiction: string) {
  const stated = level.statedIn.filter((one) => one.jurisdiction === jurisdiction);
  if (stated.length === 0) return authoritiesOf(context, level);
  return [...stated, ...level.also].flatMap((one) => authoritiesOf(context, one));
}

function ownLevelQuestions({ law }: AssessmentContext, own: string | null) {
  return own === null ? [] : (law.find('proof-level', own)?.openQuestions ?? []);
}

/** Routes of the level, and of every stricter one: who shows more has shown this as well. */
function routesOf(context: AssessmentContext, id: string, element: FaultElement) {
  const { routes, notEnough } = carrying(context.law, id);
  return { routes, notEnough: [...notEnough, ...element.notEnough] };
}

type Carrying = Pick<FaultLevel, 'routes' | 'notEnough'>;

// Which levels are stricter than one is the same in every assessment under that law.
const carriedBy = new WeakMap<LawRegistry, Map<string, Carrying>>();

function carrying(law: LawRegistry, id: string): Carrying {
  const known = carriedBy.get(law) ?? new Map<string, Carrying>();
  carriedBy.set(law, known);
  const found = known.get(id) ?? findCarrying(law.all('fault-level'), id);
  known.set(id, found);
  return found;
}

function findCarrying(levels: readonly FaultLevel[], id: string): Carrying {
  const own = levels.filter((level) => level.id === id);
  const stricter = levels.filter(
    (level) => level.id !== id && isStricter(levels, level, id, new Set()),
  );
  return {
    routes: [...own, ...stricter].flatMap(({ routes }) => routes),
    notEnough: own.flatMap(({ notEnough }) => notEnough),
  };
}

function isStricter(
  levels: readonly FaultLevel[],
  level: FaultLevel,
  than: string,
  seen: Set<string>,
): boolean {
  seen.add(level.id);
  return level.stricterThan.some(({ level: lower }) => {
    if (lower === than) return true;
    const next = levels.find(({ id }) => id === lower);
    return next !== undefined && !seen.has(lower) && isStricter(levels, next, than, seen);
  });
}

/**
 * A level of persuasion that the law attaches for the remedy is one that counting exhibits cannot
 * reach. Where the law leaves open how it works at an early stage, what would be shown is open.
 */
function atOwnLevel(
  { law }: AssessmentContext,
  { proofLevel }: Subject,
  own: string | null,
  finding: Finding,
  path: readonly string[],
): Finding {
  const level = own === null || own === proofLevel?.id ? null : law.find('proof-level', own);
  const question = level?.openQuestions[0];
  if (level?.measuredBy !== 'persuasion' || question === undefined) return finding;
  const missing: Missing = { kind: 'answer', rule: level.id, question: question.id };
  const about = { ownProofLevel: level.id, proofLevel: proofLevel?.id ?? 'none stated' };
  const authorities = question.sides.map((side) => citeAuthority(law, side));
  const why = reason('proof-level-open', path, { about, authorities, missing: [missing] });
  return heldOpen(finding, why, missing);
}

function excusedHere(path: readonly string[]): Finding {
  return {
    outcome: 'shown',
    reasons: [reason('excused-at-this-stage', path)],
    needs: [[]],
    hangsOn: [],
  };
}
