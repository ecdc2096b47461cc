import { describe, expect, it } from 'vitest';
import {
  claim,
  document,
  statement,
  syntheticMatter,
} from '../../test/synthetic/synthetic-matter.ts';
import { lawRegistry } from '../law/index.ts';
import { assess, renderAssessment, type Assessment, type ElementFinding } from './index.ts';

const PUBLISHED = '2019-06-01';
const found = (fact: string, value: string) => ({ fact, value, by: 'court' });
const PUBLIC_MATTER = [
  'public-or-general-concern',
  'legitimate-public-concern',
  'arguably-legitimate-public-concern',
];
const PRIVATE_PERSON = [
  'requester-public-official',
  'requester-public-figure',
  'requester-limited-public-figure',
  'requester-public-applicant-or-permittee',
  'related-to-application',
];

/** One record under the law of one state: a private person, and what shows the speaker's fault. */
function under(state: string, fault: readonly string[], onPublicMatter = 'yes'): Assessment {
  const shown = ['statement-made', 'falsity', 'published-to-third-party', 'special-harm'];
  const matter = syntheticMatter({
    recordComplete: 'yes',
    statements: [statement('s1', 'ann', { published: PUBLISHED })],
    claims: [claim('c1', `${state}-defamation`, { against: ['ann'], statements: ['s1'] })],
    exhibits: [
      document('log', { statement: 's1' }, ...shown, ...fault),
      document('brief', {}, 'relevant-to-claim-or-defence', 'proportional'),
    ],
    facts: [
      ...PUBLIC_MATTER.map((fact) => found(fact, onPublicMatter)),
      ...PRIVATE_PERSON.map((fact) => found(fact, 'no')),
    ],
  });
  return assess({ matter, law: lawRegistry(), standards: ['highfields'] });
}

function elementsOf(assessment: Assessment): readonly ElementFinding[] {
  const [step] = assessment.speakers[0]?.standards[0]?.steps ?? [];
  const requirements = step?.kind === 'computed' ? step.requirements : [];
  return requirements
    .flatMap((one) => (one.kind === 'elements' ? one.claims : []))
    .flatMap(({ statements }) => statements)
    .flatMap(({ elements }) => elements);
}

function faultOf(assessment: Assessment): ElementFinding | undefined {
  return elementsOf(assessment).find(({ element }) => element === 'fault');
}

const outcomeIn = (state: string) =>
  under(state, GROSSLY).speakers[0]?.standards[0]?.determination.outcome;

const textIn = (state: string) => renderAssessment(under(state, CARELESS)).replace(/\s+/gu, ' ');

const marksIn = (state: string) =>
  Object.fromEntries(
    elementsOf(under(state, CARELESS)).map(({ element, authorities }) => [
      element,
      authorities.some(({ generalLaw }) => generalLaw === true),
    ]),
  );

const CARELESS = ['negligence'];
const GROSSLY = [...CARELESS, 'gross-irresponsibility'];
const KNOWING = [...GROSSLY, 'knowledge-of-falsity'];

describe('one record under the law of three states', () => {
  it.each([
    // state, subject of public concern, what the record shows, the fault element
    ['az', 'yes', CARELESS, 'shown'],
    ['az', 'no', CARELESS, 'shown'],
    ['ny', 'yes', CARELESS, 'not-shown'],
    ['ny', 'yes', GROSSLY, 'shown'],
    ['ny', 'no', CARELESS, 'shown'],
    ['co', 'yes', CARELESS, 'not-shown'],
    ['co', 'yes', GROSSLY, 'not-shown'],
    ['co', 'yes', KNOWING, 'open'],
    ['co', 'no', CARELESS, 'shown'],
  ])('%s, public matter %s, %j: %s', (state, onPublicMatter, fault, outcome) => {
    expect(faultOf(under(state, fault, onPublicMatter))?.onStatement.outcome).toBe(outcome);
  });

  it('is withheld where the state asks for more than was shown, and only there', () => {
    // What is left in Arizona and New York is the weighing, which nobody has judged.
    expect([outcomeIn('az'), outcomeIn('ny'), outcomeIn('co')]).toEqual([
      'open',
      'open',
      'withhold',
    ]);
  });

  it.each([
    ['az', [['negligence', null, 'yes']]],
    [
      'ny',
      [
        ['negligence', null, 'no'],
        ['gross-irresponsibility', 'ny-chapadeau', 'yes'],
      ],
    ],
    [
      'co',
      [
        ['negligence', null, 'no'],
        ['actual-malice', 'co-walker', 'yes'],
      ],
    ],
  ])('%s says which fault governs, and by what law', (state, expected) => {
    const versions = faultOf(under(state, CARELESS))?.versions ?? [];
    const governing = versions.filter(
      ({ overlay, applies }) => overlay === null || applies === 'yes',
    );
    expect(governing.map(({ level, overlay, applies }) => [level, overlay, applies])).toEqual(
      expected,
    );
  });

  it('cites the state, and marks what is general law for want of its own', () => {
    expect(textIn('az')).toContain('Peagler (114 Ariz. at 315)');
    expect(textIn('az')).not.toMatch(/Fault \.* shown law [^.]*general law/u);
    expect(textIn('co')).toContain(
      'asked by Actual malice on matters of public or general concern',
    );
    expect(textIn('co')).toContain(
      'Restatement (Second) of Torts (Restatement (Second) of Torts § 558(a)) [general law; no authority of this state found]',
    );
    expect(textIn('ny')).not.toContain('[general law');
  });

  it('keeps the mark in the authorities of each element', () => {
    expect(marksIn('co')).toEqual({
      'false-statement': true,
      publication: false,
      fault: false,
      harm: false,
    });
    expect(marksIn('wy')).toMatchObject({ 'false-statement': false, fault: true });
  });
});

describe('a proof level that a state attaches to the least fault', () => {
  it('keeps open in Ohio what carelessness shows in Arizona', () => {
    expect(faultOf(under('oh', CARELESS))?.versions[0]).toMatchObject({
      level: 'negligence',
      ownProofLevel: 'clear-and-convincing',
      finding: { outcome: 'open' },
    });
    expect(faultOf(under('az', CARELESS))?.versions[0]?.ownProofLevel).toBeNull();
  });
});

describe('a question that the law leaves open on an element', () => {
  it('is told beside the element, as for libel without special harm', () => {
    expect(textIn('tx')).toContain('open law Is a libel actionable here without special harm');
    expect(textIn('ny')).not.toContain('Is a libel actionable here');
  });
});
