import { describe, expect, it } from 'vitest';
import { inForce } from '../in-force.ts';
import type { Overlay } from '../law-kinds.ts';
import { lawRegistry } from '../law-registry.ts';

const law = lawRegistry();
const statutes = law
  .all('overlay')
  .filter(({ effects }) => effects.some(({ kind }) => kind !== 'raises-fault'));
const of = (id: string): Overlay => law.get('overlay', id);

/** What a careful reader of each statute would list: the effects, and the way in federal court. */
const TABLE = `
ny-70-a-2020  stays-discovery shifts-burden awards-fees                 ca2:no
ny-70-a-1992  awards-fees                                               ca2:no
ca-425-16     special-motion shifts-burden stays-discovery awards-fees  ca9:yes,ca2:no
ca-1987       special-motion awards-fees                                -
tx-27-2011    special-motion shifts-burden stays-discovery awards-fees  ca5:no
tx-27-2019    special-motion shifts-burden stays-discovery awards-fees  ca5:no
dc-anti-slapp special-motion shifts-burden stays-discovery awards-fees  cadc:no
va-223-2-2017 awards-fees                                               -
va-223-2-2020 awards-fees                                               -
va-223-2-2023 awards-fees                                               -
nv-41-660     special-motion shifts-burden stays-discovery awards-fees  ca9:yes
or-31-150     special-motion shifts-burden stays-discovery awards-fees  ca9:yes
wa-4-105      special-motion shifts-burden stays-discovery awards-fees  -
nj-2a-53a-49  special-motion shifts-burden stays-discovery awards-fees  -
ga-9-11-11-1  special-motion shifts-burden stays-discovery awards-fees  ca11:no
ma-231-59h    special-motion shifts-burden stays-discovery awards-fees  ca1:yes
fl-768-295    awards-fees                                               ca11:yes
la-971        special-motion shifts-burden stays-discovery awards-fees  ca5:open
ct-52-196a    special-motion shifts-burden stays-discovery awards-fees  ca2:no
sd-15-40      special-motion shifts-burden stays-discovery awards-fees  -
pa-42-8340-11 special-motion shifts-burden stays-discovery awards-fees  -
ar-16-63-501  special-motion stays-discovery awards-fees                -
co-13-20-1101 special-motion shifts-burden stays-discovery awards-fees  -
tn-20-17-101  special-motion shifts-burden stays-discovery awards-fees  -
vt-12-1041    special-motion shifts-burden stays-discovery awards-fees  -
in-34-7-7     special-motion stays-discovery awards-fees                -
mo-537-528    special-motion stays-discovery awards-fees                -
nm-38-2-9-1   special-motion awards-fees                                ca10:no
md-5-807      special-motion                                            -
`;

describe('statutes against suits over public speech', () => {
  const rows = TABLE.trim()
    .split('\n')
    .map((row) => row.split(/ {2,}| (?=\S+$)/u));
  it.each(rows.map(([id = '', ...rest]) => [id, rest.join(' ')] as const))('%s: %s', (id, told) => {
    const { effects, inFederalCourt } = of(id.split(' ')[0] ?? '');
    const words = `${id} ${told}`.split(' ').filter((word) => word !== '');
    const kinds = new Set(words.filter((word) => /^[a-z]+-[a-z]+$/u.test(word)));
    expect(new Set(effects.map(({ kind }) => kind))).toEqual(kinds);
    const federal = inFederalCourt.byCourt
      .flatMap(({ courts, applies }) => courts.map((court) => `${court}:${applies}`))
      .join(',');
    expect(federal === '' ? '-' : federal).toBe(words.at(-1));
  });

  it('are held for every state of which a statute is known, and the rest are told', () => {
    const held = new Set(law.all('overlay').map(({ jurisdiction }) => jurisdiction));
    for (const state of ['AL', 'MS', 'NC', 'ND', 'NH', 'SC', 'WI', 'WV', 'WY']) {
      expect(held.has(state)).toBe(false);
    }
    expect(new Set(statutes.map(({ jurisdiction }) => jurisdiction)).size).toBe(40);
  });
});

const stays = statutes.flatMap(({ id, effects }) =>
  effects.flatMap((effect) => (effect.kind === 'stays-discovery' ? [{ id, effect }] : [])),
);

describe('a stay', () => {
  it.each(stays.map(({ id, effect }) => [id, effect] as const))(
    '%s waits for a motion that is pending, and leave lifts it',
    (id, effect) => {
      expect(effect.when).toEqual({ fact: 'anti-slapp-motion-pending' });
      expect(effect.liftedBy).toEqual({ fact: 'discovery-allowed-despite-motion' });
      expect(effect.upon).toBe('filing');
      expect(effect.inAssessment).toBe(
        ['az-12-751', 'nj-2a-53a-49', 'pa-42-8340-11'].includes(id) ? 'told' : 'holds-open',
      );
    },
  );
});

