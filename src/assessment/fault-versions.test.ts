import { describe, expect, it } from 'vitest';
import {
  claimLaw,
  elementsRequired,
  faultLevel,
  grounds,
  overlay,
  proposition,
  raisesFault,
  route,
  showing,
  standard,
  syntheticLaw,
} from '../../test/synthetic/synthetic-law.ts';
import { document, statement, syntheticMatter } from '../../test/synthetic/synthetic-matter.ts';
import { lawRegistry } from '../law/index.ts';
import { assess, type ElementFinding } from './index.ts';

const fault = {
  kind: 'fault',
  id: 'fault',
  name: 'fault',
  what: 'fault',
  role: 'fault',
  burden: 'requester',
  essential: true,
  floor: 'careless',
  ...grounds,
};
const { confidence: _, ...pinned } = grounds;
const levels = [
  faultLevel('careless', [route('negligence')]),
  faultLevel('malice', [route('knowledge')], {
    stricterThan: [{ level: 'careless', ...pinned, says: 'more' }],
    notEnough: [{ proposition: 'spite', why: 'Spite is not malice.', ...pinned }],
  }),
];
const fromNovember = overlay('new-law', 'malice', {
  inForce: { from: '2020-11-10', to: null, basis: 'a test' },
});
const fact = (value: string, by = 'court') => ({ fact: 'public', value, by, about: 's1' });

function held(
  parts: {
    published?: string | null;
    facts?: readonly object[];
    exhibits?: readonly object[];
    recordComplete?: string;
  },
  overlays: readonly object[] = [fromNovember],
  requirement: object = {},
): ElementFinding | undefined {
  const law = syntheticLaw({
    proposition: ['negligence', 'knowledge', 'spite'].map((id) => proposition(id)),
    fact: [{ id: 'public', what: 'public', about: 'statement' }],
    'fault-level': levels,
    overlay: overlays,
    claim: [claimLaw('claim', [fault])],
    standard: [standard('test', [showing('m', [elementsRequired(requirement)])])],
  });
  const { published = '2021-01-01', facts = [], exhibits = [], recordComplete } = parts;
  const matter = syntheticMatter({
    statements: [statement('s1', 'ann', { published }), statement('s2', 'ben')],
    facts,
    exhibits,
    recordComplete,
  });
  const step = assess({ matter, law, standards: ['test'] }).speakers[0]?.standards[0]?.steps[0];
  const first = step?.kind === 'computed' ? step.requirements[0] : undefined;
  return first?.kind === 'elements' ? first.claims[0]?.statements[0]?.elements[0] : undefined;
}

const careless = [document('e', { statement: 's1' }, 'negligence')];
const knowing = [document('e', { statement: 's1' }, 'knowledge')];

describe('which version of fault governs', () => {
  it.each([
    // published, fact, overlay applies, carelessness shown, knowledge shown
    ['2020-11-09', 'yes', 'no', 'shown', 'shown'],
    ['2020-11-10', 'yes', 'yes', 'open', 'shown'],
    ['2021-01-01', 'no', 'no', 'shown', 'shown'],
    ['2021-01-01', 'unknown', 'unknown', 'open', 'shown'],
    [null, 'yes', 'unknown', 'open', 'shown'],
    [null, 'no', 'no', 'shown', 'shown'],
    [null, 'unknown', 'unknown', 'open', 'shown'],
  ])('published %s, trigger %s: applies %s', (published, value, applies, onCare, onKnowledge) => {
    const facts = [fact(value)];
    const care = held({ published, facts, exhibits: careless });
    expect(care?.overlays[0]?.applies).toBe(applies);
    expect(care?.onStatement.outcome).toBe(onCare);
    expect(held({ published, facts, exhibits: knowing })?.onStatement.outcome).toBe(onKnowledge);
  });

  it('both versions are evaluated and the report says what would settle which', () => {
    const found = held({ published: null, facts: [fact('yes')], exhibits: careless });
    const outcomes = found?.versions.map(({ level, finding }) => [level, finding.outcome]);
    expect(outcomes).toEqual([
      ['careless', 'shown'],
      ['malice', 'open'],
    ]);
    expect(found?.onStatement.reasons[0]).toMatchObject({
      code: 'overlay-unknown',
      missing: [{ kind: 'publication-date', statement: 's1' }],
    });
  });

  it.each([
    // On a complete record what the overlay asks is not shown: it fails the point where it governs.
    ['yes', 'not-shown'],
    ['unknown', 'open'],
    ['no', 'shown'],
  ])('on a complete record, trigger %s: %s', (value, outcome) => {
    const parts = { facts: [fact(value)], exhibits: careless, recordComplete: 'yes' };
    expect(held(parts)?.onStatement.outcome).toBe(outcome);
  });

  it('a fact that only a party asserts triggers nothing and excludes nothing', () => {
    for (const by of ['requester', 'respondent', 'speaker']) {
      expect(held({ facts: [fact('yes', by)] })?.overlays[0]?.applies).toBe('unknown');
      expect(held({ facts: [fact('no', by)] })?.overlays[0]?.applies).toBe('unknown');
    }
  });

  it('taking a fact away never makes shown what was not', () => {
    for (const value of ['yes', 'no', 'unknown']) {
      const before = held({ facts: [fact(value)], exhibits: careless })?.onStatement.outcome;
      const after = held({ facts: [], exhibits: careless })?.onStatement.outcome;
      if (before !== 'shown') expect(after).not.toBe('shown');
      expect(after).toBe('open');
    }
  });
});

