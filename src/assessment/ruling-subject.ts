import type { AssessmentContext } from './assessment-context.ts';
import type { SpeakerAssessment } from './assessment.ts';
import { overlaysCited } from './overlays-cited.ts';

/** A point that a court may rule on. */
export type RulingSubject =
  | { readonly kind: 'choice-of-standard' }
  | { readonly kind: 'standard'; readonly rule: string }
  | { readonly kind: 'step'; readonly rule: string; readonly step: string }
  | { readonly kind: 'element'; readonly claim: string; readonly element: string }
  | { readonly kind: 'overlay'; readonly overlay: string }
  | { readonly kind: 'relief' };

interface NamedSubject {
  readonly subject: RulingSubject;
  readonly name: string;
}

/**
 * The points in view: the choice, the gates, each standard that the court took up with its steps,
 * each element of each claim, each overlay that somebody argued or that may reach a claim, and the
 * relief. A standard that the court never mentions calls for no ruling.
 */
export function subjectsInView(
  context: AssessmentContext,
  speakers: readonly SpeakerAssessment[],
): NamedSubject[] {
  const several = speakers.some(({ standards }) => standards.length > 1);
  const chosen = context.matter.rulings.some(({ on }) => on.kind === 'choice-of-standard');
  return [
    ...(several || chosen
      ? [{ subject: { kind: 'choice-of-standard' as const }, name: 'Choice of standard' }]
      : []),
    ...gateSteps(speakers),
    ...standardSubjects(context),
    ...elementSubjects(context),
    ...overlaySubjects(context, speakers),
    { subject: { kind: 'relief' }, name: 'Relief' },
  ];
}

function gateSteps(speakers: readonly SpeakerAssessment[]): NamedSubject[] {
  const seen = new Map<string, NamedSubject>();
  for (const { rule, name: gate, steps } of speakers.flatMap(({ gates }) => gates)) {
    for (const { step, name } of steps) {
      seen.set(`${rule}/${step}`, {
        subject: { kind: 'step', rule, step },
        name: `${gate}: ${name}`,
      });
    }
  }
  return [...seen.values()];
}

function standardSubjects({ law, matter }: AssessmentContext): NamedSubject[] {
  const ruledOn = new Set(
    matter.rulings.flatMap(({ on }) =>
      on.kind === 'standard' || on.kind === 'step' ? [on.standard] : [],
    ),
  );
  return [...ruledOn].flatMap((id) => {
    const standard = law.find('standard', id);
    if (standard === null) return [];
    return [
      { subject: { kind: 'standard' as const, rule: id }, name: standard.name },
      ...standard.steps.map(({ id: step, name }) => ({
        subject: { kind: 'step' as const, rule: id, step },
        name: `${standard.name}: ${name}`,
      })),
    ];
  });
}

function elementSubjects({ law, matter }: AssessmentContext): NamedSubject[] {
  return matter.claims.flatMap((claim) =>
    (law.find('claim', claim.law)?.elements ?? []).map(({ id, name }) => ({
      subject: { kind: 'element' as const, claim: claim.id, element: id },
      name,
    })),
  );
}

function overlaySubjects(
  context: AssessmentContext,
  speakers: readonly SpeakerAssessment[],
): NamedSubject[] {
  const { law, matter } = context;
  const ruled = matter.rulings.flatMap(({ on }) => (on.kind === 'overlay' ? [on.overlay] : []));
  const argued = matter.contentions.flatMap((contention) =>
    overlaysCited(context, contention).map(({ overlay }) => overlay.id),
  );
  const reaching = speakers.length === 0 ? [] : [...ruled, ...argued];
  return [...new Set(reaching)].flatMap((id) => {
    const overlay = law.find('overlay', id);
    if (overlay === null) return [];
    return [{ subject: { kind: 'overlay' as const, overlay: id }, name: overlay.name }];
  });
}
