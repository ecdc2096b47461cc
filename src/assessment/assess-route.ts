import type { NotEnough, Route } from '../law/index.ts';
import { assessProposition } from './assess-proposition.ts';
import { authoritiesOf, type AssessmentContext } from './assessment-context.ts';
import type { NotCarried, RouteFinding } from './assessment-tree.ts';
import { citeAuthority } from './cited.ts';
import { atLeastOnePart, everyPart, withNeeds, type Finding } from './finding.ts';
import { exhibitsOn, type Subject } from './offered-exhibits.ts';
import { reason } from './reason.ts';

/** One route for one subject: every proposition of it must be shown. */
function assessRoute(
  context: AssessmentContext,
  route: Route,
  subject: Subject,
  path: readonly string[],
): RouteFinding {
  const here = [...path, route.id];
  const propositions = route.propositions.map((id) =>
    assessProposition(context, id, subject, here),
  );
  const parts = propositions.map(({ proposition, finding }) => ({ id: proposition, finding }));
  return {
    kind: 'route',
    route: route.id,
    what: route.what,
    authorities: authoritiesOf(context, route),
    finding: everyPart(here, parts),
    propositions,
  };
}

/** Routes of which one is enough, and what is offered that carries none of them. */
export function assessRoutes(
  context: AssessmentContext,
  rule: { readonly routes: readonly Route[]; readonly notEnough: readonly NotEnough[] },
  subject: Subject,
  path: readonly string[],
): { routes: RouteFinding[]; notCarried: NotCarried[]; finding: Finding } {
  const routes = rule.routes.map((route) => assessRoute(context, route, subject, path));
  const notCarried = offeredInVain(context, rule.notEnough, subject);
  const best = atLeastOnePart(
    path,
    routes.map(({ route, finding }) => ({ id: route, finding })),
    () => noRoute(path),
  );
  const vain = notCarried.map(({ proposition, authorities, exhibits }) =>
    reason('does-not-carry', path, { exhibits, authorities, about: { proposition } }),
  );
  if (vain.length === 0) return { routes, notCarried, finding: best };
  const { outcome, reasons, hangsOn } = best;
  const found = { outcome, reasons: [...reasons, ...vain], hangsOn };
  return { routes, notCarried, finding: withNeeds(found, () => best.needs) };
}

function noRoute(path: readonly string[]): Finding {
  return { outcome: 'open', reasons: [reason('law-entry-missing', path)], needs: [], hangsOn: [] };
}

function offeredInVain(
  context: AssessmentContext,
  notEnough: readonly NotEnough[],
  subject: Subject,
): NotCarried[] {
  return notEnough.flatMap((rule): NotCarried[] => {
    const exhibits = exhibitsOn(context, 'supports', rule.proposition, subject);
    if (exhibits.length === 0) return [];
    return [
      {
        kind: 'not-carried',
        proposition: rule.proposition,
        why: rule.why,
        authorities: [citeAuthority(context.law, rule)],
        exhibits,
      },
    ];
  });
}
