import type { WeighingStep } from '../law/index.ts';
import type { Judgment } from '../matters/index.ts';
import type { AssessmentContext } from './assessment-context.ts';
import type { Finding } from './finding.ts';
import type { Missing } from './missing.ts';
import type { WeighingByPrecedent } from './precedent/weigh-for-speaker.ts';
import { reason } from './reason.ts';

/**
 * A weighing is decided by a person's recorded judgment, up to the day of the assessment, or by a
 * precedent that binds the deciding court and forces it a fortiori; otherwise it is open. A court's
 * ruling is compared with it and never used as one. Judgments that disagree decide nothing.
 */
export function weighingFinding(
  { records, asOf }: AssessmentContext,
  step: WeighingStep,
  { rule, speaker }: { readonly rule: string; readonly speaker: string },
  precedent: WeighingByPrecedent | null,
): { finding: Finding; judgments: readonly Judgment[] } {
  const path = [rule, step.id];
  const judgments = (records.get(speaker)?.judgments ?? []).filter(
    (judgment) => judgment.standard === rule && judgment.step === step.id && judgment.on <= asOf,
  );
  const [decision, ...others] = new Set(judgments.map((judgment) => judgment.decision));
  if (decision !== undefined && others.length === 0) {
    const about = { decision, by: [...new Set(judgments.map(({ by }) => by))].join(', ') };
    const outcome = decision === 'disclose' ? 'shown' : 'not-shown';
    const needs = decision === 'disclose' ? [[]] : [];
    return {
      judgments,
      finding: { outcome, reasons: [reason('judged', path, { about })], needs, hangsOn: [] },
    };
  }
  if (decision === undefined && precedent?.kind === 'forced' && precedent.weight === 'binding') {
    const by = precedent.by.map((case_) => case_.cite).join('; ');
    return {
      judgments,
      finding: {
        outcome: precedent.outcome === 'disclose' ? 'shown' : 'not-shown',
        reasons: [reason('forced-by-precedent', path, { about: { by } })],
        needs: precedent.outcome === 'disclose' ? [[]] : [],
        hangsOn: [],
      },
    };
  }
  const disagree = others.length > 0;
  // One more judgment would settle nothing: it cannot take back what another says.
  const missing: Missing = {
    kind: disagree ? 'judgments-agreed' : 'judgment',
    standard: rule,
    step: step.id,
  };
  const code = disagree ? 'judgments-disagree' : 'judgment-needed';
  return {
    judgments,
    finding: {
      outcome: 'open',
      reasons: [reason(code, path, { missing: [missing] })],
      needs: [[missing]],
      hangsOn: [],
    },
  };
}
