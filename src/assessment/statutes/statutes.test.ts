import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  claim,
  document,
  judgment,
  statement,
  syntheticMatter,
} from '../../../test/synthetic/synthetic-matter.ts';
import { lawRegistry } from '../../law/index.ts';
import {
  assess,
  assessmentJson,
  renderAssessment,
  renderBrief,
  type Assessment,
} from '../index.ts';
import type { StatutoryEffect } from './statutory-effect.ts';

/*
 * A record on which Highfields is met and a person has judged the weighing: whatever then keeps a name
 * from being disclosed is the statute.
 */

const SHOWN = ['statement-made', 'falsity', 'published-to-third-party', 'special-harm'];
const MET = [...SHOWN, 'negligence', 'gross-irresponsibility', 'real-harm'];
const PRIVATE_PERSON = [
  'requester-public-official',
  'requester-public-figure',
  'requester-limited-public-figure',
  'requester-public-applicant-or-permittee',
  'arguably-legitimate-public-concern',
];
const SPEECH = ['public-forum', 'issue-of-public-interest', 'public-or-general-concern'];
const fact = (id: string, value: string, by = 'court') => ({ fact: id, value, by });

interface Parts {
  readonly law?: string;
  readonly court?: string;
  readonly deciding?: string;
  readonly facts?: readonly object[];
  readonly commenced?: string;
  readonly asOf?: string;
  /** The facts of a private person that are recorded as not so. */
  readonly privatePerson?: readonly string[];
  readonly rulings?: readonly object[];
}

function held(parts: Parts): Assessment {
  const { law = 'ca-defamation', court = 'calsuperct', deciding = 'cand' } = parts;
  const suit = {
    id: 'suit',
    role: 'underlying',
    court,
    caseNumber: '22-cv-10001',
    caption: 'R v. D',
  };
  const matter = syntheticMatter({
    asOf: parts.asOf ?? '2024-06-01',
    recordComplete: 'yes',
    proceedings: [
      { ...suit, commenced: parts.commenced ?? '2022-03-01' },
      { ...suit, id: 'here', role: 'enforcement', court: deciding, caseNumber: '23-mc-80001' },
    ],
    statements: [statement('s1', 'ann')],
    claims: [claim('c1', law, { against: ['ann'], statements: ['s1'] })],
    exhibits: [
      document('log', { statement: 's1' }, ...MET),
      document('brief', {}, 'relevant-to-claim-or-defence', 'proportional'),
    ],
    rulings: parts.rulings ?? [],
    judgments: [judgment('compare-harms', 'disclose', { standard: 'highfields' })],
    facts: [
      ...(parts.privatePerson ?? PRIVATE_PERSON).map((id) => fact(id, 'no')),
      ...(parts.facts ?? []),
    ],
  });
  return assess({ matter, law: lawRegistry(), standards: ['highfields'], casebook: [] });
}

const determinationOf = (assessment: Assessment) =>
  assessment.speakers[0]?.standards[0]?.determination;

function effectOf(parts: Parts, overlay: string, kind: string): StatutoryEffect | undefined {
  return held(parts).statutes.find((one) => one.overlay === overlay && one.effect === kind);
}

const pending = (value: string, by = 'court') => fact('anti-slapp-motion-pending', value, by);
const leave = (value: string) => fact('discovery-allowed-despite-motion', value);

