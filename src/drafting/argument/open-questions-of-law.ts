import type { ElementFinding, OpenPoint, StepFinding } from '../../assessment/index.ts';
import type { Block, Sentence } from '../draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { heading, record, say } from '../say.ts';
import { cites } from './cites.ts';

/** Questions that the law leaves open and a finding turns on, each once, with who said what. */
export function openQuestionsOfLaw(context: DraftContext): readonly Block[] {
  const points = context.assessment.speakers
    .flatMap(({ gates, standards }) => [...gates, ...standards])
    .flatMap(({ steps }) => steps)
    .flatMap(pointsIn);
  const once = [...new Map(points.map((point) => [point.question, point])).values()];
  if (once.length === 0) return [];
  return [
    heading(1, 'Open Questions of Law'),
    { kind: 'items', items: once.map((point) => question(context, point)) },
  ];
}

function question({ law }: DraftContext, { asks, sides }: OpenPoint): readonly Sentence[] {
  if (sides.length === 0) return [say`${asks} (${record('no authority is held on it')}.)`];
  return [
    say`${asks} (${record('open')}.)`,
    ...sides.map(({ authority, says }) => say`${says} ${cites(law, [authority])}.`),
  ];
}

function pointsIn(step: StepFinding): readonly OpenPoint[] {
  if (step.kind === 'weighing') return step.openPoints;
  const elements = step.requirements
    .flatMap((requirement) => (requirement.kind === 'elements' ? requirement.claims : []))
    .flatMap(({ statements }) => statements)
    .flatMap((statement) => statement.elements);
  return [...step.openPoints, ...elements.flatMap(inElement)];
}

function inElement({ versions, overlays }: ElementFinding): readonly OpenPoint[] {
  return [...versions, ...overlays].flatMap(({ openPoints }) => openPoints);
}
