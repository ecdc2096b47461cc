import { describe, expect, it } from 'vitest';
import {
  codesOf,
  detailsOf,
  readChanged,
  readFixture,
  readText,
} from '../../../../test/support/read-fixture.ts';
import { wordsOf } from '../../../../test/support/words-of.ts';

const PACER = new URL('./fixtures/pacer.txt', import.meta.url);
const PAGE = new URL('./fixtures/pacer.html', import.meta.url);
const RECAP = new URL('./fixtures/recap.md', import.meta.url);
const APPEAL = new URL('./fixtures/appeal.txt', import.meta.url);
const STATE = new URL('./fixtures/state.txt', import.meta.url);

describe('a docket sheet of PACER', () => {
  it('gives the head of the case', async () => {
    const { case: head } = detailsOf(await readFixture(PACER), 'docket-sheet');
    expect(wordsOf(head)).toEqual({
      heading: 'CIVIL DOCKET FOR CASE #: 5:24-cv-01234-ABC',
      court: { id: 'cand', name: 'California Northern District (San Jose)' },
      number: '5:24-cv-01234-ABC',
      title: 'Harbor Lane Books LLC v. Does 1 through 4',
      filed: '2024-08-30',
      terminated: null,
      assignedTo: 'Judge Jordan Q. Sample',
      referredTo: 'Magistrate Judge Pat Example',
      juryDemand: 'Plaintiff',
      demand: null,
      natureOfSuit: '320 Assault Libel & Slander',
      jurisdiction: 'Diversity',
      cause: '28:1332 Diversity-Libel,Assault,Slander',
      related: null,
      marks: ['ADRMOP', 'PROTO'],
    });
  });

  it('gives the parties with their counsel', async () => {
    const { parties } = detailsOf(await readFixture(PACER), 'docket-sheet');
    expect(
      parties.map(({ role, name, terminated, counsel }) => [
        role,
        name,
        terminated?.iso ?? null,
        counsel.map((each) => each.name),
      ]),
    ).toEqual([
      ['Plaintiff', 'Harbor Lane Books LLC', null, ['Dana Quill', 'Lee Margin']],
      ['Defendant', 'Doe 1', '2024-12-02', []],
      ['Defendant', 'Does 2 through 4', null, []],
      ['Movant', 'Example Social, Inc.', null, ['Robin Gate']],
    ]);
    const [dana, lee] = parties[0]?.counsel ?? [];
    expect(dana).toMatchObject({
      emails: ['dana.quill@example.com'],
      telephones: ['(510) 555-0142'],
      lead: true,
      proHacVice: false,
    });
    expect(lee).toMatchObject({ lead: false, proHacVice: true });
  });

  it('gives the entries, with what they attach and refer to', async () => {
    const { entries } = detailsOf(await readFixture(PACER), 'docket-sheet');
    expect(
      entries.map(({ number, filed, filedBy, refersTo, sealed }) => [
        number,
        filed?.iso,
        filedBy?.text ?? null,
        refersTo.map(({ entry }) => entry).join(' '),
        sealed,
      ]),
    ).toEqual([
      ['1', '2024-08-30', 'Harbor Lane Books LLC', '', false],
      ['2', '2024-09-03', null, '', false],
      ['3', '2024-09-06', 'Harbor Lane Books LLC', '', false],
      ['4', '2024-09-18', null, '3', false],
      ['5', '2024-10-04', 'Example Social, Inc.', '', false],
      ['6', '2024-10-18', 'Harbor Lane Books LLC', '5', false],
      ['7', '2024-10-25', 'Example Social, Inc.', '5', false],
      [null, '2024-11-14', null, '5', false],
      ['8', '2024-11-20', 'Harbor Lane Books LLC', '', false],
      ['9', '2024-11-21', 'Harbor Lane Books LLC', '8', true],
      ['10', '2024-12-02', null, '5 8', false],
      ['11', '2024-12-16', 'Harbor Lane Books LLC', '10', false],
    ]);
    expect(entries[0]?.attachments).toEqual([
      { number: '1', title: 'Civil Cover Sheet' },
      { number: '2', title: 'Exhibit A (Posts)' },
      { number: '3', title: 'Exhibit B' },
    ]);
    expect(entries[7]?.entered?.iso).toBe('2024-11-15');
    expect(entries[4]?.text).toMatch(/^MOTION to Quash[^]*Replies due by 10\/25\/2024\./);
  });

  it('says what became of motions where an entry does, and not that others are pending', async () => {
    const { motions } = detailsOf(await readFixture(PACER), 'docket-sheet');
    expect(
      motions.map(({ entry, title, outcome }) => [
        entry,
        title,
        outcome?.outcome ?? null,
        outcome?.by,
      ]),
    ).toEqual([
      ['3', 'Ex Parte MOTION to Expedite Discovery', 'granted', '4'],
      ['5', 'MOTION to Quash Subpoena', 'granted-in-part', '10'],
      ['8', 'Administrative Motion to File Under Seal', 'moot', '10'],
      ['11', 'MOTION for Leave to File Motion for Reconsideration re 10 Order', null, undefined],
    ]);
  });

  it('has the caption of its head, and not that of a paper among its entries', async () => {
    const { title, caption, court, caseNumber } = await readFixture(PACER);
    expect([title, caption, court?.id, caseNumber]).toEqual([
      'CIVIL DOCKET FOR CASE #: 5:24-cv-01234-ABC',
      'Harbor Lane Books LLC v. Does 1 through 4',
      'cand',
      '5:24-cv-01234-ABC',
    ]);
  });

  it('reads the same from the page that PACER serves', async () => {
    const page = detailsOf(await readFixture(PAGE), 'docket-sheet');
    const print = detailsOf(await readFixture(PACER), 'docket-sheet');
    expect(wordsOf(page.case)).toEqual(wordsOf(print.case));
    expect(page.parties.map(({ role, name, counsel }) => [role, name, counsel.length])).toEqual([
      ['Plaintiff', 'Harbor Lane Books LLC', 2],
      ['Defendant', 'Doe 1', 0],
      ['Defendant', 'Does 2 through 4', 0],
    ]);
    expect(page.entries.map(({ number, filed }) => [number, filed?.iso])).toEqual([
      ['1', '2024-08-30'],
      ['5', '2024-10-04'],
      [null, '2024-11-14'],
      ['10', '2024-12-02'],
    ]);
    expect(page.motions.map(({ entry, outcome }) => [entry, outcome?.outcome])).toEqual([
      ['5', 'granted'],
    ]);
  });

  it('has nothing to flag', async () => {
    expect(codesOf(await readFixture(PACER))).toEqual([]);
  });

  it('flags entries that bear one number', async () => {
    const reading = await readChanged(PACER, [[/12\/16\/2024 {3}11/, '12/16/2024   10']]);
    expect(codesOf(reading)).toContain('docket-numbers-repeated');
  });
});

