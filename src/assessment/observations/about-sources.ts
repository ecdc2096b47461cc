import { citeAuthority } from '../cited.ts';
import { observation, type ObservationRule } from './observation.ts';

/**
 * A claim whose elements stand on a decision about what must be alleged, used to fill a test that
 * asks for evidence. The law's note on how a decision came out says at what stage it was made.
 */
export const aboutSources: ObservationRule = ({ law, matter }, { standards }) => {
  const askEvidence = standards
    .filter(({ inForce }) => inForce)
    .map(({ standard }) => law.get('standard', standard))
    .filter(({ steps }) =>
      steps.some(
        (step) =>
          step.kind !== 'weighing' &&
          step.requirements.some(({ kind }) => kind === 'elements') &&
          takesNoAssertion(step.proofLevel),
      ),
    );
  function takesNoAssertion(id: string | null): boolean {
    const level = id === null ? null : law.find('proof-level', id);
    return (
      level !== null &&
      level.metBy.every((kind) => law.find('evidence-kind', kind)?.standing !== 'assertion')
    );
  }
  if (askEvidence.length === 0) return [];
  return matter.claims.flatMap((claim) => {
    const rule = law.find('claim', claim.law);
    const authority = rule === null ? null : law.find('authority', rule.authority);
    if (rule === null || authority === null) return [];
    if (!PLEADING_STAGE.test(authority.cameOut ?? '')) return [];
    return [
      observation(
        'pleading-authority-for-evidence',
        {
          claim: rule.name,
          cameOut: authority.cameOut ?? '',
          standards: askEvidence.map(({ name }) => name).join(', '),
        },
        { authorities: [citeAuthority(law, rule)] },
      ),
    ];
  });
};

const PLEADING_STAGE = /\bmotion to dismiss\b|\bpleading\b|\b12\(b\)\(6\)/iu;
