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
  weighing,
} from '../../test/synthetic/synthetic-law.ts';
import {
  document,
  judgment,
  statement,
  syntheticMatter,
} from '../../test/synthetic/synthetic-matter.ts';
import { assess, type Assessment } from './index.ts';

const law = syntheticLaw({
  proposition: [proposition('p')],
  claim: [claimLaw('claim', [element('one', [route('p')])])],
  standard: [standard('test', [showing('merits', [elementsRequired()]), weighing('balance')])],
});
const step = (id: string) => ({ kind: 'step', standard: 'test', step: id });
const relief = { kind: 'relief' };
const rule = (on: object, outcome: string, more: object = {}) => ({
  id: `r-${outcome}`,
  on,
  outcome,
  says: 'The court says so.',
  at: 'decl ¶ 9',
  ...more,
});
const shown = {
  exhibits: [document('e', { statement: 's1' }, 'p'), document('f', { statement: 's2' }, 'p')],
};
const missing = { recordComplete: 'yes' };

function made(ruling: object, parts: object): Assessment {
  return assess({
    matter: syntheticMatter({ ...parts, rulings: [ruling] }),
    law,
    standards: ['test'],
  });
}
const relation = (ruling: object, parts: object) =>
  made(ruling, parts).comparison.find((one) => one.ruling !== null)?.relation;

describe('a ruling beside what the record supports', () => {
  it.each([
    ['met', shown, 'agrees'],
    ['met', {}, 'goes-beyond-record'],
    ['met', missing, 'contradicts-record'],
    ['not-met', missing, 'agrees'],
    ['not-met', {}, 'falls-short-of-record'],
    ['not-met', shown, 'contradicts-record'],
    ['recited', shown, 'recited-without-finding'],
    ['not-resolved', shown, 'avoided'],
  ])('a step ruled %s', (outcome, parts, expected) => {
    expect(relation(rule(step('merits'), outcome), parts)).toBe(expected);
  });

  it('a ruling to disclose goes beyond a weighing that nobody has decided', () => {
    const people = [{ id: 'cy', name: 'Cy', role: 'counsel' }];
    const judgments = [judgment('balance', 'disclose', { speakers: ['ann', 'ben'] })];
    expect(relation(rule(relief, 'disclose'), shown)).toBe('goes-beyond-record');
    expect(relation(rule(relief, 'disclose'), { ...shown, people, judgments })).toBe('agrees');
  });

  it.each([
    ['disclose', {}, {}, 'agrees'],
    ['disclose', {}, { part: 'the name alone' }, 'goes-beyond-record'],
    ['disclose', {}, { limits: ['attorneys-eyes-only'] }, 'goes-beyond-record'],
    [
      'disclose',
      { limits: ['attorneys-eyes-only'] },
      { limits: ['attorneys-eyes-only'] },
      'agrees',
    ],
    ['disclose', { limits: ['attorneys-eyes-only'] }, {}, 'falls-short-of-record'],
    ['disclose-in-part', {}, { part: 'the name alone' }, 'agrees'],
    ['disclose-in-part', {}, {}, 'falls-short-of-record'],
  ])('relief %s %o beside a judgment to disclose with %o', (outcome, ruled, judged, expected) => {
    const people = [{ id: 'cy', name: 'Cy', role: 'counsel' }];
    const judgments = [judgment('balance', 'disclose', { speakers: ['ann', 'ben'], ...judged })];
    expect(relation(rule(relief, outcome, ruled), { ...shown, people, judgments })).toBe(expected);
  });

  it('a ruling on one speaker is held against that speaker alone', () => {
    const exhibits = [document('e', { statement: 's1' }, 'p')];
    expect(relation(rule(step('merits'), 'met', { speakers: ['ann'] }), { exhibits })).toBe(
      'agrees',
    );
    expect(relation(rule(step('merits'), 'met'), { exhibits })).toBe('goes-beyond-record');
  });

  it('one statement of a speaker is enough for an element', () => {
    const on = { kind: 'element', claim: 'c1', element: 'one' };
    const statements = [statement('s1', 'ann'), statement('s2', 'ann')];
    const exhibits = [document('e', { statement: 's1' }, 'p')];
    const ruling = rule(on, 'met', { speakers: ['ann'] });
    expect(relation(ruling, { statements, exhibits })).toBe('agrees');
  });

  it('what no ruling reaches is listed as such', () => {
    const unruled = made(rule(step('merits'), 'met'), shown).comparison.filter(
      (one) => one.relation === 'no-ruling',
    );
    expect(unruled.map((one) => one.subject)).toEqual([
      { kind: 'standard', rule: 'test' },
      { kind: 'step', rule: 'test', step: 'balance' },
      { kind: 'element', claim: 'c1', element: 'one' },
      { kind: 'relief' },
    ]);
  });

  it('no ruling changes a finding', () => {
    const without = assess({ matter: syntheticMatter(shown), law, standards: ['test'] });
    expect(made(rule(relief, 'disclose'), shown).speakers).toEqual(without.speakers);
    expect(made(rule(step('merits'), 'not-met'), shown).speakers).toEqual(without.speakers);
  });
});

