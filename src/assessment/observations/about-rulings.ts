import type { LawRegistry } from '../../law/index.ts';
import { formatPin } from '../../matters/index.ts';
import type { RulingComparison } from '../compare-rulings.ts';
import { observation, type ObservationRule } from './observation.ts';

/** What the rulings recite, skip, or decide for everybody at once. */
export const aboutRulings: ObservationRule = (context, assessed) => [
  ...recited(context, assessed),
  ...metInPart(context, assessed),
  ...unruled(context, assessed),
  ...questionsForCourt(context, assessed),
  ...enBloc(context, assessed),
];

/** A step of a test weighs more than one of the gates, which the test presupposes. */
const recited: ObservationRule = ({ law }, { comparison }) =>
  comparison
    .filter(({ relation }) => relation === 'recited-without-finding')
    .map((one) =>
      observation(
        'step-recited-without-finding',
        { point: one.name },
        { at: one.ruling === null ? [] : [one.ruling.at], ...milderForGate(law, one) },
      ),
    );

function milderForGate(
  law: LawRegistry,
  { subject }: RulingComparison,
): { readonly severity?: 'serious' } {
  const gate = subject.kind === 'step' && law.find('gate', subject.rule) !== null;
  return gate ? { severity: 'serious' } : {};
}

/** A cumulative standard that is said to be met while a step of it has no finding. */
const metInPart: ObservationRule = ({ law, matter }, { comparison }) =>
  matter.rulings.flatMap(({ on, outcome, at }) => {
    if (on.kind !== 'standard' || outcome !== 'met') return [];
    const standard = law.find('standard', on.standard);
    if (standard?.combination.kind !== 'cumulative') return [];
    const unfound = comparison
      .filter(({ subject }) => subject.kind === 'step' && subject.rule === standard.id)
      .filter(({ relation }) => relation === 'recited-without-finding' || relation === 'no-ruling')
      .map(({ name }) => name.replace(`${standard.name}: `, ''));
    if (unfound.length === 0) return [];
    return [
      observation(
        'standard-met-on-part-of-its-steps',
        { standard: standard.name, steps: unfound.join(', ') },
        { at: [formatPin(at)] },
      ),
    ];
  });

const unruled: ObservationRule = ({ law }, { comparison }) =>
  comparison
    .filter(({ relation, subject }) => relation === 'no-ruling' && subject.kind !== 'overlay')
    .map((one) =>
      observation(
        'point-without-ruling',
        { point: one.name, pointKind: one.subject.kind },
        milderForGate(law, one),
      ),
    );

/** Whether words assert fact is for the court; a matter with rulings and none on it says so. */
const questionsForCourt: ObservationRule = ({ matter }, { claims }) => {
  if (matter.rulings.length === 0) return [];
  return claims.flatMap(({ statements }) => {
    const open = statements
      .flatMap(({ questions }) => questions)
      .filter(({ status }) => status === 'open');
    return [...new Map(open.map((one) => [one.question, one])).values()].map(
      ({ what: question, authorities }) =>
        observation('question-for-court-without-ruling', { question }, { authorities }),
    );
  });
};

/** One finding for several speakers where the test asks about each. */
const enBloc: ObservationRule = ({ law, matter }) => {
  const many = matter.speakers.length;
  const perSpeaker = matter.rulings.filter(({ on, enBloc: together, speakers }) => {
    if (!together || (speakers?.length ?? many) < 2) return false;
    if (on.kind === 'element') return true;
    return (
      on.kind === 'step' &&
      law
        .find('standard', on.standard)
        ?.steps.some(({ id, kind }) => id === on.step && kind !== 'request-quality') === true
    );
  });
  const decided = perSpeaker.filter(({ outcome }) => outcome !== 'recited');
  if (decided.length === 0) return [];
  return [
    observation(
      'en-bloc-finding',
      { speakers: String(many), rulings: decided.map(({ id }) => id).join(', ') },
      { at: decided.map(({ at }) => formatPin(at)) },
    ),
  ];
};
