import type { Claim as ClaimLaw, LawRegistry } from '../../law/index.ts';
import type { Statement } from '../../matters/index.ts';
import { authoritiesOf, type AssessmentContext } from '../assessment-context.ts';
import { exhibitsOn, type Subject } from '../offered-exhibits.ts';
import { recordedFact } from '../recorded-fact.ts';
import type { CourtQuestionPoint, PointEffect, SideOfQuestion } from './claim-points.ts';

type Question = ClaimLaw['questionsForCourt'][number];

/**
 * A question of law on the words, with what the record has for and against. It is open until a court
 * answers it or counsel records an answer; no exhibit answers it. Against the requester, the court's
 * word ends the claim on the statement; counsel's leaves it open.
 */
export function courtQuestionPoint(
  context: AssessmentContext,
  question: Question,
  { id, speaker }: Statement,
): CourtQuestionPoint {
  const subject: Subject = { speaker, statement: id, proofLevel: null };
  const fact = factAnswering(context.law, question.id);
  const { value, by, at } =
    fact === undefined
      ? { value: 'unknown' as const, by: null, at: null }
      : recordedFact(context.matter, fact, [id]);
  const status = STATUS[value];
  const effect = effectOf(status, by);
  return {
    kind: 'court-question',
    question: question.id,
    what: question.what,
    status,
    by,
    at,
    favour: sides(context, subject, question.favour, question.against),
    against: sides(context, subject, question.against, question.favour),
    effect,
    missing:
      fact !== undefined && (status === 'open' || effect === 'holds-open')
        ? [{ kind: 'fact', fact, about: id }]
        : [],
    authorities: authoritiesOf(context, question),
  };
}

const STATUS = { yes: 'answered-for', no: 'answered-against', unknown: 'open' } as const;

const answering = new WeakMap<LawRegistry, ReadonlyMap<string, string>>();

/** The fact by which an answer to a question is recorded. */
function factAnswering(law: LawRegistry, question: string): string | undefined {
  let known = answering.get(law);
  if (known === undefined) {
    const facts = law.all('fact');
    known = new Map(
      facts.flatMap(({ id, answers }) => (answers === undefined ? [] : [[answers, id] as const])),
    );
    answering.set(law, known);
  }
  return known.get(question);
}

function effectOf(status: CourtQuestionPoint['status'], by: CourtQuestionPoint['by']): PointEffect {
  if (status !== 'answered-against') return 'none';
  return by === 'court' ? 'defeats' : 'holds-open';
}

/** What supports one side, and what rebuts the other. */
function sides(
  context: AssessmentContext,
  subject: Subject,
  own: readonly string[],
  others: readonly string[],
): SideOfQuestion[] {
  const held = [
    ...own.map((one) => ({ one, side: 'supports' as const, says: '' })),
    ...others.map((one) => ({ one, side: 'rebuts' as const, says: 'Not so: ' })),
  ];
  return held
    .map(({ one, side, says }) => ({
      proposition: one,
      what: `${says}${context.law.find('proposition', one)?.what ?? one}`,
      exhibits: exhibitsOn(context, side, one, subject),
    }))
    .filter(({ exhibits }) => exhibits.length > 0);
}
