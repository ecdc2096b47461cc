import { describe, expect, it } from 'vitest';
import {
  codesOf,
  detailsOf,
  readChanged,
  readFixture,
} from '../../../../test/support/read-fixture.ts';
import { wordsOf } from '../../../../test/support/words-of.ts';

const FILLED = new URL('./fixtures/ao88b-filled.txt', import.meta.url);
const BLANK = new URL('./fixtures/ao88b-blank.txt', import.meta.url);

describe('a filled form AO 88B', () => {
  it('says who is asked, by which court, in which action', async () => {
    const { form, system, action, to } = detailsOf(await readFixture(FILLED), 'subpoena');
    expect(wordsOf({ form, system, action, to })).toEqual({
      form: 'AO 88B',
      system: 'federal',
      action: {
        issuingCourt: {
          id: 'cand',
          name: 'UNITED STATES DISTRICT COURT for the Northern District of California',
        },
        pendingIn: null,
        plaintiff: 'Harbor Lane Books LLC',
        defendant: 'Does 1 through 4',
        number: '5:24-cv-01234-ABC',
      },
      to: 'Example Social, Inc., c/o Registered Agents of Example, Inc. 200 Market Plaza, Suite 900, San Jose, CA 95110',
    });
  });

  it('commands production at a place and time, and no inspection, by its boxes', async () => {
    const { commands } = detailsOf(await readFixture(FILLED), 'subpoena');
    const said = commands.map(({ commands: what, ticked, commanded, demand, place, date, time }) =>
      wordsOf({ what, ticked, commanded, demand, place, date, time }),
    );
    expect(said).toEqual([
      {
        what: 'produce',
        ticked: true,
        commanded: true,
        demand: 'See Attachment A.',
        place: 'Law Office of Dana Quill, 410 Ferry Street, Suite 12, Oakland, CA 94607',
        date: '2024-10-21',
        time: '10:00 a.m.',
      },
      {
        what: 'inspect',
        ticked: false,
        commanded: false,
        demand: null,
        place: null,
        date: null,
        time: null,
      },
    ]);
  });

  it('says who issued it, when, for whom, and how to reach counsel', async () => {
    const { issuer } = detailsOf(await readFixture(FILLED), 'subpoena');
    expect(wordsOf(issuer)).toMatchObject({
      issued: '2024-09-20',
      by: 'attorney',
      signature: 'Dana Quill',
      represents: 'Harbor Lane Books LLC',
      counsel: {
        names: ['Dana Quill'],
        firm: 'Law Office of Dana Quill',
        address: ['410 Ferry Street, Suite 12, Oakland, CA 94607'],
        emails: ['dana.quill@example.com'],
        telephones: ['(510) 555-0142'],
      },
    });
  });

  it('says on whom, how and when it was served', async () => {
    const { service } = detailsOf(await readFixture(FILLED), 'subpoena');
    expect(wordsOf(service)).toEqual({
      received: '2024-09-23',
      on: 'Priya Intake, authorized to accept service for Registered Agents of Example, Inc.',
      served: '2024-09-25',
      time: null,
      address: null,
      manner: 'by delivering a copy to the named person',
      returned: null,
      fees: '54.30',
      server: 'Casey Runner, process server',
      signed: '2024-09-26',
    });
    expect(service?.at.page).toBe(2);
  });

  it('demands what its attachment says, each request with its pin, accounts and dates', async () => {
    const { requests, accounts, period, definitions, instructions } = detailsOf(
      await readFixture(FILLED),
      'subpoena',
    );
    expect(requests.map(({ label }) => label)).toEqual([
      'REQUEST FOR PRODUCTION NO. 1',
      'REQUEST FOR PRODUCTION NO. 2',
      'REQUEST FOR PRODUCTION NO. 3',
    ]);
    expect(requests.map(({ at }) => at.page)).toEqual([4, 4, 4]);
    expect(wordsOf(requests.map((each) => each.categories))).toEqual([
      ['name', 'e-mail address', 'telephone number'],
      ['IP address logs', 'log-in history'],
      ['date of registration', 'payment information'],
    ]);
    expect(wordsOf(requests.map(({ period }) => period))).toEqual([
      null,
      { from: '2024-01-01', to: '2024-06-30' },
      null,
    ]);
    expect(wordsOf(accounts)).toEqual([
      { words: 'https://social.example.com/u/90210077', kind: 'url' },
      { words: '@harbor_watch', kind: 'handle' },
      { words: '@lane.critic', kind: 'handle' },
      { words: '90210077', kind: 'id' },
    ]);
    expect(wordsOf(period)).toEqual({ from: '2024-01-01', to: '2024-06-30' });
    expect(definitions?.text).toMatch(/^1\. “YOU” and “YOUR” mean[^]*June 30, 2024\.$/);
    expect(instructions?.text).toMatch(/^1\. Produce[^]*Rule 45\(e\)\(2\) requires\.$/);
  });

  it('sets out the whole of Rule 45(c), (d), (e) and (g), and nothing is flagged', async () => {
    const reading = await readFixture(FILLED);
    const { rule45 } = detailsOf(reading, 'subpoena');
    expect(rule45?.version).toBe('since-2013-12-01');
    expect(
      rule45?.subdivisions.map(({ letter, setOut, at }) => [letter, setOut, at?.page]),
    ).toEqual([
      ['c', 'whole', 3],
      ['d', 'whole', 3],
      ['e', 'whole', 3],
      ['g', 'whole', 3],
    ]);
    expect(codesOf(reading)).toEqual([]);
  });
});

