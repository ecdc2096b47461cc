import type { SpeakerAssessment } from '../assessment.ts';
import type {
  ElementFinding,
  PropositionFinding,
  RequirementFinding,
  RouteFinding,
  StatementFinding,
  StepFinding,
} from '../assessment-tree.ts';
import type { CitedAuthority, CitedExhibit } from '../cited.ts';
import { allOf } from '../condition-value.ts';
import type { Finding } from '../finding.ts';
import type { Missing } from '../missing.ts';
import type { Reason } from '../reason.ts';

/** One finding of an assessment with what lies under it, the same shape at every level. */
export interface FindingNode {
  readonly kind:
    | 'standard'
    | 'gate'
    | 'step'
    | 'requirement'
    | 'claim'
    | 'statement'
    | 'element'
    | 'version'
    | 'defence'
    | 'route'
    | 'proposition';
  readonly id: string;
  /** The ids from the standard or gate down to here, joined by `/`. */
  readonly path: string;
  readonly name: string;
  /**
   * `shown`, `not-shown`, `contested`, `open` or `not-required`; of a standard its determination, of
   * a gate `passed`, `not-passed` or `open`, of a defence its effect.
   */
  readonly outcome: string;
  /** Whether the request has what it needs here: what defeats it when shown must not be shown. */
  readonly enough: boolean;
  /** True of a step that defeats the request when it is met: what shows it is not the requester's to show. */
  readonly defeats?: true;
  readonly reasons: readonly Reason[];
  readonly authorities: readonly CitedAuthority[];
  readonly support: readonly CitedExhibit[];
  readonly rebuttal: readonly CitedExhibit[];
  readonly missing: readonly Missing[];
  readonly hangsOn: readonly string[];
  readonly parts: readonly FindingNode[];
}

const PASSED = { yes: 'passed', no: 'not-passed', unknown: 'open' } as const;

const NOTHING = {
  reasons: [],
  authorities: [],
  support: [],
  rebuttal: [],
  missing: [],
  hangsOn: [],
};

/** Every gate and standard of a speaker as nodes. */
export function findingNodes({ gates, standards }: SpeakerAssessment): FindingNode[] {
  return [
    ...gates.map(({ rule, name, authorities, steps }): FindingNode => {
      const parts = steps.map((step) => stepNode(step, rule));
      const passes = allOf(steps.map(({ favours }) => favours));
      const own = {
        ...NOTHING,
        kind: 'gate' as const,
        id: rule,
        path: rule,
        name,
        authorities,
        parts,
      };
      return { ...own, outcome: PASSED[passes], enough: passes === 'yes' };
    }),
    ...standards.map(({ rule, name, authorities, steps, determination }): FindingNode => ({
      ...NOTHING,
      kind: 'standard',
      id: rule,
      path: rule,
      name,
      outcome: determination.outcome,
      enough: determination.outcome === 'disclose',
      reasons: determination.because,
      authorities,
      missing: determination.needs[0] ?? [],
      hangsOn: determination.hangsOn,
      parts: steps.map((step) => stepNode(step, rule)),
    })),
  ];
}

function stepNode(step: StepFinding, above: string): FindingNode {
  const { step: id, name, finding, authorities, missing } = step;
  const path = `${above}/${id}`;
  const { outcome, reasons, hangsOn } = finding;
  const parts =
    step.kind === 'computed' ? step.requirements.map((one) => requirementNode(one, path)) : [];
  const defeats = step.kind === 'computed' && step.effect === 'defeats-if-met';
  return {
    ...NOTHING,
    kind: 'step',
    id,
    path,
    name,
    outcome,
    enough: step.favours === 'yes',
    ...(defeats ? { defeats } : {}),
    reasons,
    hangsOn,
    authorities,
    missing: defeats ? [{ kind: 'record-complete' }] : missing,
    parts,
  };
}

