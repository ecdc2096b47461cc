import { formatPin } from '../../matters/index.ts';
import { observation, type ObservationRule } from './observation.ts';

/** Who said what, and whether the tests in view are made for them. */
export const aboutSpeakers: ObservationRule = (context, assessed) => [
  ...notTied(context, assessed),
  ...notQuoted(context, assessed),
  ...roles(context, assessed),
];

const notTied: ObservationRule = ({ matter }) =>
  matter.statements
    .filter(({ speaker }) => speaker === 'unknown')
    .map(({ id, gist, candidates, at }) =>
      observation(
        'statement-not-tied',
        { statement: id, gist, candidates: String(candidates.length) },
        { at: [formatPin(at)] },
      ),
    );

const notQuoted: ObservationRule = ({ matter }) =>
  matter.statements
    .filter(({ words }) => words === null)
    .map(({ id, gist, at }) =>
      observation('statement-not-quoted', { statement: id, gist }, { at: [formatPin(at)] }),
    );

const roles: ObservationRule = (_, { speakers }) => [
  ...speakers
    .filter(({ notForSpeaker, choice }) => notForSpeaker.length > 0 && choice.outcomes.length === 0)
    .map(({ label, role, notForSpeaker }) =>
      observation('standard-for-other-role', {
        speaker: label,
        role,
        standards: notForSpeaker.join(', '),
      }),
    ),
  ...speakers
    .filter(({ role }) => role === 'unknown')
    .map(({ label }) => observation('role-unknown', { speaker: label })),
];
