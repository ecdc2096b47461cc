import { describe, expect, it } from 'vitest';
import { lawRegistry } from '../law-registry.ts';

/*
 * The questions before any test, apart from the scope of discovery (rule-26-scope.test.ts):
 * which fact brings each into play, before which courts and since when, and who must carry it.
 */
const GATES: readonly {
  readonly id: string;
  readonly when: string;
  readonly courts: readonly string[] | 'any';
  readonly from: string;
  /** step: burden, and `defeats` where meeting it ends the request. */
  readonly steps: readonly string[];
}[] = [
  {
    id: 'first-amendment-reach-1782',
    when: 'foreign-proceeding-application',
    courts: ['cand'],
    from: '2023-02-01',
    steps: ['speaker-holds-rights: respondent'],
  },
  {
    id: 'first-amendment-reach-account-data',
    when: 'account-data-without-speech',
    courts: ['cand'],
    from: '2013-08-22',
    steps: ['speech-at-stake: speaker'],
  },
  {
    id: 'comity-va',
    when: 'discovery-ordered-by-court-of-suit',
    courts: ['va', 'vactapp'],
    from: '2002-11-01',
    steps: ['comity: requester defeats'],
  },
  {
    id: 'time-bar-tex',
    when: 'pre-suit-discovery',
    courts: ['tex', 'texapp'],
    from: '2019-01-25',
    steps: ['out-of-time: respondent defeats'],
  },
  {
    id: 'press-shield-cal',
    when: 'news-source-claimed',
    courts: ['cal', 'calctapp'],
    from: '2006-05-26',
    steps: ['shielded-source: respondent defeats'],
  },
  {
    id: 'doe-jurisdiction-mad',
    when: 'diversity-only',
    courts: ['mad'],
    from: '2006-10-31',
    steps: ['jurisdiction: requester'],
  },
  {
    id: 'doe-jurisdiction-dcd',
    when: 'diversity-only',
    courts: ['dcd'],
    from: '2009-02-10',
    steps: ['jurisdiction: requester'],
  },
  {
    id: 'subpoena-power-va',
    when: 'holder-outside-state',
    courts: ['va', 'vactapp'],
    from: '2015-04-16',
    steps: ['holder-within-power: requester'],
  },
  {
    id: 'dmca-512h-conduit-cadc',
    when: 'section-512h-subpoena',
    courts: ['cadc'],
    from: '2003-12-19',
    steps: ['host-not-conduit: requester'],
  },
  {
    id: 'dmca-512h-conduit-ca8',
    when: 'section-512h-subpoena',
    courts: ['ca8'],
    from: '2005-01-04',
    steps: ['host-not-conduit: requester'],
  },
  {
    id: 'dmca-512h-conduit-ca9',
    when: 'section-512h-subpoena',
    courts: ['ca9'],
    from: '2025-08-15',
    steps: ['host-not-conduit: requester'],
  },
  {
    id: 'newsgathering-privilege-nh',
    when: 'news-source-claimed',
    courts: ['nh'],
    from: '2010-05-06',
    steps: ['privileged-source: respondent defeats'],
  },
  {
    id: 'press-shield-ind',
    when: 'news-source-claimed',
    courts: ['ind', 'indctapp'],
    from: '2012-02-21',
    steps: ['shielded-source: respondent defeats'],
  },
  {
    id: 'preclusion-me',
    when: 'same-names-refused-before',
    courts: ['me'],
    from: '2017-05-04',
    steps: ['issue-decided: speaker defeats'],
  },
  {
    id: 'requester-anonymity-va',
    when: 'requester-unnamed',
    courts: ['va', 'vactapp'],
    from: '2001-03-02',
    steps: ['anonymity-justified: requester'],
  },
  {
    id: 'cable-act-notice',
    when: 'provider-is-cable-operator',
    courts: 'any',
    from: '1984-12-29',
    steps: ['court-order: requester', 'subscriber-told: respondent'],
  },
  {
    id: 'stored-contents',
    when: 'contents-of-communications-sought',
    courts: 'any',
    from: '1987-01-19',
    steps: ['exception: requester'],
  },
];

const held = (id: string) => lawRegistry().get('gate', id);

describe.each(GATES)('$id', ({ id, when, courts, from, steps }) => {
  it('stands only where its fact is known, before these courts, from this day', () => {
    const gate = held(id);
    expect(gate).toMatchObject({ when: { fact: when }, whenUnknown: 'out-of-view' });
    expect(gate.inForce).toMatchObject({ from, to: null });
    expect(gate.courts.kind === 'named' ? gate.courts.ids : gate.courts.kind).toEqual(courts);
  });

  it('puts the burden on the one who bears it', () => {
    const lines = held(id).steps.map((step) => {
      const defeats = step.kind !== 'weighing' && step.effect === 'defeats-if-met';
      return `${step.id}: ${step.burden}${defeats ? ' defeats' : ''}`;
    });
    expect(lines).toEqual(steps);
  });
});

it('every gate is on this page, or a text of Rule 26', () => {
  const ids = lawRegistry()
    .all('gate')
    .map(({ id }) => id)
    .filter((id) => !id.startsWith('rule-26-scope'));
  expect(ids.toSorted()).toEqual(GATES.map(({ id }) => id).toSorted());
});

it('where the right is not in play, or another court has ruled, the tests of speech fall away', () => {
  const falling = lawRegistry()
    .all('gate')
    .filter(({ ifNotPassed }) => ifNotPassed === 'speech-tests-fall-away');
  expect(falling.map(({ id }) => id)).toEqual([
    'comity-va',
    'first-amendment-reach-1782',
    'first-amendment-reach-account-data',
  ]);
});

it('a reader who comments is no source of news', () => {
  const [step] = held('press-shield-ind').steps;
  const requirements = step === undefined || step.kind === 'weighing' ? [] : step.requirements;
  expect(requirements).toContainEqual(
    expect.objectContaining({
      notEnough: [expect.objectContaining({ proposition: 'commented-on-news-site' })],
    }),
  );
});