describe('a blank form AO 88B', () => {
  it('gives nothing: what is only printed is no value', async () => {
    const details = detailsOf(await readFixture(BLANK), 'subpoena');
    expect(wordsOf(details.action)).toEqual({
      issuingCourt: null,
      pendingIn: null,
      plaintiff: null,
      defendant: null,
      number: null,
    });
    expect(details.to).toBeNull();
    expect(
      details.commands.map(({ commanded, place, date, time, demand }) => [
        commanded,
        place,
        date,
        time,
        demand,
      ]),
    ).toEqual([
      [false, null, null, null, null],
      [false, null, null, null, null],
    ]);
    expect(Object.values(details.issuer)).toEqual([null, null, null, null, null]);
    expect(wordsOf(details.service)).toEqual({
      received: null,
      on: null,
      served: null,
      time: null,
      address: null,
      manner: null,
      returned: null,
      fees: null,
      server: null,
      signed: null,
    });
    expect(details.requests).toEqual([]);
    expect(details.accounts).toEqual([]);
  });

  it('flags each thing that it lacks', async () => {
    expect(codesOf(await readFixture(BLANK))).toEqual([
      'issue-date-missing',
      'issuer-missing',
      'rule-45-text-missing',
      'rule-45-text-missing',
      'service-not-stated',
      'signature-missing',
      'subpoena-action-missing',
      'subpoena-addressee-missing',
      'subpoena-command-missing',
      'subpoena-court-missing',
      'subpoena-number-missing',
    ]);
  });
});

describe('the boxes of the form', () => {
  it.each([
    ['☑', true, true],
    ['✔', true, true],
    ['X', true, true],
    ['[X]', true, true],
    ['[x]', true, true],
    ['☐', false, false],
    ['❒', false, false],
    ['[ ]', false, false],
    // Text layers print an empty and a full box alike as O: the blanks tell.
    ['O', null, true],
  ])('reads %s', async (box, ticked, commanded) => {
    const reading = await readChanged(FILLED, [['☒ Production', `${box} Production`]]);
    const [first] = detailsOf(reading, 'subpoena').commands;
    expect([first?.ticked, first?.commanded]).toEqual([ticked, commanded]);
  });

  it('flags blanks that are filled in beside a box that is not ticked', async () => {
    const reading = await readChanged(FILLED, [['☒ Production', '☐ Production']]);
    expect(codesOf(reading)).toEqual(
      expect.arrayContaining(['box-not-ticked', 'subpoena-command-missing']),
    );
  });
});

describe('what is wrong with a subpoena', () => {
  it.each([
    [
      'the court is left blank',
      'Northern District of California',
      '__________ District of __________',
      'subpoena-court-missing',
    ],
    [
      'the date of compliance is impossible',
      'October 21, 2024, 10:00',
      'October 41, 2024, 10:00',
      'date-impossible',
    ],
    [
      'it was served after its date',
      '(date) September 25, 2024',
      '(date) October 25, 2024',
      'served-after-compliance',
    ],
    ['nobody signed', '/s/ Dana Quill', '              ', 'signature-missing'],
    ['no date of issue', 'Date: September 20, 2024', 'Date:', 'issue-date-missing'],
  ])('%s', async (_, from, to, code) => {
    expect(codesOf(await readChanged(FILLED, [[from, to]]))).toContain(code);
  });

  it('refers to an attachment that the file does not hold', async () => {
    const reading = await readChanged(FILLED, [[/\f {42}ATTACHMENT A[^]*$/, '']]);
    expect(codesOf(reading)).toContain('attachment-missing');
  });

  it('is signed by the clerk when the left line is filled in', async () => {
    const reading = await readChanged(FILLED, [
      [/ {75}\/s\/ Dana Quill/, '                 /s/ Terry Clerk'],
    ]);
    const { issuer } = detailsOf(reading, 'subpoena');
    expect([issuer.by, issuer.signature?.text]).toEqual(['clerk', 'Terry Clerk']);
  });
});
