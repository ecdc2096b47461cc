import { inForce, type Claim, type Element, type Overlay } from '../law/index.ts';
import type { Statement } from '../matters/index.ts';
import { authoritiesOf, type AssessmentContext } from './assessment-context.ts';
import type { OverlayCondition, OverlayStatus } from './assessment-tree.ts';
import { citeAuthority } from './cited.ts';
import { allOf, conditionValue, factsAsked } from './condition-value.ts';
import { matterFact } from './matter-fact.ts';
import { openPoints } from './open-points.ts';

/** The jurisdiction of law that reaches claims under every state's law. */
const EVERYWHERE = 'US';

/** Every overlay that may change an element, with whether it reaches this statement. */
export function overlaysOn(
  context: AssessmentContext,
  claim: Claim,
  element: Element,
  statement: Statement,
): { overlay: Overlay; status: OverlayStatus }[] {
  const reaching = context.law
    .all('overlay')
    .filter(
      ({ jurisdiction, changes }) =>
        (jurisdiction === claim.jurisdiction || jurisdiction === EVERYWHERE) &&
        changes.causes.includes(claim.cause) &&
        changes.elementRole === element.role,
    )
    .map((overlay) => ({ overlay, status: overlayStatus(context, overlay, statement) }));
  const yielding = new Set(
    reaching
      .filter(({ status }) => status.applies === 'yes')
      .flatMap(({ overlay }) => overlay.prevailsOver),
  );
  return reaching.filter(({ overlay }) => !yielding.has(overlay.id));
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
  { asOf }: AssessmentContext,
  overlay: Overlay,
  statement: Statement,
): OverlayCondition {
  const { datedBy } = overlay;
  const { from, to } = overlay.inForce;
  const day =
    datedBy === 'decision' ? asOf : datedBy === 'publication' ? statement.published : null;
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
function forumCondition(
  { matter, courtOf }: AssessmentContext,
  overlay: Overlay,
): OverlayCondition {
  const underlying = matter.proceedings.find(({ role }) => role === 'underlying');
  const system = underlying === undefined ? null : (courtOf(underlying.court)?.system ?? null);
  const { applies } = overlay.inFederalCourt;
  const about = { court: underlying?.court ?? 'unknown', inFederalCourt: applies };
  if (system === 'state') return { condition: 'federal-court', value: 'yes', about };
  if (system === null && applies !== 'yes') {
    return { condition: 'federal-court', value: 'unknown', about };
  }
  return { condition: 'federal-court', value: applies === 'open' ? 'unknown' : applies, about };
}
