import { describe, expect, it } from 'vitest';
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
nv-41-660     special-motion shifts-burden stays-discovery awards-fees  ca9:yes
or-31-150     special-motion shifts-burden stays-discovery awards-fees  ca9:yes
wa-4-105      special-motion shifts-burden stays-discovery awards-fees  -
nj-2a-53a-49  special-motion shifts-burden stays-discovery awards-fees  -
ga-9-11-11-1  special-motion stays-discovery awards-fees                ca11:no
ma-231-59h    special-motion shifts-burden stays-discovery awards-fees  ca1:yes
fl-768-295    awards-fees                                               ca11:yes
la-971        special-motion stays-discovery awards-fees                ca5:open
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
    for (const state of ['AL', 'MS', 'NC', 'ND', 'NH', 'SC', 'SD', 'WI', 'WV', 'WY']) {
      expect(held.has(state)).toBe(false);
    }
    expect(new Set(statutes.map(({ jurisdiction }) => jurisdiction)).size).toBe(39);
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
        ['az-12-751', 'nj-2a-53a-49'].includes(id) ? 'told' : 'holds-open',
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
    for (const id of ['va-223-2-2017', 'va-223-2-2020']) {
      expect(of(id).effects.map(({ kind }) => kind)).not.toContain('raises-fault');
      expect(of(id).openQuestions.map((one) => one.id)).toContain('constructive-knowledge');
    }
  });
});