describe('what bears on the subpoena itself', () => {
  it('is a motion in California and the District, and fees there and in Virginia', () => {
    const aimed = statutes.flatMap(({ id, effects }) =>
      effects.flatMap((one) =>
        (one.kind === 'special-motion' && one.aims === 'subpoena') ||
        (one.kind === 'awards-fees' && one.onSubpoena)
          ? [`${id} ${one.kind}`]
          : [],
      ),
    );
    expect(aimed.toSorted()).toEqual([
      'ca-1987 awards-fees',
      'ca-1987 special-motion',
      'dc-anti-slapp awards-fees',
      'dc-anti-slapp special-motion',
      'va-223-2-2020 awards-fees',
      'va-223-2-2023 awards-fees',
    ]);
  });

  it('asks for a claim that is likely to succeed, in the District', () => {
    expect(of('dc-anti-slapp').effects).toContainEqual(
      expect.objectContaining({
        kind: 'shifts-burden',
        forum: 'deciding',
        inAssessment: 'holds-open',
        pin: 'D.C. Code § 16-5503(b)',
      }),
    );
  });
});

describe('what accounts say and the text does not', () => {
  it('Virginia: constructive knowledge takes the immunity away, so that no fault is raised', () => {
    for (const id of ['va-223-2-2017', 'va-223-2-2020', 'va-223-2-2023']) {
      expect(of(id).effects.map(({ kind }) => kind)).not.toContain('raises-fault');
      expect(of(id).openQuestions.map((one) => one.id)).toContain('constructive-knowledge');
    }
  });
});

/** First days, each as the account or note in the entry's `basis` has it. */
const FIRST_DAYS = `
wa-4-105      2021-07-25
hi-634g       2022-06-17
ky-454-460    2022-07-14
ut-78b-25     2023-05-03
nj-2a-53a-49  2023-10-07
mn-554-07     2024-05-25
pa-42-8340-11 2024-07-17
me-14-205     2025-01-01
oh-2747       2025-04-09
mt-upepa      2025-05-01
ia-upepa      2025-07-01
de-upepa      2025-09-15
id-upepa      2026-01-01
mi-691-1851   2026-03-24
sd-15-40      2026-07-01
nm-38-2-9-1   2001-06-15
ga-9-11-11-1  2016-07-01
co-13-20-1101 2019-07-01
az-12-751     2022-09-24
`;

describe('a statute begins on its day', () => {
  it.each(
    FIRST_DAYS.trim()
      .split('\n')
      .map((row) => row.split(/ +/u)),
  )('%s on %s', (id = '', day = '') => {
    expect(of(id).inForce.from).toBe(day);
  });

  it.each([
    // ids of one statute's texts, a day: the text that holds on it
    [['de-8136', 'de-upepa'], '2025-09-14', 'de-8136'],
    [['de-8136', 'de-upepa'], '2025-09-15', 'de-upepa'],
    [['il-110', 'il-110-2026'], '2025-12-31', 'il-110'],
    [['il-110', 'il-110-2026'], '2026-01-01', 'il-110-2026'],
    [['va-223-2-2017', 'va-223-2-2020', 'va-223-2-2023'], '2020-06-30', 'va-223-2-2017'],
    [['va-223-2-2017', 'va-223-2-2020', 'va-223-2-2023'], '2023-06-30', 'va-223-2-2020'],
    [['va-223-2-2017', 'va-223-2-2020', 'va-223-2-2023'], '2023-07-01', 'va-223-2-2023'],
  ])('%j on %s: %s', (ids, day, text) => {
    expect(ids.filter((id) => inForce(of(id), day))).toEqual([text]);
  });
});

const effect = (id: string, kind: string) => of(id).effects.find((one) => one.kind === kind);

describe('what a second reading of the statutes found', () => {
  it('Arkansas: fees are a sanction that may follow, and the immunity asks for actual malice', () => {
    expect(effect('ar-16-63-501', 'awards-fees')).toMatchObject({ award: 'may' });
    expect(effect('ar-16-63-504', 'raises-fault')).toMatchObject({ toFaultLevel: 'actual-malice' });
    expect(of('us-public-figure-malice').prevailsOver).toContain('ar-16-63-504');
  });

  it('Louisiana gives ninety days for the motion; Oregon and Tennessee sixty', () => {
    const days = ['la-971', 'or-31-150', 'tn-20-17-101'].map((id) => effect(id, 'special-motion'));
    expect(days).toMatchObject([{ withinDays: 90 }, { withinDays: 60 }, { withinDays: 60 }]);
  });

  it('Pennsylvania: the immunity holds without the motion, whose stay waits for a rule of court', () => {
    expect(effect('pa-42-8340-11', 'shifts-burden')).toMatchObject({
      when: null,
      pin: '42 Pa. Cons. Stat. § 8340.15(1)(i)',
    });
    expect(effect('pa-42-8340-11', 'stays-discovery')).toMatchObject({ inAssessment: 'told' });
  });

  it('Minnesota does not reach claims under federal law', () => {
    expect(of('mn-554-07').notForFederalClaims).toMatchObject({ pin: 'Minn. Stat. § 554.08(c)' });
  });

  it.each([
    ['dc-anti-slapp', 'stay-given-effect'],
    ['mo-537-528', 'replaced-in-2026'],
    ['pa-42-8340-11', 'special-motion-in-effect'],
  ])('%s leaves open: %s', (id, question) => {
    expect(of(id).openQuestions.map((one) => one.id)).toContain(question);
  });
});
