import { describe, expect, it } from 'vitest';
import type { Claim } from '../law-kinds.ts';
import { lawRegistry } from '../law-registry.ts';

/**
 * What each jurisdiction has, by hand:
 * whose law says the private plaintiff's fault (negligence everywhere), the overlay that asks for
 * more on some subjects, years for a libel, whose kinds of words need no special harm (`none`: all
 * harm must be shown), how closely the words are pleaded, and of which of the elements statement,
 * publication and harm the jurisdiction's own authority is held.
 */
const TABLE = `
AK own     ak-taranto   2 own     -           SPH
AL own     -            2 own     -           SPH
AR own     ar-16-63-504 3 none    -           SPH
AZ own     -            1 general -           SPH
CA own     -            1 own     substance   SPH
CO own     co-walker    1 own     -           PH
CT general -            2 own     substance   PH
DC own     -            1 own     substance   SPH
DE own     -            2 own     -           PH
FL own     -            2 own     -           SPH
GA own     -            1 own     -           SPH
HI own     -            2 general -           SPH
IA own     -            2 own     -           PH
ID own     -            2 general -           SPH
IL own     -            1 own     substance   SPH
IN own     in-bandidos  2 own     exact-words SPH
KS own     -            1 none    -           SPH
KY own     -            1 own     -           SPH
LA own     -            2 own     -           SPH
MA own     -            3 own     -           PH
MD own     -            1 own     -           SPH
ME own     -            2 own     -           SPH
MI own     -            1 own     exact-words SPH
MN own     -            2 own     substance   SPH
MO own     -            2 none    exact-words SPH
MS own     -            1 own     -           SPH
MT own     -            2 general -           SP
NC own     -            1 own     substance   SPH
ND general -            2 own     -           SPH
NE own     -            1 own     -           SPH
NH own     -            3 general -           SP
NJ own     nj-senna     1 own     exact-words SPH
NM own     -            3 none    -           SPH
NV own     -            2 general -           SPH
NY own     ny-chapadeau 1 own     exact-words SPH
OH own     -            1 general general     SPH
OK own     -            1 own     -           SPH
OR own     -            1 own     -           PH
PA own     -            1 general -           PH
RI own     -            3 general -           SPH
SC own     -            2 own     -           SPH
SD general -            2 own     -           SPH
TN own     -            1 none    -           SPH
TX own     -            1 own     substance   SPH
UT own     -            1 own     substance   SPH
VA own     va-gazette   1 own     exact-words SPH
VT own     -            3 own     -           SPH
WA own     -            2 own     general     SPH
WI own     -            3 own     exact-words SPH
WV own     -            1 general -           SPH
WY general -            1 own     -           SPH
`;
const rows = TABLE.trim()
  .split('\n')
  .map((line) => line.split(/\s+/u));
const law = lawRegistry();
const claimOf = (state: string) => law.get('claim', `${state.toLowerCase()}-defamation`);
const elementOf = (claim: Claim, id: string) => {
  const element = claim.elements.find((one) => one.id === id);
  if (element === undefined) throw new Error(`${claim.id} has no element ${id}`);
  return element;
};

/** Whether general law, kinds of the state's own, or no words at all dispense with special harm. */
function perSe(claim: Claim): string {
  const harm = elementOf(claim, 'harm');
  const kinds = (harm.kind === 'routed' ? harm.routes : []).filter(
    ({ propositions }) =>
      !propositions.includes('special-harm') && !propositions.includes('reputational-harm'),
  );
  if (kinds.length === 0) return 'none';
  return kinds.every(({ inheritedFrom }) => inheritedFrom !== null) ? 'general' : 'own';
}