describe('other dockets', () => {
  it('RECAP puts the number first and the month in words', async () => {
    const { entries, motions, case: head } = detailsOf(await readFixture(RECAP), 'docket-sheet');
    expect([head.number?.text, head.court?.id]).toEqual(['1:23-cv-04567', 'nysd']);
    expect(entries.map(({ number, filed, text }) => [number, filed?.iso, text])).toEqual([
      ['1', '2023-05-31', 'Complaint'],
      ['2', '2023-06-01', 'Letter Motion for Discovery'],
      ['3', '2023-06-09', 'Order on Motion for Discovery: granting 2 Letter Motion for Discovery'],
      [null, '2023-06-12', 'Set/Reset Deadlines'],
      ['4', '2023-07-05', 'Motion to Quash'],
    ]);
    expect(motions.map(({ entry, outcome }) => [entry, outcome?.outcome ?? null])).toEqual([
      ['2', 'granted'],
      ['4', null],
    ]);
  });

  it('a state’s register has events without numbers', async () => {
    const { entries, case: head } = detailsOf(await readFixture(STATE), 'docket-sheet');
    expect(wordsOf([head.number, head.title, head.filed, head.assignedTo])).toEqual([
      '24CECG00099',
      'Orchard Clinic v. Does 1 to 20',
      '2024-02-14',
      'Kim Bench',
    ]);
    expect(entries.map(({ number, filed }) => [number, filed?.iso])).toEqual([
      [null, '2024-02-14'],
      [null, '2024-03-01'],
      [null, '2024-03-04'],
      [null, '2024-05-06'],
    ]);
  });
});

