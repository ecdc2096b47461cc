import type {
  CitedAuthority,
  CitedExhibit,
  ElementFinding,
  Finding,
  RequirementFinding,
  SpeakerAssessment,
  StandardFinding,
  StepFinding,
} from '../../assessment/index.ts';

/** Something that the requester must show for a speaker, with what the record has for it. */
export interface PointToProve {
  readonly title: string;
  /** What is asked, a sentence without its full stop. */
  readonly asks: string;
  /** `, at the level of competent evidence`, or nothing. */
  readonly level: string;
  readonly authorities: readonly CitedAuthority[];
  readonly support: readonly CitedExhibit[];
  /** True when the record shows it under every test that asks for it. */
  readonly shown: boolean;
}

/**
 * The points of every test in view for a speaker that the requester must carry: the elements of each
 * claim for each statement, and the other requirements of the steps. A point that several tests ask
 * for stands once, as the one that is furthest from shown.
 */
export function pointsToProve({ standards }: SpeakerAssessment): readonly PointToProve[] {
  const points = new Map<string, PointToProve>();
  for (const point of standards.flatMap(ofStandard)) {
    const known = points.get(point.title);
    if (known === undefined || (known.shown && !point.shown)) points.set(point.title, point);
  }
  return [...points.values()];
}

function ofStandard({ steps }: StandardFinding): readonly PointToProve[] {
  return steps.filter(({ burden }) => burden === 'requester').flatMap(ofStep);
}

function ofStep(step: StepFinding): readonly PointToProve[] {
  if (step.kind === 'weighing') return [];
  const level =
    step.proofLevel === null ? '' : `, at the level of ${step.proofLevel.replaceAll('-', ' ')}`;
  return step.requirements.flatMap((requirement) => ofRequirement(requirement, step, level));
}

function ofRequirement(
  requirement: RequirementFinding,
  step: StepFinding,
  level: string,
): readonly PointToProve[] {
  if (requirement.kind === 'elements') {
    return requirement.claims.flatMap(({ name, statements }) =>
      statements.flatMap(({ gist, elements }) =>
        elements
          .filter(({ required }) => required)
          .map((element) => ofElement(element, `${name}: ${element.name} (${gist})`, level)),
      ),
    );
  }
  const { what, authorities, finding, subjects } = requirement;
  const support = subjects.flatMap(({ routes }) =>
    routes.flatMap(({ propositions }) => propositions.flatMap((one) => one.support)),
  );
  return [
    {
      title: `${step.name}: ${what.replace(/\.$/u, '')}`,
      asks: what,
      level,
      authorities: authorities.length > 0 ? authorities : step.authorities,
      support: once(support),
      shown: isShown(finding),
    },
  ];
}

function ofElement(element: ElementFinding, title: string, level: string): PointToProve {
  const routes = element.versions.flatMap((version) => version.routes);
  const propositions = routes.flatMap((route) => route.propositions);
  return {
    title,
    asks: [...new Set(propositions.map(({ what }) => what))].join(' '),
    level,
    authorities: once(
      element.authorities.length > 0
        ? element.authorities
        : element.versions.flatMap(({ authorities }) => authorities),
      ({ authority, pin }) => `${authority} ${pin ?? ''}`,
    ),
    support: once(propositions.flatMap(({ support }) => support)),
    shown: isShown(element.finding),
  };
}

function isShown({ outcome }: Finding): boolean {
  return outcome === 'shown';
}

function once<Item>(items: readonly Item[], keyOf = idOf<Item>): readonly Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function idOf<Item>(item: Item): unknown {
  return (item as { readonly id?: string }).id;
}
