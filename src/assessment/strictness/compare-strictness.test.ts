import { describe, expect, it } from 'vitest';
import {
  elementsRequired,
  grounds,
  proposition,
  propositionsRequired,
  route,
  showing,
  standard,
  syntheticLaw,
  weighing,
} from '../../../test/synthetic/synthetic-law.ts';
import { lawRegistry } from '../../law/index.ts';
import { compareStrictness } from './compare-strictness.ts';

const merits = (level: string | null, more: object = {}) =>
  showing('merits', [elementsRequired(more)], { proofLevel: level });
const asks = (id: string, ...routes: object[]) =>
  showing(id, [propositionsRequired(id, 'request', routes)], { proofLevel: null });
const balance = weighing('balance', {
  compares: [{ side: 'speaker', what: 'harm', factors: ['political', 'no-notice'] }],
});
const factors = { combination: { kind: 'weighed-together', ...grounds } };

function relation(left: object, right: object): string {
  const law = syntheticLaw({
    proposition: ['p', 'q'].map((id) => proposition(id, { about: 'request' })),
    standard: [left, right],
    factor: [{ id: 'narrow', side: 'requester', what: 'narrow', shownBy: ['p'] }],
  });
  const compared = compareStrictness(law, law.get('standard', 'a'), law.get('standard', 'b'));
  const back = compareStrictness(law, law.get('standard', 'b'), law.get('standard', 'a'));
  const turned = { stricter: 'milder', milder: 'stricter' } as Record<string, string>;
  expect(back.relation).toBe(turned[compared.relation] ?? compared.relation);
  return compared.relation;
}
const rank = (left: object[], right: object[], more: [object?, object?] = []) =>
  relation(standard('a', left, more[0]), standard('b', right, more[1]));

describe('strictness is read off the structure of two standards', () => {
  it.each([
    ['the same steps', [merits('competent-evidence')], [merits('competent-evidence')], 'same'],
    [
      'a stricter level',
      [merits('competent-evidence')],
      [merits('plausible-pleading')],
      'stricter',
    ],
    [
      'levels that nobody ranks',
      [merits('summary-judgment')],
      [merits('prima-facie-evidence')],
      'incomparable',
    ],
    ['one step more', [merits('good-faith'), balance], [merits('good-faith')], 'stricter'],
    [
      'a level for a step more',
      [merits('good-faith'), balance],
      [merits('competent-evidence')],
      'incomparable',
    ],
    [
      'a level of fault excused',
      [merits('good-faith')],
      [merits('good-faith', { excusedFaultLevels: ['malice'] })],
      'stricter',
    ],
    [
      'every statement for one',
      [merits(null, { statements: 'every' })],
      [merits(null)],
      'stricter',
    ],
    [
      'one way to carry a point for two',
      [asks('s', route('p'))],
      [asks('s', route('p'), route('q'))],
      'stricter',
    ],
  ])('%s', (_, left, right, expected) => {
    expect(rank(left, right)).toBe(expected);
  });

  it('a step that decides is stricter than the same step as a factor', () => {
    const steps = [merits('good-faith'), balance];
    expect(rank(steps, steps, [{}, factors])).toBe('stricter');
  });

  it('a factor is covered by a balance that puts the same thing on its scales', () => {
    const scales = [
      { side: 'requester', what: 'need', factors: ['narrow'] },
      { side: 'speaker', what: 'harm', factors: ['political', 'no-notice'] },
    ];
    const open = weighing('balance', { compares: scales });
    expect(rank([open], [asks('s', route('p')), balance], [{}, factors])).toBe('same');
    expect(rank([open], [asks('s', route('q')), balance], [{}, factors])).toBe('milder');
  });

  it('Highfields covers all that the Second Circuit test asks for, and not the other way', () => {
    const law = lawRegistry();
    const compared = compareStrictness(
      law,
      law.get('standard', 'highfields'),
      law.get('standard', 'sony-arista'),
    );
    expect(compared.relation).toBe('stricter');
    const mild = compared.points.filter(({ of }) => of === 'sony-arista');
    expect(mild.find(({ step }) => step === 'prima-facie')).toMatchObject({
      proofLevel: 'plausible-pleading',
      coveredAtLevel: 'competent-evidence',
    });
  });
});