describe('a docket of a court of appeals', () => {
  it('has its own number and court, and orders that name entries', async () => {
    const reading = await readFixture(APPEAL);
    const { case: head, entries, motions } = detailsOf(reading, 'docket-sheet');
    expect([reading.court?.id, head.number?.text, head.filed?.iso, head.assignedTo]).toEqual([
      'ca9',
      '24-7001',
      '2024-12-23',
      null,
    ]);
    expect(entries.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(motions.map(({ entry, outcome }) => [entry, outcome?.outcome, outcome?.by])).toEqual([
      ['2', 'granted', '3'],
    ]);
  });
});

describe('the court of a docket', () => {
  it.each([
    ['California Northern District (San Jose)', 'cand'],
    ['Southern District of New York (Foley Square)', 'nysd'],
    ['District of Oregon (Portland (3))', 'ord'],
    ['Eastern District of California - Live System', 'caed'],
    ['Massachusetts District', 'mad'],
    ['WESTERN DISTRICT OF WASHINGTON', 'wawd'],
  ])('%s', (line, id) => {
    const reading = readText(
      `U.S. District Court\n${line}\nCIVIL DOCKET FOR CASE #: 3:25-cv-00001-AB\n\nAlder v. Birch\n\nDate Filed   #   Docket Text\n\n10/01/2025   1   COMPLAINT by A. Alder\n`,
    );
    expect(reading.court?.id).toBe(id);
  });
});

describe('the words of entries', () => {
  const HEAD =
    'U.S. District Court\nDistrict of Oregon\nCIVIL DOCKET FOR CASE #: 3:25-cv-00001-AB\n\nAlder v. Birch\n\nDate Filed   #   Docket Text\n';

  it.each([
    ['RESPONSE to 14 Motion to Dismiss by A. Alder.', ['14']],
    ['ORDER granting 12 Motion to Seal and denying 13 Motion to Stay.', ['12', '13']],
    ['NOTICE of Errata re 7, 8 and 9 by A. Alder', ['7', '8', '9']],
    ['Letter re: Dkt. No. 21-1 from B. Birch', ['21-1']],
    ['REPLY in support of [30] motion', ['30']],
    ['MOTION for extension of 14 days under Rule 6', []],
    ['ORDER: Denying Motion to Dismiss 12. Signed on 10/1/2025.', ['12']],
    ['ORDER. Motion for Protective Order [33-1] is GRANTED.', ['33']],
    ['ORDER granting Motion for an extension of 60 days.', []],
    ['Hearing set for 10/12/2025 10:00 AM in Courtroom 3', []],
    ['COMPLAINT (Filing fee $ 405). (Attachments: # 1 Exhibit 12 Motion in Doe)', []],
  ])('%s', (text, expected) => {
    const reading = readText(`${HEAD}\n10/01/2025   40   ${text}\n`);
    const [entry] = detailsOf(reading, 'docket-sheet').entries;
    expect(entry?.refersTo.map((link) => link.entry)).toEqual(expected);
  });

  it.each([
    ['*** SEALED DOCUMENT *** Exhibit by A. Alder', true],
    ['SEALED MOTION by A. Alder', true],
    ['Document filed under seal by A. Alder', true],
    ['MOTION to File Under Seal by A. Alder', false],
    ['ORDER denying 3 Motion to Seal', false],
  ])('sealed or not: %s', (text, expected) => {
    const reading = readText(`${HEAD}\n10/01/2025   40   ${text}\n`);
    expect(detailsOf(reading, 'docket-sheet').entries[0]?.sealed).toBe(expected);
  });

  it.each([
    ['ORDER denying 3 Motion to Quash.', 'denied'],
    ['ORDER denying as moot 3 Motion to Quash.', 'moot'],
    ['ORDER granting in part and denying in part 3 Motion to Quash.', 'granted-in-part'],
    ['NOTICE of Withdrawal of 3 MOTION to Quash', 'withdrawn'],
    ['ORDER setting hearing on 3 MOTION to Quash', null],
    ['OPPOSITION to 3 MOTION to Quash: it should be denied', null],
  ])('what became of a motion: %s', (text, expected) => {
    const reading = readText(
      `${HEAD}\n10/01/2025   3   MOTION to Quash by B. Birch\n\n10/02/2025   4   ${text}\n`,
    );
    const [motion] = detailsOf(reading, 'docket-sheet').motions;
    expect(motion?.outcome?.outcome ?? null).toBe(expected);
  });
});
