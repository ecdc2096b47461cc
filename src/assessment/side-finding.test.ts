import { describe, expect, it } from 'vitest';
import {
  claimLaw,
  element,
  elementsRequired,
  proposition,
  route,
  showing,
  standard,
  syntheticLaw,
} from '../../test/synthetic/synthetic-law.ts';
import { document, syntheticMatter } from '../../test/synthetic/synthetic-matter.ts';
import { assess, type PropositionFinding } from './index.ts';

const levels = ['competent-evidence', 'plausible-pleading', 'clear-and-convincing'];
const law = syntheticLaw({
  proposition: [proposition('p', { contradictedBy: ['not-p'] }), proposition('not-p')],
  claim: [claimLaw('claim', [element('one', [route('p')])])],
  standard: [
    ...levels.map((proofLevel) =>
      standard(proofLevel, [showing('m', [elementsRequired()], { proofLevel })]),
    ),
    standard('none-stated', [showing('m', [elementsRequired()], { proofLevel: null })]),
  ],
});

function finding(parts: object, level: string): PropositionFinding['finding'] | undefined {
  const [speaker] = assess({ matter: syntheticMatter(parts), law, standards: [level] }).speakers;
  const step = speaker?.standards[0]?.steps[0];
  const requirement = step?.kind === 'computed' ? step.requirements[0] : undefined;
  const claim = requirement?.kind === 'elements' ? requirement.claims[0] : undefined;
  return claim?.statements[0]?.elements[0]?.versions[0]?.routes[0]?.propositions[0]?.finding;
}

const on = { statement: 's1' };
const exhibit = (kind: string, personalKnowledge = 'unknown') => ({
  ...document('e', on, 'p'),
  kind,
  personalKnowledge,
});
const against = (kind: string) => ({
  ...document('x', on, 'not-p'),
  kind,
  personalKnowledge: 'unknown',
});

describe('what an exhibit carries, by its kind and the level of the step', () => {
  it.each([
    // kind, personal knowledge, level, finding, why
    ['bare-allegation', 'unknown', 'competent-evidence', 'open', 'below-proof-level'],
    ['bare-allegation', 'unknown', 'plausible-pleading', 'shown', 'supported'],
    ['bare-allegation', 'unknown', 'none-stated', 'open', 'below-proof-level'],
    ['declaration', 'yes', 'competent-evidence', 'shown', 'supported'],
    ['declaration', 'unknown', 'competent-evidence', 'open', 'personal-knowledge-unknown'],
    ['declaration', 'no', 'competent-evidence', 'open', 'below-proof-level'],
    ['declaration', 'unknown', 'plausible-pleading', 'shown', 'supported'],
    ['verified-pleading', 'unknown', 'competent-evidence', 'open', 'personal-knowledge-unknown'],
    ['verified-pleading', 'yes', 'competent-evidence', 'shown', 'supported'],
    ['document', 'unknown', 'competent-evidence', 'shown', 'supported'],
    ['document', 'unknown', 'none-stated', 'shown', 'supported'],
    ['admission', 'unknown', 'competent-evidence', 'shown', 'supported'],
    ['judicial-notice', 'unknown', 'competent-evidence', 'shown', 'supported'],
    ['unknown', 'unknown', 'competent-evidence', 'open', 'standing-unknown'],
    ['document', 'unknown', 'clear-and-convincing', 'open', 'persuasion-not-computed'],
  ])('%s, personal knowledge %s, at %s: %s', (kind, knowledge, level, outcome, code) => {
    const found = finding({ exhibits: [exhibit(kind, knowledge)] }, level);
    expect(found?.outcome).toBe(outcome);
    expect(found?.reasons.map((reason) => reason.code)).toContain(code);
  });
});

describe('two sides', () => {
  it.each([
    ['evidence against evidence', [exhibit('document'), against('document')], 'contested'],
    [
      'evidence against what may be evidence',
      [exhibit('document'), against('declaration')],
      'contested',
    ],
    [
      'evidence against a mere assertion',
      [exhibit('document'), against('bare-allegation')],
      'shown',
    ],
    [
      'an assertion against evidence',
      [exhibit('bare-allegation'), against('document')],
      'not-shown',
    ],
    [
      'what may be evidence against evidence',
      [exhibit('declaration'), against('document')],
      'open',
    ],
    ['nothing against evidence', [against('document')], 'not-shown'],
  ])('%s', (_, exhibits, outcome) => {
    expect(finding({ exhibits }, 'competent-evidence')?.outcome).toBe(outcome);
  });

  it('an exhibit that rebuts counts as one that supports the contrary', () => {
    const rebutting = {
      ...document('x', on),
      rebuts: [{ proposition: 'p', statement: 's1' }],
    };
    const found = finding({ exhibits: [exhibit('document'), rebutting] }, 'competent-evidence');
    expect(found?.outcome).toBe('contested');
  });
});

describe('a gap is a failure only in a record that is known to be complete', () => {
  it.each([
    ['unknown', [], 'open', 'no-exhibit-offered'],
    ['no', [], 'open', 'no-exhibit-offered'],
    ['yes', [], 'not-shown', 'record-closed-without-exhibit'],
    ['yes', [exhibit('bare-allegation')], 'not-shown', 'record-closed-without-exhibit'],
    ['yes', [exhibit('declaration')], 'open', 'personal-knowledge-unknown'],
  ])('complete: %s', (recordComplete, exhibits, outcome, code) => {
    const found = finding({ recordComplete, exhibits }, 'competent-evidence');
    expect(found?.outcome).toBe(outcome);
    expect(found?.reasons[0]?.code).toBe(code);
  });

  it('an open finding names what is missing', () => {
    expect(finding({}, 'competent-evidence')?.needs).toEqual([
      [{ kind: 'exhibit', proposition: 'p', statement: 's1', proofLevel: 'competent-evidence' }],
    ]);
    expect(finding({ exhibits: [exhibit('declaration')] }, 'competent-evidence')?.needs).toEqual([
      [{ kind: 'personal-knowledge', exhibit: 'e' }],
    ]);
  });
});

describe('the exhibit that a finding hangs on', () => {
  it('is the only one that carries it', () => {
    expect(finding({ exhibits: [exhibit('document')] }, 'competent-evidence')?.hangsOn).toEqual([
      'e',
    ]);
  });
  it('is none where two carry it', () => {
    const two = [exhibit('document'), { ...exhibit('admission'), id: 'f' }];
    expect(finding({ exhibits: two }, 'competent-evidence')?.hangsOn).toEqual([]);
  });
});
