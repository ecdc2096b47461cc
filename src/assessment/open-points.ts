import type { LawRegistry, OpenQuestion } from '../law/index.ts';
import type { OpenPoint } from './assessment-tree.ts';
import { citeAuthority } from './cited.ts';

// What a question of law asks is the same in every assessment under that law.
const asked = new WeakMap<LawRegistry, WeakMap<OpenQuestion, OpenPoint>>();

/** The questions that a rule leaves open, with the sources on each side. */
export function openPoints(law: LawRegistry, questions: readonly OpenQuestion[]): OpenPoint[] {
  if (questions.length === 0) return [];
  const known = asked.get(law) ?? new WeakMap<OpenQuestion, OpenPoint>();
  asked.set(law, known);
  return questions.map((question) => {
    const point = known.get(question) ?? openPoint(law, question);
    known.set(question, point);
    return point;
  });
}

function openPoint(law: LawRegistry, { id, question, sides }: OpenQuestion): OpenPoint {
  return {
    kind: 'open-point',
    question: id,
    asks: question,
    sides: sides.map((side) => ({ authority: citeAuthority(law, side), says: side.says })),
  };
}
