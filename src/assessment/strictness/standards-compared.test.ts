import { describe, expect, it } from 'vitest';
import { lawRegistry, type Standard } from '../../law/index.ts';
import { compareStrictness } from './compare-strictness.ts';
import { atLeastLevel } from './demands.ts';

/*
 * How the real tests compare. Nothing of this is typed in anywhere: it follows from their steps and
 * from the rankings of proof levels that a source gives. Courts and writers put different tests on
 * top, so that most pairs must stay without an answer.
 */
const law = lawRegistry();
const words = (text: string): readonly string[] => text.split(' ');
const standard = (id: string): Standard => law.get('standard', id);

/** The level of the highest step on the elements of a claim, or of the showing that takes its place. */
function meritsLevel(id: string, step: string): string | null {
  const found = standard(id).steps.find((one) => one.id === step);
  if (found === undefined || found.kind === 'weighing') throw new Error(`no showing ${step}`);
  return found.proofLevel;
}

function levelRelation(one: string | null, other: string | null): string {
  const up = atLeastLevel(law, one, other);
  const down = atLeastLevel(law, other, one);
  if (up && down) return 'same';
  if (up) return 'more';
  return down ? 'less' : 'not ranked';
}

describe('the merits threshold, step against step', () => {
  it.each([
    // Cahill's court: a good-faith test and a test of dismissal protect too little.
    ['cahill', 'summary-judgment', 'more', 'seescandy', 'survive-dismissal'],
    ['cahill', 'summary-judgment', 'more', 'virginia-statute', 'tortious-or-good-faith'],
    ['cahill', 'summary-judgment', 'more', 'aol-good-faith', 'good-faith'],
    // Dendrite's: evidence beyond a claim that survives dismissal.
    ['dendrite', 'prima-facie', 'more', 'seescandy', 'survive-dismissal'],
    ['dendrite', 'prima-facie', 'more', 'cooley-ghanam', 'claim-stated'],
    ['krinsky', 'prima-facie', 'more', 'lassa', 'decide-dismissal-first'],
    ['dendrite', 'prima-facie', 'more', 'warren-hospital', 'claim-stated'],
    ['dendrite', 'prima-facie', 'same', 'krinsky', 'prima-facie'],
    // Highfields': evidence, and not pleading.
    ['highfields', 'real-evidentiary-basis', 'more', 'sony-arista', 'prima-facie'],
    ['highfields', 'real-evidentiary-basis', 'more', 'ill-r-224', 'necessity'],
    ['doe-v-individuals', 'concrete-prima-facie', 'more', 'good-cause-doe', 'claim'],
    // Good faith is the mildest of all.
    ['seescandy', 'survive-dismissal', 'more', 'virginia-statute', 'tortious-or-good-faith'],
    ['sony-arista', 'prima-facie', 'more', 'virginia-statute', 'tortious-or-good-faith'],
    [
      'conn-bill-of-discovery',
      'probable-cause',
      'more',
      'virginia-statute',
      'tortious-or-good-faith',
    ],
    // A judgment is more than any showing before it.
    ['post-judgment-signature', 'liability-adjudged', 'more', 'cahill', 'summary-judgment'],
    ['post-judgment-signature', 'liability-adjudged', 'more', 'krinsky', 'prima-facie'],
    // The labels of evidence are close to one another, and no source ranks them without another's no.
    ['cahill', 'summary-judgment', 'not ranked', 'dendrite', 'prima-facie'],
    ['cahill', 'summary-judgment', 'not ranked', 'krinsky', 'prima-facie'],
    ['highfields', 'real-evidentiary-basis', 'not ranked', 'cahill', 'summary-judgment'],
    ['highfields', 'real-evidentiary-basis', 'not ranked', 'dendrite', 'prima-facie'],
    ['conn-bill-of-discovery', 'probable-cause', 'not ranked', 'seescandy', 'survive-dismissal'],
    ['seescandy', 'survive-dismissal', 'not ranked', 'sony-arista', 'prima-facie'],
  ])('%s (%s) takes: %s. %s (%s)', (one, step, relation, other, otherStep) => {
    expect(levelRelation(meritsLevel(one, step), meritsLevel(other, otherStep))).toBe(relation);
  });

  it.each([
    ['likelihood-of-success', 'more', 'plausible-pleading'],
    ['likelihood-of-success', 'not ranked', 'prima-facie-evidence'],
    ['may-be-tortious', 'not ranked', 'good-faith'],
  ])('%s against %s: %s', (one, relation, other) => {
    expect(levelRelation(one, other)).toBe(relation);
  });
});

