import type { CitedPrecedent, StepFinding, WeighingStepFinding } from '../../assessment/index.ts';
import type { Block, Inline, Sentence } from '../draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { longDate } from '../long-date.ts';
import { footnote, joined, paragraph, record, say, words } from '../say.ts';
import { cites } from './cites.ts';
import { asOf } from './test-section.ts';

/**
 * What a weighing has to weigh: both scales, when it comes out for disclosure, what is known of the
 * factors, judgments that people recorded, and the nearest decided cases on both sides. It weighs
 * nothing. Empty for a step that evidence can meet.
 */
export function weighingSection(context: DraftContext, step: StepFinding): readonly Block[] {
  if (step.kind !== 'weighing') return [];
  return [
    paragraph(...scales(context, step), ...factors(context, step), ...judgments(context, step)),
    ...(step.precedent === null ? [] : [paragraph(...precedents(step.precedent))]),
  ];
}

function scales(
  { law }: DraftContext,
  { authorities, scales: sides, disclosesWhen }: WeighingStepFinding,
): readonly Sentence[] {
  const rule = authorities.length === 0 ? record('law of the test above') : cites(law, authorities);
  return [
    ...sides.map(({ side, what }) => say`For the ${side}: ${sentence(what)} ${rule}.`),
    ...disclosesWhen.map(
      ({ what, authorities: cited }) =>
        say`It comes out for disclosure when this is so: ${sentence(what)} ${cited.length === 0 ? rule : cites(law, cited)}.`,
    ),
  ];
}

function factors(context: DraftContext, { precedent }: WeighingStepFinding): readonly Sentence[] {
  if (precedent === null) return [];
  const { requester, speaker, unknown } = precedent.factors;
  const known = [
    ...(requester.length === 0 ? [] : [`for the requester, ${listed(requester)}`]),
    ...(speaker.length === 0 ? [] : [`for the speaker, ${listed(speaker)}`]),
  ];
  return [
    say`Factors known to be there on ${asOf(context)}: ${known.length === 0 ? 'none' : known.join('; ')}.`,
    ...(unknown.length === 0
      ? []
      : [
          say`Nobody has settled ${String(unknown.length)} others${footnote(words`Not recorded: ${listed(unknown)}.`)} (${asOf(context)}).`,
        ]),
  ];
}

function judgments(
  { matter }: DraftContext,
  { judgments: recorded }: WeighingStepFinding,
): readonly Sentence[] {
  return recorded.map(
    ({ by, on, decision, reasons }) =>
      say`A judgment is recorded for ${decision === 'disclose' ? 'disclosure' : 'withholding'} (${record(`${matter.people.find(({ id }) => id === by)?.name ?? by}, ${longDate(on)}`)}): ${sentence(reasons)}`,
  );
}

/** Each case must be verified before anybody cites it; each side is told even where it is empty. */
function precedents({
  kind,
  outcome,
  weight,
  by,
  nearest,
}: NonNullable<WeighingStepFinding['precedent']>): readonly Sentence[] {
  const cases = record(by.map(({ cite }) => cite).join('; '));
  const head = {
    forced:
      weight === 'binding'
        ? say`Precedent that binds the Court forces this weighing for ${forWhat(outcome)} (${cases}).`
        : say`Cases that do not bind the Court point to ${forWhat(outcome)} (${cases}).`,
    inconsistent: say`Decided cases of equal weight force it both ways (${cases}).`,
    open: say`No decided case forces this weighing (${record('casebook')}).`,
  }[kind];
  return [head, ...near(nearest.disclose, 'disclose'), ...near(nearest.withhold, 'withhold')];
}

const NEAREST = 2;

function near(
  cases: readonly CitedPrecedent[],
  side: 'disclose' | 'withhold',
): readonly Sentence[] {
  if (cases.length === 0) {
    return [say`The casebook has none near it for ${forWhat(side)} (${record('casebook')}).`];
  }
  return cases
    .slice(0, NEAREST)
    .map(
      (one) =>
        say`Near it, for ${forWhat(side)}: ${record(one.cite)} (${one.weight}; verify before it is cited)${apart(one)}.`,
    );
}

/** What sets a case apart from this one, in a footnote. */
function apart({ distinguishedBy, waitsFor }: CitedPrecedent): readonly Inline[] {
  const parts = [
    ['there and not here', distinguishedBy.lacking],
    ['here and not there', distinguishedBy.added],
    ['not known to be here', waitsFor.present],
    ['would have to be ruled out here', waitsFor.absent],
  ] as const;
  const told = parts
    .filter(([, found]) => found.length > 0)
    .map(([head, found]) => `${head}: ${listed(found)}`);
  return told.length === 0
    ? []
    : [footnote(joined([`What sets it apart, ${told.join('; ')}.`], ''))];
}

function forWhat(outcome: 'disclose' | 'withhold' | null): string {
  return outcome === 'disclose' ? 'disclosure' : 'withholding';
}

function listed(ids: readonly string[]): string {
  return ids.map((id) => id.replaceAll('-', ' ')).join(', ');
}

/** Words that end as a sentence. */
function sentence(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}
