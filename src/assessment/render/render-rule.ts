import type { RuleFinding, StandardFinding, Wording } from '../assessment.ts';
import type {
  ComputedStepFinding,
  RequirementFinding,
  StepFinding,
  WeighingStepFinding,
} from '../assessment-tree.ts';
import type { Determination } from '../determine.ts';
import type { Reason } from '../reason.ts';
import { authoritiesText } from './cited-text.ts';
import { qualifiersText } from './qualifiers-text.ts';
import { missingList, spaced } from './missing-text.ts';
import { reasonLines, renderNotCarried, renderRoutes, renderStatement } from './render-element.ts';
import { renderPrecedent } from './render-precedent.ts';
import { outcomeLines, paragraph } from './text-block.ts';

/** A gate: its steps. */
export function renderGate(gate: RuleFinding, words: Wording): string[] {
  return [
    '',
    `${gate.name}  (before any test)`,
    ...paragraph(2, 'law      ', authoritiesText(gate.authorities)),
    ...(gate.dependsOn === undefined
      ? []
      : paragraph(
          2,
          'only if  ',
          `it is so, which is unknown here: ${gate.dependsOn.map(spaced).join(', ')}. Until then it holds the request open and defeats nothing.`,
        )),
    ...(gate.bringsInTests === true
      ? paragraph(
          2,
          'decides  ',
          'whether the tests that protect anonymous speech are in play. Where it is not passed they do not govern; nothing is refused for that.',
        )
      : []),
    ...gate.steps.flatMap((step) => renderStep(step, words)),
  ];
}

const COMBINATION = {
  cumulative: 'every step must be met, in order',
  'weighed-together': 'factors weighed together; none decides alone',
} as const;

/** A standard: how its steps join, each step, and what follows. */
export function renderStandard(standard: StandardFinding, words: Wording): string[] {
  const { name, combination, authorities, steps, leavesOut, determination } = standard;
  return [
    '',
    ...outcomeLines(
      0,
      name,
      `DETERMINATION: ${determination.outcome}${qualifiersText(determination)}`,
    ),
    ...paragraph(2, 'law      ', authoritiesText(authorities)),
    ...waitingLines(standard),
    ...paragraph(2, 'joins    ', COMBINATION[combination]),
    ...(leavesOut.length === 0
      ? []
      : paragraph(2, 'leaves out  ', leavesOut.map(({ what }) => what).join(' '))),
    ...steps.flatMap((step) => renderStep(step, words)),
    ...renderDetermination(determination, words),
  ];
}

/** A mark on the outcome of a test that may not be in play. */
export function ifInPlay({ dependsOn, dependsOnCauses }: StandardFinding): string {
  return dependsOn === undefined && dependsOnCauses === undefined ? '' : ', if it is in play';
}

/** A test that is in play only on facts, or for causes, of which it is unknown whether they are so. */
function waitingLines({ dependsOn = [], dependsOnCauses = [] }: StandardFinding): string[] {
  const waits = [...dependsOn, ...dependsOnCauses.map((cause) => `a claim of ${spaced(cause)}`)];
  return waits.length === 0
    ? []
    : paragraph(
        2,
        'waits on ',
        `whether it is in play at all, which hangs on what is unknown here: ${waits.map(spaced).join(', ')}`,
      );
}

function renderStep(step: StepFinding, words: Wording): string[] {
  return step.kind === 'weighing' ? renderWeighing(step, words) : renderComputed(step, words);
}

function renderComputed(step: ComputedStepFinding, words: Wording): string[] {
  const level = step.proofLevel === null ? 'none stated' : spaced(step.proofLevel);
  const defeats = step.effect === 'defeats-if-met' ? '; meeting it defeats the request' : '';
  return [
    ...outcomeLines(2, step.name, step.finding.outcome),
    ...paragraph(
      4,
      '',
      `burden: ${step.burden}; proof level: ${level}${defeats}${reachedText(step)}`,
    ),
    ...paragraph(4, 'law      ', authoritiesText(step.authorities)),
    ...step.requirements.flatMap((requirement) => renderRequirement(requirement, words)),
    ...step.openPoints.flatMap(({ asks }) => paragraph(4, 'open law ', asks)),
  ];
}

function reachedText({ reached }: StepFinding): string {
  if (reached === 'yes') return '';
  return reached === 'no' ? '; not reached' : '; reached only if the steps before it are met';
}

function renderRequirement(requirement: RequirementFinding, words: Wording): string[] {
  const head = outcomeLines(4, requirement.what.replace(/\.$/u, ''), requirement.finding.outcome);
  if (requirement.kind === 'elements') {
    return [
      ...outcomeLines(4, 'The elements of a claim', requirement.finding.outcome),
      ...paragraph(6, '', requirement.what),
      ...requirement.claims.flatMap((claim) => [
        ...outcomeLines(6, `Claim: ${claim.name}`, claim.finding.outcome),
        ...claim.statements.flatMap((statement) => renderStatement(statement, words, 8)),
      ]),
      ...(requirement.claims.length === 0 ? reasonLines(requirement.finding, words, 6) : []),
    ];
  }
  const tied = new Set(
    requirement.subjects.flatMap(({ finding }) =>
      finding.reasons
        .filter(({ code }) => code === 'speaker-not-tied')
        .flatMap(({ missing }) => missing),
    ),
  );
  return [
    ...head,
    ...requirement.subjects.flatMap(({ routes, notCarried }) => [
      ...renderRoutes(routes, words, 6),
      ...renderNotCarried(notCarried, words, 6),
    ]),
    ...(requirement.subjects.length === 0 ? reasonLines(requirement.finding, words, 6) : []),
    ...(tied.size === 0 ? [] : paragraph(6, 'missing  ', missingList([...tied], words))),
  ];
}

function renderWeighing(step: WeighingStepFinding, words: Wording): string[] {
  return [
    ...outcomeLines(2, `${step.name} (weighing)`, step.finding.outcome),
    ...paragraph(4, '', `burden: ${step.burden}${reachedText(step)}`),
    ...paragraph(4, 'law      ', authoritiesText(step.authorities)),
    ...reasonLines(step.finding, words, 4),
    ...step.scales.flatMap(({ side, what }) => paragraph(4, `for the ${side}  `, what)),
    ...step.disclosesWhen.flatMap(({ what }) => paragraph(4, 'discloses when  ', what)),
    ...step.judgments.flatMap(({ by, on, decision, reasons }) =>
      paragraph(4, 'judgment ', `${decision}, by ${by} on ${on}: ${reasons}`),
    ),
    ...(step.precedent === null ? [] : renderPrecedent(step.precedent, 4)),
  ];
}

function renderDetermination(
  { outcome, because, needs, hangsOn }: Determination,
  words: Wording,
): string[] {
  const [smallest] = needs;
  return [
    ...paragraph(
      2,
      `→ ${outcome}  `,
      `${outcome === 'open' ? 'not decided so far: ' : 'decided by: '}${because.map(decidedText).join('; ')}`,
    ),
    ...(hangsOn.length === 0
      ? []
      : paragraph(2, 'hangs on ', hangsOn.map((id) => words.exhibits[id] ?? id).join('; '))),
    ...(outcome === 'disclose' || smallest === undefined
      ? []
      : paragraph(
          2,
          'to disclose  ',
          `one smallest set, if all of it comes out for the requester: ${missingList(smallest, words)}`,
        )),
  ];
}

function decidedText({ about }: Reason): string {
  return `${about['parts'] ?? ''} (${spaced(about['outcome'] ?? '')})`;
}