describe('a stay of discovery while a motion is pending', () => {
  it.each([
    // facts, what follows, the determination
    ['a motion is pending', [pending('yes')], 'holds-open', 'open'],
    ['nobody knows of one', [], 'asks', 'disclose'],
    ['only the respondent says so', [pending('yes', 'respondent')], 'asks', 'disclose'],
    ['none is pending', [pending('no')], 'none', 'disclose'],
    ['one is pending and leave was given', [pending('yes'), leave('yes')], 'none', 'disclose'],
    ['one is pending and leave was refused', [pending('yes'), leave('no')], 'holds-open', 'open'],
  ])('%s', (_, facts, follows, outcome) => {
    expect(effectOf({ facts }, 'ca-425-16', 'stays-discovery')?.follows).toBe(follows);
    expect(determinationOf(held({ facts }))?.outcome).toBe(outcome);
  });

  it('gives its reason with a pin, and what would lift it', () => {
    const assessment = held({ facts: [pending('yes')] });
    expect(determinationOf(assessment)).toMatchObject({
      because: [
        {
          code: 'held-by-statute',
          authorities: [{ authority: 'cal-ccp-425-16', pin: expect.stringContaining('425.16(g)') }],
        },
      ],
      needs: [[{ kind: 'statute-answered', effect: 'stays-discovery' }]],
    });
    const text = renderAssessment(assessment).replace(/\s+/gu, ' ');
    expect(text).toContain('stays discovery holds every determination open.');
    expect(text).toContain('what lifts or meets the stays discovery under');
    const brief = renderBrief(assessment).replace(/\s+/gu, ' ');
    expect(brief).toContain('HELD OPEN Cal. Civ. Proc. Code § 425.16 (stays discovery)');
    expect(brief).toContain('(held open by statute)');
  });

  it('stands in the JSON with its authorities by reference', () => {
    const json = assessmentJson(held({ facts: [pending('yes')] }));
    const stay = json.statutes.find(({ follows }) => follows === 'holds-open');
    expect(stay).toMatchObject({ overlay: 'ca-425-16', effect: 'stays-discovery', applies: 'yes' });
    expect(json.authorities[stay?.authorities[0] ?? '']?.pin).toContain('425.16(g)');
  });

  it.each([
    // the law of the claim, the court of the action: what follows when a motion is pending
    ['ca-defamation', 'calsuperct', 'ca-425-16', 'holds-open'],
    ['ca-defamation', 'cand', 'ca-425-16', 'holds-open'],
    ['ca-defamation', 'nyed', 'ca-425-16', 'none'],
    ['ca-defamation', 'txsd', 'ca-425-16', 'holds-open'],
    ['ny-defamation', 'nysupct', 'ny-70-a-2020', 'holds-open'],
    ['ny-defamation', 'nyed', 'ny-70-a-2020', 'none'],
    ['tx-defamation', 'txsd', 'tx-27-2019', 'none'],
    ['ga-defamation', 'gand', 'ga-9-11-11-1', 'none'],
    ['ma-defamation', 'mad', 'ma-231-59h', 'holds-open'],
    ['dc-defamation', 'dcd', 'dc-anti-slapp', 'none'],
  ])('%s in %s, %s: %s', (law, court, overlay, follows) => {
    const parts = { law, court, facts: [pending('yes')] };
    expect(effectOf(parts, overlay, 'stays-discovery')?.follows).toBe(follows);
  });

  it('does not reach a matter whose claims are all under federal law', () => {
    const parts = { law: 'us-copyright', court: 'cand', facts: [pending('yes')] };
    const stay = effectOf(parts, 'ca-425-16', 'stays-discovery');
    expect(stay?.follows).toBe('none');
    expect(stay?.inFederalCourt.map(({ authority }) => authority.authority)).toContain(
      'hilton-2010',
    );
  });

  it('is only presumed in New Jersey, so that it is told and holds nothing', () => {
    const parts = { law: 'nj-defamation', court: 'njsuper', facts: [pending('yes')] };
    expect(effectOf(parts, 'nj-2a-53a-49', 'stays-discovery')?.follows).not.toBe('holds-open');
  });
});

describe('which text of a statute holds', () => {
  it.each([
    ['tx-27-2011', '2019-08-31', 'holds-open'],
    ['tx-27-2011', '2019-09-01', 'none'],
    ['tx-27-2019', '2019-08-31', 'none'],
    ['tx-27-2019', '2019-09-01', 'holds-open'],
  ])('%s for an action begun on %s: %s', (overlay, commenced, follows) => {
    const facts = [pending('yes')];
    const parts = { law: 'tx-defamation', court: 'tex', commenced, facts };
    expect(effectOf(parts, overlay, 'stays-discovery')?.follows).toBe(follows);
  });
});

const ruled = (outcome: string) => ({
  id: 'stay',
  on: { kind: 'overlay', overlay: 'ca-425-16' },
  outcome,
  says: 'Discovery is stayed.',
  at: 'decl ¶ 1',
});

describe('a ruling on a statute stands beside what the record comes to', () => {
  it.each([
    ['met', [pending('yes')], 'agrees'],
    ['not-met', [pending('yes')], 'contradicts-record'],
    ['met', [], 'goes-beyond-record'],
  ])('%s, %j: %s', (outcome, facts, relation) => {
    const { comparison } = held({ facts, rulings: [ruled(outcome)] });
    const found = comparison.find(({ subject }) => subject.kind === 'overlay');
    expect(found?.relation).toBe(relation);
  });
});

describe('what federal courts have said is told as far as it was said', () => {
  it.each([
    ['2023-01-01', ['carroll-2022']],
    ['2024-12-01', ['bobulinski-2024', 'carroll-2022']],
  ])('on the fees of New York, as of %s: %j', (asOf, cited) => {
    const parts = { law: 'ny-defamation', court: 'nyed', asOf };
    const fees = effectOf(parts, 'ny-70-a-2020', 'awards-fees');
    expect(fees?.inFederalCourt.map(({ authority }) => authority.authority)).toEqual(cited);
    expect(fees?.applies).toBe('unknown');
  });
});