describe('whole tests against each other', () => {
  it.each([
    ['dendrite', 'stricter', 'krinsky'],
    ['dendrite', 'stricter', 'indiana-newspapers'],
    ['dendrite', 'stricter', 'cooley-ghanam'],
    ['dendrite', 'stricter', 'lassa'],
    ['cooley-ghanam', 'stricter', 'cooley'],
    ['dmca-512h', 'stricter', 'dmca-512h-fair-use'],
    ['dendrite', 'same', 'mortgage-specialists'],
    ['dendrite', 'same', 'ny-gsb'],
    ['mobilisa', 'stricter', 'cahill'],
    ['solers', 'stricter', 'cahill'],
    ['cahill', 'stricter', 'texas-does-1-10'],
    ['pilchesky', 'stricter', 'krinsky'],
    ['highfields', 'stricter', 'sony-arista'],
    ['london-sire', 'stricter', 'sony-arista'],
    ['grand-jury-nexus-ddc', 'stricter', 'branzburg-glassdoor'],
  ])('%s is %s: %s', (one, relation, other) => {
    expect(compareStrictness(law, standard(one), standard(other)).relation).toBe(relation);
  });

  it.each([
    // Practitioners put Dendrite above Cahill, the Ninth Circuit puts Cahill on top.
    ['cahill', 'dendrite', 'levels that nobody ranks, and a balance on one side'],
    ['cahill', 'krinsky', 'levels that nobody ranks'],
    ['highfields', 'dendrite', 'evidence on every inference against notice and the exact words'],
    ['highfields', 'krinsky', 'Highfields asks for no notice'],
    ['highfields', 'cahill', 'Highfields asks for no notice'],
    ['highfields', 'virginia-statute', 'the statute asks for much that is not evidence'],
    // More on the merits, and yet no more of a reasoned request.
    ['cahill', 'seescandy', 'Seescandy asks for a real party and a reasoned request'],
    ['dendrite', 'virginia-statute', 'the statute asks for filing, efforts and need'],
    ['dendrite', 'warren-hospital', 'an unlawful way in is no step of Dendrite'],
    // Another axis, not a rung: nobody is accused.
    ['2themart', 'highfields', 'another role'],
    ['2themart', 'dendrite', 'another role'],
    ['dendrite', 'branzburg-glassdoor', 'another role'],
    ['post-judgment-signature', 'dendrite', 'another stage'],
    ['section-1782', 'highfields', 'another proceeding'],
  ])('%s and %s cannot be ranked: %s', (one, other) => {
    expect(compareStrictness(law, standard(one), standard(other)).relation).toBe('incomparable');
  });

  it('the balance of Highfields is not that of Dendrite: neither covers the other', () => {
    const { points } = compareStrictness(law, standard('highfields'), standard('dendrite'));
    const uncovered = points.filter(({ coveredBy }) => coveredBy === null).map(({ step }) => step);
    expect(uncovered).toEqual(expect.arrayContaining(['compare-harms', 'balance']));
  });
});

const tells = ({ steps }: Standard) =>
  steps.some(
    (step) =>
      step.kind !== 'weighing' &&
      step.requirements.some(
        (one) =>
          one.kind === 'propositions' &&
          one.routes.some(({ propositions }) => propositions.includes('speaker-notified')),
      ),
  );

const weighs = ({ steps, combination }: Standard) => {
  if (combination.kind === 'weighed-together') return 'factors';
  return steps.some(({ kind }) => kind === 'weighing') ? 'balance' : 'none';
};

describe('what a test has, read off its steps', () => {
  it.each([
    [
      true,
      words(
        'dendrite cahill mobilisa solers brodie mortgage-specialists indiana-newspapers pilchesky krinsky doe-v-individuals cooley-ghanam ny-gsb dmca-512h virginia-statute',
      ),
    ],
    [
      false,
      words(
        'highfields sony-arista seescandy 2themart ill-r-224 ny-3102c lassa section-1782 rule-26-45 branzburg-glassdoor',
      ),
    ],
  ])('the speaker must be told: %s', (expected, ids) => {
    expect(ids.filter((id) => tells(standard(id)) !== expected)).toEqual([]);
  });

  it.each([
    [
      'balance',
      words(
        'dendrite mobilisa pilchesky indiana-newspapers brodie ny-gsb mortgage-specialists highfields dmca-512h post-judgment-signature rancho cal-privacy',
      ),
    ],
    ['factors', ['sony-arista', 'doe-v-individuals', 'london-sire']],
    [
      'none',
      words('cahill solers krinsky texas-does-1-10 cooley-ghanam ill-r-224 lassa virginia-statute'),
    ],
  ])('what is weighed: %s', (expected, ids) => {
    expect(ids.filter((id) => weighs(standard(id)) !== expected)).toEqual([]);
  });
});
