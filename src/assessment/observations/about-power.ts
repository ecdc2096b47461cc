import { inForce } from '../../law/index.ts';
import { authoritiesOf } from '../assessment-context.ts';
import { observation, type ObservationRule } from './observation.ts';

const MAGISTRATE = /\bmagistrate\b/iu;

/** A magistrate judge decided, and the record does not say that all parties consented. */
export const aboutPower: ObservationRule = (context) => {
  const { matter, law, asOf } = context;
  const rules = law
    .all('procedure')
    .filter((rule) => rule.topic === 'power' && inForce(rule, asOf));
  return matter.proceedings
    .filter(({ judge, consent }) => MAGISTRATE.test(judge?.title ?? '') && consent !== 'yes')
    .map(({ judge, caseNumber, consent }) =>
      observation(
        'consent-not-recited',
        { judge: judge?.name ?? '', caseNumber, consent },
        { authorities: rules.flatMap((rule) => authoritiesOf(context, rule)) },
      ),
    );
};
