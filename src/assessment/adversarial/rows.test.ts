import { expect, it } from 'vitest';
import {
  claim,
  document,
  judgment,
  statement,
  syntheticMatter,
} from '../../../test/synthetic/synthetic-matter.ts';
import { lawRegistry } from '../../law/index.ts';
import { assess } from '../index.ts';

// One record that proves everything, each row with one twist. The expectation is the law's, derived from
// the authority beside it before the engine was asked.
const law = lawRegistry();
const SHOWN = [
  'statement-made',
  'falsity',
  'published-to-third-party',
  'special-harm',
  'negligence',
];
const NOTICE = ['speaker-notified', 'time-to-oppose'];
const PUBLIC_FIGURE = 'requester-public-figure';
const STATUS = [
  'public-or-general-concern',
  'legitimate-public-concern',
  'arguably-legitimate-public-concern',
  'requester-public-official',
  PUBLIC_FIGURE,
  'requester-limited-public-figure',
];

interface Twist {
  readonly without?: string;
  readonly denied?: string;
  readonly alleged?: true;
  readonly open?: true;
  readonly publicFigure?: true;
  readonly judged?: readonly string[];
}

function outcome(standard: string, twist: Twist): string | undefined {
  const kept = (all: readonly string[]) => all.filter((id) => id !== twist.without);
  const proof = document('proof', { statement: 's1' }, ...kept(SHOWN));
  const denial = {
    ...document('denial', {}),
    rebuts: twist.denied === undefined ? [] : [{ proposition: twist.denied, statement: 's1' }],
  };
  const matter = syntheticMatter({
    recordComplete: twist.open === true ? 'no' : 'yes',
    people: [{ id: 'cy', name: 'Cy', role: 'counsel' }],
    statements: [statement('s1', 'ann')],
    claims: [claim('c1', 'az-defamation', { against: ['ann'], statements: ['s1'] })],
    exhibits: [
      twist.alleged === true ? { ...proof, kind: 'bare-allegation' } : proof,
      document('notice', { speaker: 'ann' }, ...kept(NOTICE)),
      document('brief', {}, 'relevant-to-claim-or-defence', 'proportional'),
      denial,
    ],
    facts: STATUS.map((fact) => ({
      fact,
      value: fact === PUBLIC_FIGURE && twist.publicFigure === true ? 'yes' : 'no',
      by: 'court',
    })),
    judgments: (twist.judged ?? []).map((decision) => judgment('balance', decision, { standard })),
  });
  return assess({ matter, law, standards: [standard] }).speakers[0]?.standards[0]?.determination
    .outcome;
}

it.each<[string, string, Twist, string]>([
  ['cahill', 'all of it proved: 884 A.2d at 460-61', {}, 'disclose'],
  ['cahill', 'no notice: it comes first, 460-61', { without: 'speaker-notified' }, 'defer'],
  ['cahill', 'no time to oppose: 461', { without: 'time-to-oppose' }, 'defer'],
  ['cahill', 'falsity not proved: each element, 463', { without: 'falsity' }, 'withhold'],
  ['cahill', 'unknown is never no', { without: 'falsity', open: true }, 'open'],
  ['cahill', 'pleaded only: more than a pleading, 460', { alleged: true }, 'withhold'],
  ['cahill', 'public figure, no malice yet: excused, 464', { publicFigure: true }, 'disclose'],
  [
    'cahill',
    'falsity denied on oath: an issue to try is enough, 460, 463; Anderson, 477 U.S. at 249',
    { denied: 'falsity' },
    'disclose',
  ],
  ['mobilisa', 'proved, nobody weighed: 170 P.3d at 720-21', {}, 'open'],
  ['mobilisa', 'weighed for disclosure', { judged: ['disclose'] }, 'disclose'],
  ['mobilisa', 'weighed against it', { judged: ['withhold'] }, 'withhold'],
  [
    'mobilisa',
    'judgments that conflict decide nothing',
    { judged: ['disclose', 'withhold'] },
    'open',
  ],
  [
    'mobilisa',
    'no balance saves a claim unproved',
    { without: 'falsity', judged: ['disclose'] },
    'withhold',
  ],
  [
    'mobilisa',
    'no notice, though weighed',
    { without: 'speaker-notified', judged: ['disclose'] },
    'defer',
  ],
])('%s: %s', (standard, _why, twist, expected) => {
  expect(outcome(standard, twist)).toBe(expected);
});