const californian = (deciding: string) =>
  effectOf({ law: 'ny-defamation', court: 'nyed', deciding }, 'ca-1987', 'awards-fees');

describe('a motion made against the subpoena itself', () => {
  const moved = fact('special-motion-to-quash-pending', 'yes');
  const speech = SPEECH.map((id) => fact(id, 'yes'));
  it.each([
    // deciding court, facts: what becomes of the burden that D.C. puts on whoever asks for the name
    ['supctdc', [moved, ...speech], 'holds-open'],
    ['supctdc', [moved], 'holds-open'],
    ['supctdc', speech, 'asks'],
    ['supctdc', [fact('special-motion-to-quash-pending', 'no'), ...speech], 'none'],
    ['supctdc', [moved, fact('issue-of-public-interest', 'no')], 'none'],
  ])('before %s, %j: %s', (deciding, facts, follows) => {
    const parts = { law: 'dc-defamation', court: 'supctdc', deciding, facts };
    expect(effectOf(parts, 'dc-anti-slapp', 'shifts-burden')?.follows).toBe(follows);
  });

  it("is California's for its own courts' subpoenas, and not for one under Rule 45", () => {
    expect(californian('cand')?.follows).toBe('none');
    expect(californian('calsuperct')?.follows).toBe('asks');
    expect(californian('txsd')).toBeUndefined();
  });
});

describe('a fact that brings a statute in never makes a showing easier', () => {
  const RANK = { withhold: 0, defer: 1, open: 2, disclose: 3 } as const;
  const TRIGGERS = [
    ...SPEECH,
    'lawful-conduct-furthering-speech',
    'lawful-conduct-furthering-petition',
    'anti-slapp-motion-pending',
    'special-motion-to-quash-pending',
    'legitimate-public-concern',
    'related-to-application',
    ...PRIVATE_PERSON,
  ];
  const LAWS = ['ca', 'ny', 'tx', 'dc', 'va', 'nv', 'ma', 'de', 'wa', 'co', 'nj'].map(
    (s) => `${s}-defamation`,
  );
  const COURTS = ['cand', 'nyed', 'nysupct', 'calsuperct', 'mad', 'supctdc'];
  const rank = (parts: Parts) => RANK[determinationOf(held(parts))?.outcome ?? 'open'];

  it.each([
    ['ny-defamation', [], 'disclose'],
    ['ny-defamation', ['issue-of-public-interest'], 'open'],
    ['ny-defamation', ['issue-of-public-interest', 'public-forum'], 'withhold'],
    ['co-defamation', ['public-or-general-concern'], 'withhold'],
    ['tx-defamation', ['requester-limited-public-figure'], 'withhold'],
    [
      'de-defamation',
      ['requester-public-applicant-or-permittee', 'related-to-application'],
      'withhold',
    ],
  ])('%s, %j: %s', (law, yes, outcome) => {
    const known = [...PRIVATE_PERSON, ...TRIGGERS].filter((id) => !yes.includes(id));
    const silent = yes.length === 1 && law === 'ny-defamation' ? ['public-forum'] : [];
    const no = [...new Set(known)].filter((id) => !silent.includes(id));
    const parts = {
      law,
      court: 'nyed',
      privatePerson: no,
      facts: yes.map((id) => fact(id, 'yes')),
    };
    expect(determinationOf(held(parts))?.outcome).toBe(outcome);
  });

  it('whatever else is known', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LAWS),
        fc.constantFrom(...COURTS),
        fc.constantFrom(...TRIGGERS),
        fc.dictionary(fc.constantFrom(...TRIGGERS), fc.constantFrom('yes', 'no', 'unknown')),
        (law, court, trigger, known) => {
          const others = Object.entries(known).filter(([id]) => id !== trigger);
          const facts = others.map(([id, value]) => fact(id, value));
          const privatePerson = PRIVATE_PERSON.filter((id) => id !== trigger && !(id in known));
          const parts = { law, court, deciding: court, privatePerson };
          const without = rank({ ...parts, facts: [...facts, fact(trigger, 'no')] });
          const asked = rank({ ...parts, facts });
          const triggered = rank({ ...parts, facts: [...facts, fact(trigger, 'yes')] });
          expect(triggered).toBeLessThanOrEqual(without);
          expect(triggered).toBeLessThanOrEqual(asked);
        },
      ),
      { numRuns: 120 },
    );
  });
});
