import {
  assess,
  compareFindings,
  underOtherLaw,
  type AssessInputs,
  type ChangedFinding,
} from '../../../assessment/index.ts';
import type { AssessOptions } from './assess-options.ts';

/** What another law, day or standard would change, and nothing else. */
export interface CompareReport {
  readonly kind: 'comparison';
  readonly with: string;
  readonly changes: readonly ChangedFinding[];
}

/** The comparison that is asked for; null where none is. */
export function compareReport(
  inputs: AssessInputs,
  { compareLaw, compareAsOf, compareStandard }: AssessOptions,
): CompareReport | null {
  const { law, matter } = inputs;
  if (compareStandard !== undefined) return underOtherStandard(inputs, compareStandard);
  if (compareLaw === undefined && compareAsOf === undefined) return null;
  const asOf = compareAsOf ?? inputs.asOf ?? matter.asOf;
  const other = compareLaw === undefined ? matter : underOtherLaw(matter, law, compareLaw);
  const changes = compareFindings(assess(inputs), assess({ ...inputs, asOf, matter: other }));
  const days = compareAsOf === undefined ? [] : [`as of ${asOf}`];
  const laws = compareLaw === undefined ? [] : [`under the law of ${compareLaw}`];
  return { kind: 'comparison', with: [...laws, ...days].join(', '), changes };
}

/** The determination under each standard in view, where another standard comes out differently. */
function underOtherStandard(inputs: AssessInputs, standard: string): CompareReport {
  const name = inputs.law.get('standard', standard).name;
  const after = new Map(
    assess({ ...inputs, standards: [standard] }).speakers.map((one) => [
      one.speaker,
      one.standards[0]?.determination.outcome ?? null,
    ]),
  );
  const changes = new Map<string, ChangedFinding & { readonly speakers: string[] }>();
  for (const { speaker, standards } of assess(inputs).speakers) {
    const to = after.get(speaker) ?? null;
    for (const { rule: path, name: own, determination } of standards) {
      const before = determination.outcome;
      if (before === to) continue;
      const key = [path, before, to].join(' ');
      const change = changes.get(key) ?? { path, name: own, before, after: to, speakers: [] };
      change.speakers.push(speaker);
      changes.set(key, change);
    }
  }
  return { kind: 'comparison', with: `under ${name}`, changes: [...changes.values()] };
}
