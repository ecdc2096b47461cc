import type { LawRegistry, OpenQuestion } from '../law/index.ts';
import type { OpenPoint } from './assessment-tree.ts';
import { citeAuthority } from './cited.ts';

/** The questions that a rule leaves open, with the sources on each side. */
export function openPoints(law: LawRegistry, questions: readonly OpenQuestion[]): OpenPoint[] {
  return questions.map(({ id, question, sides }) => ({
    kind: 'open-point',
    question: id,
    asks: question,
    sides: sides.map((side) => ({ authority: citeAuthority(law, side), says: side.says })),
  }));
}
