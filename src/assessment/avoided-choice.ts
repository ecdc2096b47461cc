import { citePin } from './cited.ts';
import type { AssessmentContext } from './assessment-context.ts';
import type { RulingComparison } from './compare-rulings.ts';
import type { StrictnessComparison } from './strictness/compare-strictness.ts';

/**
 * A court's refusal to choose between standards, and how far what it found on the standard that it
 * did apply bears that out. The court's words and the test of them stand in separate fields.
 */
export interface AvoidedChoice {
  /** What the court said, and where. */
  readonly said: string;
  readonly at: string;
  /** The standard that the court said is met, and where. */
  readonly standard: string;
  readonly metAt: string;
  /** Standards in view that it is at least as strict as, and those that it is not, by structure. */
  readonly asStrictAs: readonly string[];
  readonly notAsStrictAs: readonly string[];
  readonly stepsFound: readonly string[];
  readonly stepsWithoutFinding: readonly string[];
  /** Whether the court's own findings reach every step of the standard, and it is the strictest. */
  readonly bornOut: 'yes' | 'in-part';
}

export function avoidedChoices(
  { matter, law }: AssessmentContext,
  comparison: readonly RulingComparison[],
  strictness: readonly StrictnessComparison[],
): AvoidedChoice[] {
  const avoided = matter.rulings.filter(
    ({ on, outcome }) => on.kind === 'choice-of-standard' && outcome === 'not-resolved',
  );
  return avoided.flatMap((choice) =>
    matter.rulings.flatMap(({ on, outcome, at }) => {
      if (on.kind !== 'standard' || outcome !== 'met') return [];
      const steps = comparison.filter(
        ({ subject }) => subject.kind === 'step' && subject.rule === on.standard,
      );
      const unfound = steps.filter(
        ({ relation }) => relation === 'recited-without-finding' || relation === 'no-ruling',
      );
      const nameOf = ({ subject }: RulingComparison): string =>
        law
          .find('standard', on.standard)
          ?.steps.find(({ id }) => subject.kind === 'step' && id === subject.step)?.name ?? '';
      const others = ranked(on.standard, strictness);
      return [
        {
          said: choice.says,
          at: citePin(matter.papers, choice.at),
          standard: on.standard,
          metAt: citePin(matter.papers, at),
          ...others,
          stepsFound: steps.filter((step) => !unfound.includes(step)).map(nameOf),
          stepsWithoutFinding: unfound.map(nameOf),
          bornOut:
            unfound.length === 0 && others.notAsStrictAs.length === 0
              ? ('yes' as const)
              : ('in-part' as const),
        },
      ];
    }),
  );
}

function ranked(
  standard: string,
  strictness: readonly StrictnessComparison[],
): Pick<AvoidedChoice, 'asStrictAs' | 'notAsStrictAs'> {
  const pairs = strictness
    .filter(({ left, right }) => left === standard || right === standard)
    .map(({ left, right, relation }) => ({
      other: left === standard ? right : left,
      strict: relation === 'same' || relation === (left === standard ? 'stricter' : 'milder'),
    }));
  return {
    asStrictAs: pairs.filter(({ strict }) => strict).map(({ other }) => other),
    notAsStrictAs: pairs.filter(({ strict }) => !strict).map(({ other }) => other),
  };
}