const codes = (ruling: object, parts: object) =>
  made(ruling, parts).observations.map((one) => one.code);

describe('what a careful clerk would flag, by rule', () => {
  const met = rule({ kind: 'standard', standard: 'test' }, 'met');
  it.each([
    ['a standard met with a step unfound', 'standard-met-on-part-of-its-steps', met, shown],
    ['a step recited', 'step-recited-without-finding', rule(step('balance'), 'recited'), shown],
    [
      'one finding for two speakers',
      'en-bloc-finding',
      rule(step('merits'), 'met', { enBloc: true }),
      shown,
    ],
    [
      'reliance on what is only contended',
      'ruling-relies-on-allegation',
      rule(step('merits'), 'met', { relies: ['e'] }),
      { exhibits: [{ ...document('e', { statement: 's1' }, 'p'), described: 'contends' }] },
    ],
    [
      'an exhibit without a place in it',
      'exhibit-without-paragraph',
      met,
      { exhibits: [{ ...document('e', { statement: 's1' }, 'p'), pin: 'decl' }] },
    ],
    [
      'evidence after the opposition',
      'evidence-after-opposition',
      met,
      {
        ...shown,
        papers: [
          { id: 'decl', kind: 'declaration', proceeding: 'here', file: null, entry: '5' },
          { id: 'opp', kind: 'opposition', proceeding: 'here', file: null, entry: '4' },
        ],
      },
    ],
  ] as const)('%s: %s', (_, code, ruling, parts) => {
    expect(codes(ruling, parts)).toContain(code);
  });

  it.each([
    ['a finding for each speaker', 'en-bloc-finding', rule(step('merits'), 'met'), shown],
    [
      'reliance on what is declared',
      'ruling-relies-on-allegation',
      rule(step('merits'), 'met', { relies: ['e'] }),
      { exhibits: [{ ...document('e', { statement: 's1' }, 'p'), described: 'declares' }] },
    ],
    ['an exhibit with its paragraph', 'exhibit-without-paragraph', met, shown],
    ['no opposition', 'evidence-after-opposition', met, shown],
    ['no magistrate judge', 'consent-not-recited', met, shown],
  ] as const)('%s: no %s', (_, code, ruling, parts) => {
    expect(codes(ruling, parts)).not.toContain(code);
  });

  it('a magistrate judge who recites consent is not flagged, one who does not is', () => {
    const here = {
      id: 'here',
      role: 'enforcement',
      court: 'cand',
      caseNumber: '2',
      caption: 'In re P',
    };
    const suit = {
      id: 'suit',
      role: 'underlying',
      court: 'nyed',
      caseNumber: '1',
      caption: 'R v. D',
    };
    const judge = { name: 'J', title: 'United States Magistrate Judge' };
    const on = (consent: string) =>
      codes(met, { ...shown, proceedings: [suit, { ...here, judge, consent }] });
    expect(on('unknown')).toContain('consent-not-recited');
    expect(on('yes')).not.toContain('consent-not-recited');
  });
});
