import { describe, expect, it } from 'vitest';
import { casebook, isUndone } from './index.ts';

/*
 * Decisions checked by hand against what is known of them: what turned them, what became of them, and
 * how they came out. A lawyer who knows them must find them told right.
 */
const KNOWN: readonly (readonly [string, object])[] = [
  [
    'dendrite-international-v-doe-no-3-2001',
    {
      history: [],
      speakers: [
        {
          test: { standard: 'dendrite', evenStricterMet: false },
          claims: [{ elements: [{ element: 'harm', finding: 'not-shown' }] }],
          steps: { showing: 'not-met', weighing: 'not-reached' },
          outcome: { kind: 'withhold' },
        },
      ],
    },
  ],
  [
    'cahill-v-john-doe-number-one-2005',
    {
      history: [{ what: 'reversed', decision: 'doe-v-cahill-2005', on: '2005-10-05' }],
      speakers: [{ test: { standard: 'aol-good-faith' }, outcome: { kind: 'disclose' } }],
    },
  ],
  [
    'doe-v-cahill-2005',
    {
      history: [{ what: 'reviews', decision: 'cahill-v-john-doe-number-one-2005' }],
      speakers: [
        {
          test: { standard: 'cahill' },
          steps: { weighing: 'not-required' },
          outcome: { kind: 'withhold' },
        },
      ],
    },
  ],
  [
    'highfields-v-doe-2005',
    {
      speakers: [
        {
          test: { standard: 'highfields' },
          steps: { showing: 'not-met' },
          outcome: { kind: 'withhold' },
        },
      ],
    },
  ],
  [
    'doe-v-2themart-2001',
    {
      speakers: [
        {
          role: 'nonparty',
          test: { standard: '2themart' },
          // The host told its users; the test has no step for it.
          notice: { given: true, step: null, condition: null },
          outcome: { kind: 'withhold' },
        },
      ],
    },
  ],
  [
    'riaa-v-verizon-2003',
    {
      speakers: [
        {
          gates: [{ gate: 'dmca-512h-conduit-cadc', finding: 'failed', decided: true }],
          steps: { showing: 'not-reached' },
          outcome: { kind: 'withhold' },
        },
      ],
    },
  ],
  [
    'fitch-v-doe-2005',
    {
      speakers: [
        {
          gates: [
            { gate: 'cable-act-notice', finding: 'passed', decided: true },
            { gate: 'argument-preserved', finding: 'failed', decided: false },
          ],
          steps: { showing: 'not-reached' },
          outcome: { kind: 'disclose' },
        },
      ],
    },
  ],
  [
    'america-online-v-nam-tai-electronics-2002',
    {
      speakers: [
        {
          gates: [{ gate: 'comity-va', finding: 'failed', decided: true }],
          outcome: { kind: 'disclose' },
        },
      ],
    },
  ],
  [
    'yelp-v-hadeed-carpet-cleaning-2014',
    {
      history: [{ what: 'vacated', decision: null, on: '2015-04-16' }],
      speakers: [
        {
          test: { standard: 'virginia-statute' },
          gates: [{ gate: 'subpoena-power-va', finding: 'passed', decided: false }],
        },
      ],
    },
  ],
  [
    'in-re-dmca-reddit-watchtower-2019',
    {
      decided: '2019-05-17',
      history: [{ what: 'set-aside', on: '2020-03-02' }],
      speakers: [{ outcome: { kind: 'disclose', limits: ['attorneys-eyes-only'] } }],
    },
  ],
  [
    'in-re-dmca-twitter-bayside-2021',
    {
      history: [{ what: 'reversed', on: '2022-06-21' }],
      speakers: [
        {
          test: { standard: 'dmca-512h-fair-use' },
          defences: [{ defence: 'fair-use', burden: 'speaker', finding: 'not-reached' }],
        },
      ],
    },
  ],
  [
    'in-re-doe-trooper-2014',
    {
      speakers: [
        {
          test: { standard: 'texas-r-202' },
          gates: [{ gate: 'proper-court', burden: 'requester', finding: 'failed', decided: true }],
          outcome: { kind: 'withhold' },
        },
      ],
    },
  ],
  [
    'mortgage-specialists-v-implode-explode-2010',
    {
      speakers: [
        { test: { standard: 'dendrite' }, gates: [], outcome: { kind: 'remand' } },
        {
          test: { coded: 'other:newsgathering-privilege', standard: null },
          gates: [{ gate: 'newsgathering-privilege-nh', finding: 'not-reached' }],
          outcome: { kind: 'remand' },
        },
      ],
    },
  ],
  [
    'gunning-v-doe-2017',
    {
      speakers: [
        {
          gates: [{ gate: 'preclusion-me', finding: 'failed', decided: true }],
          outcome: { kind: 'withhold' },
        },
      ],
    },
  ],
  [
    'art-of-living-v-does-koh-2011',
    {
      history: [{ what: 'reviews', decision: 'art-of-living-v-does-lloyd-2011' }],
      speakers: [{ outcome: { kind: 'withhold', withoutPrejudice: true } }],
    },
  ],
];

describe('decisions known by hand', () => {
  it.each(KNOWN)('%s', (id, expected) => {
    expect(casebook().get(id)).toMatchObject(expected);
  });

  it('tell which of them no longer stand', () => {
    const undone = casebook().decisions.filter(isUndone);
    expect(undone.map(({ id }) => id)).toEqual([
      'art-of-living-v-does-lloyd-2011',
      'cahill-v-john-doe-number-one-2005',
      'faconnable-usa-v-does-2011',
      'glassdoor-v-andra-group-2017',
      'in-re-dmca-reddit-watchtower-2019',
      'in-re-dmca-twitter-bayside-2021',
      'yelp-v-hadeed-carpet-cleaning-2014',
    ]);
  });
});