describe('defamation in fifty states and the District of Columbia', () => {
  it('has one claim for each, and one of general law', () => {
    expect(rows).toHaveLength(51);
    const held = law.all('claim').filter(({ cause }) => cause === 'defamation');
    expect(held.map(({ jurisdiction }) => jurisdiction).toSorted()).toEqual(
      [...rows.map(([state = '']) => state), 'US'].toSorted(),
    );
  });

  it.each(rows)(
    '%s: fault %s, raised by %s; %s years; per se %s; pleading %s; own %s',
    (...row) => {
      const [state = '', fault, raised, years, kinds, pleading, own = ''] = row;
      const claim = claimOf(state);
      const floor = elementOf(claim, 'fault');
      expect(floor).toMatchObject({ kind: 'fault', floor: 'negligence' });
      expect(floor.inheritedFrom === null ? 'own' : 'general').toBe(fault);
      const overlays = law
        .all('overlay')
        .filter(({ jurisdiction }) => jurisdiction === state)
        .filter(({ effects }) =>
          effects.some((one) => one.kind === 'raises-fault' && one.remedy === null),
        );
      expect(overlays.map(({ id }) => id)).toEqual(raised === '-' ? [] : [raised]);
      expect(String(claim.limitation?.years)).toBe(years);
      expect(perSe(claim)).toBe(kinds);
      expect(claim.pleading?.particularity ?? '-').toBe(pleading);
      const letters = { S: 'false-statement', P: 'publication', H: 'harm' };
      const held = Object.entries(letters).filter(
        ([, id]) => elementOf(claim, id).inheritedFrom === null,
      );
      expect(held.map(([letter]) => letter).join('')).toBe(own);
    },
  );

  it.each(rows)('%s: what is not its own is marked as the general law', (state = '') => {
    if (state === 'NY') return;
    const { elements, questionsForCourt, defences } = claimOf(state);
    const parts = [...elements, ...questionsForCourt, ...defences];
    for (const { authority, inheritedFrom } of parts) {
      if (authority === 'restatement-torts-2d') {
        expect(inheritedFrom).toBe('us-restatement-defamation');
      } else expect(inheritedFrom).toBeNull();
    }
  });
});

describe('what tables of fifty states get wrong', () => {
  it('Louisiana has two years since 1 July 2024, and one before', () => {
    expect(claimOf('LA').limitation).toMatchObject({
      years: 2,
      authority: 'la-cc-3493-1',
      accruedSince: '2024-07-01',
      earlier: [{ years: 1, accruedUntil: '2024-06-30', authority: 'la-cc-3492' }],
    });
  });

  it.each([
    ['TN', 'tenn-28-3-104', 6],
    ['RI', 'ri-9-1-14', 12],
    ['AR', 'ark-16-56-105', 12],
  ])('%s has a time of its own for words that are only spoken', (state, authority, months) => {
    expect(claimOf(state).limitation).toMatchObject({ authority, spoken: { months } });
  });

  it.each([
    ['MA', 'Mass. Gen. Laws ch. 260, § 4'],
    ['KS', 'Kan. Stat. § 60-514(a)'],
    ['IA', 'Iowa Code § 614.1(2)'],
    ['MI', 'Mich. Comp. Laws § 600.5805(11)'],
  ])('%s: the time stands in %s', (state, pin) => {
    expect(claimOf(state).limitation?.pin).toBe(pin);
  });

  it('Ohio asks for clear and convincing proof of negligence, Illinois cites Troman at 62 Ill. 2d', () => {
    expect(elementOf(claimOf('OH'), 'fault')).toMatchObject({ proofLevel: 'clear-and-convincing' });
    expect(elementOf(claimOf('IL'), 'fault').pin).toBe('62 Ill. 2d at 198');
    expect(elementOf(claimOf('CA'), 'fault')).toMatchObject({ proofLevel: null });
  });

  it('Virginia stops the time while an anonymous speaker is unknown', () => {
    expect(claimOf('VA').limitation?.whileUnknown).toMatchObject({
      since: '2015-07-01',
      authority: 'va-8-01-247-1',
      says: expect.stringMatching(/anonymously .* time stands still/u),
    });
  });

  it.each([
    // Massachusetts and Delaware say that every libel will do; the four kinds of slander do not.
    ['MA', true],
    ['DE', true],
    ['OH', false],
    ['AZ', false],
    ['CO', false],
  ])('%s: any writing is actionable without special harm: %s', (state, any) => {
    const harm = elementOf(claimOf(state), 'harm');
    const routes = harm.kind === 'routed' ? harm.routes : [];
    expect(routes.some(({ propositions }) => propositions.includes('written-or-fixed'))).toBe(any);
  });

  it('Alaska asks for actual malice of government speech alone', () => {
    expect(law.get('overlay', 'ak-taranto').trigger).toEqual({
      fact: 'government-speech-of-public-interest',
    });
  });

  it('Vermont asks for some actual harm besides', () => {
    expect(elementOf(claimOf('VT'), 'actual-harm').essential).toBe(true);
  });
});