function requirementNode(requirement: RequirementFinding, above: string): FindingNode {
  const { requirement: id, what, authorities, missing, finding } = requirement;
  const path = `${above}/${id}`;
  const { outcome, reasons, hangsOn } = finding;
  const own = { ...NOTHING, outcome, reasons, hangsOn, authorities, missing };
  const parts =
    requirement.kind === 'elements'
      ? requirement.claims.map((one): FindingNode => {
          const here = `${path}/${one.claim}`;
          const statements = one.statements.map((statement) => statementNode(statement, here));
          const { claim, name } = one;
          return {
            ...NOTHING,
            ...held(one.finding),
            kind: 'claim',
            id: claim,
            path: here,
            name,
            parts: statements,
          };
        })
      : requirement.subjects.flatMap(({ statement, finding: of, routes }): FindingNode[] => {
          if (statement === null) return routes.map((route) => routeNode(route, path));
          const here = `${path}/${statement}`;
          const ways = routes.map((route) => routeNode(route, here));
          return [
            {
              ...NOTHING,
              ...held(of),
              kind: 'statement',
              id: statement,
              path: here,
              name: statement,
              parts: ways,
            },
          ];
        });
  return { ...own, enough: outcome === 'shown', kind: 'requirement', id, path, name: what, parts };
}

function statementNode(statement: StatementFinding, above: string): FindingNode {
  const { statement: id, gist, finding, elements, defences } = statement;
  const path = `${above}/${id}`;
  return {
    ...NOTHING,
    ...held(finding),
    kind: 'statement',
    id,
    path,
    name: gist,
    parts: [
      ...elements.map((element) => elementNode(element, path)),
      ...defences.map(
        ({ defence, what, authorities, effect, propositions, defeat }): FindingNode => {
          const here = `${path}/${defence}`;
          const parts = [...propositions, ...defeat].map((one) => propositionNode(one, here));
          const own = { ...NOTHING, kind: 'defence' as const, id: defence, path: here, name: what };
          return { ...own, outcome: effect, enough: effect === 'none', authorities, parts };
        },
      ),
    ],
  };
}

function elementNode(element: ElementFinding, above: string): FindingNode {
  const { element: id, name, required, authorities, finding, missing, versions } = element;
  const path = `${above}/${id}`;
  const governing = versions.filter(({ applies, excused }) => applies !== 'no' && !excused);
  const [only] = governing;
  const { outcome, reasons, hangsOn } = finding;
  const own = { ...NOTHING, reasons, hangsOn, authorities, missing };
  return {
    ...own,
    kind: 'element',
    id,
    path,
    name,
    outcome: required ? outcome : 'not-required',
    enough: !required || outcome === 'shown',
    parts:
      governing.length === 1 && only !== undefined
        ? only.routes.map((route) => routeNode(route, path))
        : governing.map((version): FindingNode => {
            const asked = `${version.overlay ?? 'floor'}/${version.level ?? ''}`;
            const here = `${path}/${asked}`;
            const of = { ...NOTHING, ...held(version.finding), authorities: version.authorities };
            const parts = version.routes.map((route) => routeNode(route, here));
            return {
              ...of,
              kind: 'version',
              id: asked,
              path: here,
              name: version.levelName ?? asked,
              parts,
            };
          }),
  };
}

function routeNode(
  { route, what, authorities, finding, propositions }: RouteFinding,
  above: string,
): FindingNode {
  const path = `${above}/${route}`;
  const parts = propositions.map((one) => propositionNode(one, path));
  return {
    ...NOTHING,
    ...held(finding),
    kind: 'route',
    id: route,
    path,
    name: what,
    authorities,
    parts,
  };
}

function propositionNode(one: PropositionFinding, above: string): FindingNode {
  const { proposition: id, what, finding, support, rebuttal } = one;
  const { outcome, reasons, hangsOn } = finding;
  const missing = outcome === 'shown' ? [] : reasons.flatMap((why) => why.missing);
  const enough = outcome === 'shown';
  const own = {
    outcome,
    enough,
    reasons,
    hangsOn,
    missing,
    authorities: [],
    support,
    rebuttal,
    parts: [],
  };
  return { ...own, kind: 'proposition', id, path: `${above}/${id}`, name: what };
}

function held({ outcome, reasons, hangsOn }: Finding) {
  return { outcome, enough: outcome === 'shown', reasons, hangsOn };
}
