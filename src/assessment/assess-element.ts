import type { Claim, Element, ElementsRequirement } from '../law/index.ts';
import type { Statement } from '../matters/index.ts';
import {
  authoritiesOf,
  type AssessmentContext,
  type ElementOnStatement,
} from './assessment-context.ts';
import type { Subject } from './offered-exhibits.ts';
import type { ElementFinding, ElementVersion, OverlayStatus } from './assessment-tree.ts';
import { behindElement } from './behind.ts';
import { assessRoutes } from './assess-route.ts';
import { faultVersions } from './fault-versions.ts';
import { allNeeds, least, withNeeds, type Finding } from './finding.ts';
import { heldForSpeaker } from './held-for-speaker.ts';
import type { Missing } from './missing.ts';
import { onceForStatement } from './once-for-statement.ts';
import { openPoints } from './open-points.ts';
import { overlaysOn, type RaisingOverlay } from './overlay-status.ts';
import { reason } from './reason.ts';

/** What an element is held against: the claim's law, one statement, one speaker, one step. */
export interface ElementInView {
  readonly claim: Claim;
  readonly requirement: ElementsRequirement;
  readonly statement: Statement;
  readonly subject: Subject;
}

/**
 * One element for one statement. A fault element is held against every version that may govern:
 * the claim's floor, and each level to which an overlay raises it or may raise it. Where the
 * versions that may govern come out differently, which one governs is open, and so is the element.
 */
export function assessElement(
  context: AssessmentContext,
  element: Element,
  inView: ElementInView,
  path: readonly string[],
): ElementFinding {
  const here = [...path, element.id];
  const { named, elements } = context.found;
  const { speaker } = inView.subject;
  const { onStatement, versions, overlays } = onceForStatement(
    elements,
    here,
    { speaker, named },
    () => elementOnStatement(context, element, inView, here),
  );
  const finding = heldForSpeaker(onStatement, inView.statement, inView.subject, here);
  return {
    kind: 'element',
    element: element.id,
    name: element.name,
    required: versions.some(({ applies, excused }) => applies !== 'no' && !excused),
    authorities: authoritiesOf(context, element),
    onStatement,
    finding,
    versions,
    overlays,
    ...behindElement(versions, finding),
  };
}

function elementOnStatement(
  context: AssessmentContext,
  element: Element,
  inView: ElementInView,
  here: readonly string[],
): ElementOnStatement {
  const reaching = reachingOverlays(context, element, inView);
  const overlays = reaching.map(({ status }) => status);
  const versions =
    element.kind === 'fault'
      ? faultVersions(context, element, inView, reaching, here)
      : [routedVersion(context, element, inView, here)];
  const onStatement = overVersions(versions, overlays, inView.statement.id, here);
  return { onStatement, versions, overlays };
}

/** Whether an overlay reaches a statement does not depend on the test, so it is asked once. */
function reachingOverlays(
  context: AssessmentContext,
  element: Element,
  { claim, statement }: ElementInView,
): readonly RaisingOverlay[] {
  const key = [claim.id, element.id, statement.id].join('|');
  const known = context.found.overlays.get(key) ?? overlaysOn(context, claim, element, statement);
  context.found.overlays.set(key, known);
  return known;
}

function routedVersion(
  context: AssessmentContext,
  element: Extract<Element, { kind: 'routed' }>,
  { subject }: ElementInView,
  path: readonly string[],
): ElementVersion {
  return {
    kind: 'element-version',
    level: null,
    levelName: null,
    overlay: null,
    applies: 'yes',
    excused: false,
    ownProofLevel: null,
    authorities: authoritiesOf(context, element),
    openPoints: openPoints(context.law, element.openQuestions),
    ...assessRoutes(context, element, subject, path),
  };
}

/**
 * The versions that may govern, as one finding. A version of which it is unknown whether it governs can
 * keep the point open, and does not fail it: only one that governs does.
 */
function overVersions(
  versions: readonly ElementVersion[],
  overlays: readonly OverlayStatus[],
  statement: string,
  path: readonly string[],
): Finding {
  const may = versions.filter(({ applies }) => applies !== 'no');
  const [first] = may;
  if (first !== undefined && may.length === 1) return first.finding;
  const outcomes = may.map(({ finding }) => finding.outcome);
  const agree = new Set(outcomes).size === 1;
  const governing = may.filter(({ applies }) => applies === 'yes');
  const certain = governing.length === may.length;
  const sure = governing.map(({ finding }) => finding.outcome);
  const about = {
    versions: may
      .map(({ level, overlay, finding }) => `${overlay ?? 'floor'}: ${level} ${finding.outcome}`)
      .join('; '),
  };
  const missing = agree ? [] : whatWouldSettle(overlays, statement);
  const found = {
    outcome: agree || certain ? least(outcomes) : least([...sure, 'open']),
    reasons: [reason(agree ? 'versions-agree' : 'overlay-unknown', path, { about, missing })],
    hangsOn: agree ? shared(may) : [],
  };
  // What is enough whichever version governs.
  return withNeeds(found, () => allNeeds(may.map(({ finding }) => finding)));
}

function shared(versions: readonly ElementVersion[]): readonly string[] {
  const [first, ...others] = versions;
  return (first?.finding.hangsOn ?? []).filter((id) =>
    others.every(({ finding }) => finding.hangsOn.includes(id)),
  );
}

function whatWouldSettle(overlays: readonly OverlayStatus[], statement: string): Missing[] {
  return overlays
    .filter(({ applies }) => applies === 'unknown')
    .flatMap(({ conditions }) => conditions)
    .filter(({ value }) => value === 'unknown')
    .flatMap(({ condition, about }): Missing[] => {
      if (condition === 'trigger') {
        return Object.entries(about)
          .filter(([, value]) => value === 'unknown')
          .map(([fact]) => ({ kind: 'fact', fact, about: statement }));
      }
      return condition === 'dates' ? [{ kind: 'publication-date', statement }] : [];
    });
}
