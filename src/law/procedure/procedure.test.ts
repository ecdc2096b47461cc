import { describe, expect, it } from 'vitest';
import { inForce } from '../in-force.ts';
import { lawRegistry } from '../law-registry.ts';

const rule = (id: string) => lawRegistry().get('procedure', id);
const pins = (id: string) => rule(id).points.map(({ pin }) => pin);

function classOf(information: string) {
  return rule('sca-2702').recordClasses.find(({ includes }) => includes.includes(information));
}

describe('Rule 45', () => {
  it('goes from the issuing court to the court of compliance, which may transfer', () => {
    expect(pins('frcp-45')).toEqual(
      expect.arrayContaining([
        'Fed. R. Civ. P. 45(a)(2)',
        'Fed. R. Civ. P. 45(d)(2)(B)(i)',
        'Fed. R. Civ. P. 45(f)',
      ]),
    );
  });

  it.each([
    ['2013-11-30', 'frcp-45-before-2013'],
    ['2013-12-01', 'frcp-45'],
  ])('on %s its text is %s', (day, id) => {
    const texts = lawRegistry()
      .all('procedure')
      .filter(({ topic }) => topic === 'subpoena');
    expect(texts.filter((text) => inForce(text, day)).map((text) => text.id)).toEqual([id]);
  });
});

describe('Rule 26', () => {
  it.each([
    ['frcp-26-limits', ['cumulative', 'ample-opportunity', 'outside-scope']],
    ['frcp-26-c', ['who-may-move', 'good-cause']],
    ['frcp-26-d', ['leave', 'not-the-test']],
  ])('%s says what a person must look for', (id, points) => {
    const found = rule(id).points;
    expect(found.map((point) => point.id)).toEqual(expect.arrayContaining(points));
    expect(found.filter(({ lookFor }) => lookFor === null)).toEqual([]);
  });
});

describe('objections to the order of a magistrate judge', () => {
  it('are due 14 days after service of the order, counted under Rule 6', () => {
    expect(rule('frcp-72a').periods).toEqual([
      expect.objectContaining({
        length: 14,
        unit: 'day',
        trigger: 'service-of-order',
        countedBy: 'frcp-6',
      }),
    ]);
  });
});

describe('18 U.S.C. § 2702', () => {
  it.each(['message-text', 'post', 'subject-line'])('bars %s', (information) => {
    expect(classOf(information)).toMatchObject({ class: 'content', disclosure: 'barred' });
  });

  it.each(['ip-address', 'email-address', 'log-in-time'])('permits %s', (information) => {
    expect(classOf(information)).toMatchObject({ class: 'non-content', disclosure: 'permitted' });
  });

  it('puts no kind of information in two classes', () => {
    const all = rule('sca-2702').recordClasses.flatMap(({ includes }) => includes);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('what a certificate rests on', () => {
  it.each([
    ['fre-902-11', '2000-12-01'],
    ['fre-902-13', '2017-12-01'],
    ['fre-803-6', '1975-07-01'],
    ['usc-28-1746', '1976-10-18'],
  ])('%s is in force from %s', (id, from) => {
    expect(rule(id).inForce).toMatchObject({ from, to: null });
  });
});