describe('what carries a level', () => {
  it('a stricter level shown is the floor shown too', () => {
    expect(held({ exhibits: knowing }, [])?.onStatement.outcome).toBe('shown');
  });
  it('what is not enough carries nothing and is named with the authority', () => {
    const exhibits = [document('e', { statement: 's1' }, 'spite')];
    const found = held({ facts: [fact('yes')], exhibits });
    expect(found?.onStatement.outcome).toBe('open');
    expect(found?.versions[1]?.notCarried).toMatchObject([
      { proposition: 'spite', why: 'Spite is not malice.', exhibits: [{ id: 'e' }] },
    ]);
  });
  it('a level that the test excuses is not required, and is not counted as shown', () => {
    const found = held({ facts: [fact('yes')] }, [fromNovember], {
      excusedFaultLevels: ['malice'],
    });
    expect(found?.required).toBe(false);
  });
  it('a level of persuasion that the law attaches keeps open what evidence would show', () => {
    const raised = overlay('new-law', 'malice', {
      effects: [raisesFault('malice', { proofLevel: 'clear-and-convincing', remedy: 'damages' })],
    });
    const found = held({ facts: [fact('yes')], exhibits: knowing }, [raised]);
    expect(found?.onStatement.outcome).toBe('open');
    expect(found?.versions[1]?.finding.reasons[0]?.code).toBe('proof-level-open');
  });
});

describe('an overlay that yields to another', () => {
  it('is left out where the other applies', () => {
    const lesser = overlay('lesser', 'careless');
    const greater = overlay('greater', 'malice', { prevailsOver: ['lesser'] });
    const names = (facts: readonly object[]) =>
      held({ facts }, [lesser, greater])?.overlays.map(({ overlay: id }) => id);
    expect(names([fact('yes')])).toEqual(['greater']);
    expect(names([fact('unknown')])).toEqual(['lesser', 'greater']);
  });
});

describe("New York's anti-SLAPP statute around 10 November 2020", () => {
  const law = lawRegistry();
  const about = { by: 'court', about: 's1' };
  function applying(published: string | null): Record<string, string> {
    const matter = syntheticMatter({
      statements: [statement('s1', 'ann', { published })],
      claims: [
        { id: 'c', law: 'ny-defamation', against: ['ann'], statements: ['s1'], plaintiff: 'req' },
      ],
      facts: [
        { fact: 'public-forum', value: 'yes', ...about },
        { fact: 'issue-of-public-interest', value: 'yes', ...about },
        { fact: 'requester-public-applicant-or-permittee', value: 'no', by: 'court' },
      ],
    });
    const step = assess({ matter, law, standards: ['highfields'] }).speakers[0]?.standards[0]
      ?.steps[0];
    const requirements = step?.kind === 'computed' ? step.requirements : [];
    const elements = requirements.flatMap((one) =>
      one.kind === 'elements' ? (one.claims[0]?.statements[0]?.elements ?? []) : [],
    );
    const overlays = elements.flatMap((one) => one.overlays);
    return Object.fromEntries(overlays.map((one) => [one.overlay, one.applies]));
  }
  it.each([
    ['2020-11-09', 'no', 'no'],
    ['2020-11-10', 'no', 'yes'],
    [null, 'no', 'unknown'],
  ])('published %s: old text %s, new text %s', (published, old, amended) => {
    expect(applying(published)).toMatchObject({ 'ny-76-a-1992': old, 'ny-76-a-2020': amended });
  });
});
