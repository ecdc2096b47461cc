import { describe, expect, it } from 'vitest';
import {
  claimLaw,
  element,
  elementsRequired,
  grounds,
  proposition,
  route,
  showing,
  standard,
  syntheticLaw,
} from '../../test/synthetic/synthetic-law.ts';
import { document, statement, syntheticMatter } from '../../test/synthetic/synthetic-matter.ts';
import { assess } from './index.ts';

/*
 * Whoever must carry a defence must raise it with evidence. A defence that nobody raised does not
 * stand in the way; one that is raised and not answered may not be passed over.
 */

function defence(more: object): object {
  return {
    id: 'privilege',
    what: 'It was privileged.',
    propositions: ['privileged'],
    burden: 'speaker',
    defeatedBy: ['malice'],
    ...grounds,
    ...more,
  };
}

function held(exhibits: readonly object[], more: object = {}, recordComplete = 'unknown') {
  const law = syntheticLaw({
    proposition: ['false', 'privileged', 'fair', 'malice'].map((id) => proposition(id)),
    claim: [
      {
        ...claimLaw('claim', [element('falsity', [route('false')])]),
        defences: [defence(more)],
      },
    ],
    standard: [standard('test', [showing('merits', [elementsRequired()])])],
  });
  const matter = syntheticMatter({
    statements: [statement('s1', 'ann'), statement('s2', 'ben')],
    exhibits: [document('shown', { statement: 's1' }, 'false'), ...exhibits],
    recordComplete,
  });
  const [ann] = assess({ matter, law, standards: ['test'], casebook: [] }).speakers;
  const step = ann?.standards[0]?.steps[0];
  const requirement = step?.kind === 'computed' ? step.requirements[0] : undefined;
  const found = requirement?.kind === 'elements' ? requirement.claims[0]?.statements[0] : undefined;
  if (found === undefined) throw new Error('no statement was assessed');
  return {
    outcome: found.finding.outcome,
    effects: found.defences.map(({ effect }) => effect),
    found,
  };
}

const on = (id: string, ...propositions: string[]) =>
  document(id, { statement: 's1' }, ...propositions);
const against = (id: string, one: string) => ({
  ...document(id, {}),
  rebuts: [{ proposition: one, statement: 's1' }],
});

describe('a defence that the speaker must carry', () => {
  it.each([
    ['that nobody raised', [], 'unknown', [], 'shown'],
    [
      'about another statement',
      [document('d', { statement: 's2' }, 'privileged')],
      'yes',
      [],
      'shown',
    ],
    [
      'that is only alleged',
      [{ ...on('d', 'privileged'), kind: 'bare-allegation' }],
      'yes',
      ['none'],
      'shown',
    ],
    [
      'made out, while the record may still grow',
      [on('d', 'privileged')],
      'unknown',
      ['holds-open'],
      'open',
    ],
    ['made out on a complete record', [on('d', 'privileged')], 'yes', ['defeats'], 'not-shown'],
    [
      'with evidence on both sides',
      [on('d', 'privileged'), against('a', 'privileged')],
      'yes',
      ['contests'],
      'contested',
    ],
    ['that is defeated', [on('d', 'privileged'), on('m', 'malice')], 'yes', ['none'], 'shown'],
    [
      'whose defeat is contested',
      [on('d', 'privileged'), on('m', 'malice'), against('a', 'malice')],
      'yes',
      ['contests'],
      'contested',
    ],
  ])('%s', (_, exhibits, complete, effects, outcome) => {
    expect(held(exhibits, {}, complete)).toMatchObject({ effects, outcome });
  });

  it('says what would answer it, and whose law it is', () => {
    const { found } = held([on('d', 'privileged')]);
    expect(found.finding.reasons[0]).toMatchObject({
      code: 'defence-in-play',
      missing: [{ kind: 'rebuttal', proposition: 'privileged', statement: 's1' }],
      authorities: [{ authority: 'nowhere-1900', pinVerified: false }],
    });
  });

  it('is never computed where its parts are weighed together', () => {
    const weighed = {
      propositions: ['privileged', 'fair'],
      combination: 'weighed',
      defeatedBy: [],
    };
    expect(held([on('d', 'privileged')], weighed, 'yes')).toMatchObject({
      effects: ['holds-open'],
      outcome: 'open',
    });
  });
});

describe('a defence that the requester must rule out', () => {
  const burden = { burden: 'requester' };
  it.each([
    ['is in play though nobody raised it', [], ['holds-open'], 'open'],
    ['is ruled out by evidence against it', [against('a', 'privileged')], ['none'], 'shown'],
    [
      'has evidence on both sides',
      [on('d', 'privileged'), against('a', 'privileged')],
      ['contests'],
      'contested',
    ],
  ])('%s', (_, exhibits, effects, outcome) => {
    expect(held(exhibits, burden)).toMatchObject({ effects, outcome });
  });
});
