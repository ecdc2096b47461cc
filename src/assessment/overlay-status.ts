import {
  inForce,
  type Claim,
  type Element,
  type LawRegistry,
  type Overlay,
  type RaisesFault,
} from '../law/index.ts';
import { underlyingProceeding, type Statement } from '../matters/index.ts';
import { authoritiesOf, type AssessmentContext } from './assessment-context.ts';
import type { OverlayCondition, OverlayStatus } from './assessment-tree.ts';
import { citeAuthority } from './cited.ts';
import { allOf, conditionValue, factsAsked } from './condition-value.ts';
import { matterFact } from './matter-fact.ts';
import { inFederalCourtOf } from './in-federal-court.ts';
import { openPoints } from './open-points.ts';

/** The jurisdiction of law that reaches claims under every state's law. */
const EVERYWHERE = 'US';

/** An overlay that may raise an element, how, and whether it reaches the statement. */
export interface RaisingOverlay {
  readonly overlay: Overlay;
  readonly change: RaisesFault;
  readonly status: OverlayStatus;
}

/** Every overlay that may change an element, with whether it reaches this statement. */
export function overlaysOn(
  context: AssessmentContext,
  claim: Claim,
  element: Element,
  statement: Statement,
): RaisingOverlay[] {
  const reaching = raisingFault(context.law)
    .filter(
      ({ overlay: { jurisdiction }, change }) =>
        (jurisdiction === claim.jurisdiction || jurisdiction === EVERYWHERE) &&
        change.causes.includes(claim.cause) &&
        change.elementRole === element.role,
    )
    .map((raising) => ({ ...raising, status: overlayStatus(context, raising.overlay, statement) }));
  const yielding = new Set(
    reaching
      .filter(({ status }) => status.applies === 'yes')
      .flatMap(({ overlay }) => overlay.prevailsOver),
  );
  return reaching.filter(({ overlay }) => !yielding.has(overlay.id));
}

const raising = new WeakMap<LawRegistry, readonly Omit<RaisingOverlay, 'status'>[]>();

/** The overlays of a law that raise fault, sought once: most statutes change procedure alone. */
function raisingFault(law: LawRegistry): readonly Omit<RaisingOverlay, 'status'>[] {
  const known = raising.get(law);
  if (known !== undefined) return known;
  const found = law
    .all('overlay')
    .flatMap((overlay) =>
      overlay.effects.flatMap((change) =>
        change.kind === 'raises-fault' ? [{ overlay, change }] : [],
      ),
    );
  raising.set(law, found);
  return found;
}

function overlayStatus(
  context: AssessmentContext,
  overlay: Overlay,
  statement: Statement,
): OverlayStatus {
  const conditions = [
    dateCondition(context, overlay, statement),
    triggerCondition(context, overlay, statement),
    forumCondition(context, overlay),
  ];
  return {
    kind: 'overlay',
    overlay: overlay.id,
    name: overlay.name,
    applies: allOf(conditions.map(({ value }) => value)),
    conditions,
    authorities: [
      ...authoritiesOf(context, overlay),
      ...overlay.provisions
        .filter(({ part }) => part === 'fault-rule')
        .map((provision) => citeAuthority(context.law, provision)),
    ],
    openPoints: openPoints(context.law, overlay.openQuestions),
  };
}

/** A day that is unknown is still no later than the day of the assessment. */
function dateCondition(
  { asOf, matter }: AssessmentContext,
  overlay: Overlay,
  statement: Statement,
): OverlayCondition {
  const { datedBy } = overlay;
  const { from, to } = overlay.inForce;
  const day = {
    decision: asOf,
    publication: statement.published,
    commencement: underlyingProceeding(matter)?.commenced ?? null,
  }[datedBy];
  const value =
    day !== null ? (inForce(overlay, day) ? 'yes' : 'no') : from > asOf ? 'no' : 'unknown';
  return {
    condition: 'dates',
    value,
    about: { datedBy, day: day ?? 'unknown', from, to: to ?? 'still in force' },
  };
}

function triggerCondition(
  { matter }: AssessmentContext,
  { trigger }: Overlay,
  statement: Statement,
): OverlayCondition {
  const subjects = [statement.id, statement.speaker];
  const valueOf = (fact: string) => matterFact(matter, fact, subjects).value;
  const asked = [...new Set(factsAsked(trigger))];
  return {
    condition: 'trigger',
    value: conditionValue(trigger, valueOf),
    about: Object.fromEntries(asked.map((fact) => [fact, valueOf(fact)])),
  };
}

/** Whether a state's overlay is applied where the claim is pending in a federal court. */
function forumCondition(context: AssessmentContext, overlay: Overlay): OverlayCondition {
  const { matter, courtOf } = context;
  const underlying = underlyingProceeding(matter);
  const system = underlying === null ? null : (courtOf(underlying.court)?.system ?? null);
  const { applies } = inFederalCourtOf(context, overlay.inFederalCourt, underlying?.court ?? null);
  const about = { court: underlying?.court ?? 'unknown', inFederalCourt: applies };
  if (system === 'state') return { condition: 'federal-court', value: 'yes', about };
  if (system === null && applies !== 'yes') {
    return { condition: 'federal-court', value: 'unknown', about };
  }
  return { condition: 'federal-court', value: applies === 'open' ? 'unknown' : applies, about };
}
