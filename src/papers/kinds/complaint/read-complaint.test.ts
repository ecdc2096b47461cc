import { describe, expect, it } from 'vitest';
import {
  codesOf,
  detailsOf,
  readChanged,
  readFixture,
  readText,
} from '../../../../test/support/read-fixture.ts';
import { wordsOf } from '../../../../test/support/words-of.ts';

const PLEADING = new URL('./fixtures/pleading-paper.txt', import.meta.url);
const COMPLAINT = new URL('./fixtures/complaint.md', import.meta.url);

describe('a complaint', () => {
  it('gives its parties by the paragraphs that introduce them', async () => {
    const { parties } = detailsOf(await readFixture(COMPLAINT), 'complaint');
    expect(parties.map(({ role, name, paragraph }) => [role, name, paragraph])).toEqual([
      ['Plaintiff', 'Harbor Lane Books LLC', 1],
      ['Defendant', 'Doe 1', 2],
    ]);
  });

  it('gives its causes with claimant, defendants, law and paragraphs', async () => {
    const { causes } = detailsOf(await readFixture(COMPLAINT), 'complaint');
    const said = causes.map(({ number, name, by, against, law, paragraphs }) =>
      wordsOf({ number, name, by, against, law, paragraphs }),
    );
    expect(said).toEqual([
      {
        number: 1,
        name: 'Libel Per Se, Cal. Civ. Code § 45a',
        by: 'Plaintiff',
        against: 'Doe 1',
        law: ['Cal. Civ. Code § 45a'],
        paragraphs: { from: 5, to: 6 },
      },
      {
        number: 2,
        name: 'Copyright Infringement',
        by: null,
        against: 'Does 2 through 4',
        law: ['17 U.S.C. § 501'],
        paragraphs: { from: 7, to: 8 },
      },
    ]);
  });

  it('gives numbered paragraphs with their sub-paragraphs, and ends them at headings', async () => {
    const { paragraphs } = detailsOf(await readFixture(COMPLAINT), 'complaint');
    expect(paragraphs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(wordsOf(paragraphs[2]?.subParagraphs)).toEqual([
      { words: 'post under the handle @lane.critic; and', label: 'a' },
      { words: 'host the site at https://lane.example.org.', label: 'b' },
    ]);
    expect(paragraphs[3]?.text).toMatch(/stolen books\.”$/);
    expect(paragraphs[5]?.text).toBe('The statement is false.');
  });

  it('gives the prayer item by item, the jury demand, and that nobody verified it', async () => {
    const reading = await readFixture(COMPLAINT);
    const { prayer, juryDemand, verification } = detailsOf(reading, 'complaint');
    expect(wordsOf(prayer)).toEqual([
      'A. For damages according to proof;',
      'B. For an injunction against further copying; and',
      'C. For its costs.',
    ]);
    expect(juryDemand?.text).toBe('DEMAND FOR JURY TRIAL');
    expect(verification).toBeNull();
    expect(codesOf(reading)).toEqual(['complaint-unverified']);
  });

  it('is verified by its words, not by its title', async () => {
    const titled = await readChanged(COMPLAINT, [
      ['COMPLAINT FOR DEFAMATION', 'VERIFIED COMPLAINT FOR DEFAMATION'],
    ]);
    expect(detailsOf(titled, 'complaint').verification).toBeNull();
    const verified = await readChanged(COMPLAINT, [
      [
        /$/,
        '\nVERIFICATION\n\nI have read the foregoing complaint and know its contents, which are true of my own knowledge.\n',
      ],
    ]);
    expect(detailsOf(verified, 'complaint').verification?.text).toMatch(
      /^I have read the foregoing/,
    );
  });

  it('flags paragraphs whose numbers are passed over', async () => {
    const reading = await readChanged(COMPLAINT, [['6. The statement', 'The statement']]);
    expect(codesOf(reading)).toContain('paragraph-numbers-missing');
  });
});

describe('a complaint on pleading paper', () => {
  it('has its paragraphs from the first, beside their line numbers, and its prayer apart', async () => {
    const { paragraphs, prayer, parties, causes, juryDemand, verification } = detailsOf(
      await readFixture(PLEADING),
      'complaint',
    );
    expect(paragraphs.map(({ number, at }) => [number, `${at.page}:${at.line ?? ''}`])).toEqual([
      [1, '1:22'],
      [2, '1:24'],
      [3, '1:25'],
      [4, '2:4'],
      [5, '2:5'],
      [6, '2:11'],
      [7, '2:14'],
    ]);
    expect(wordsOf(prayer)).toEqual([
      '1. General damages;',
      '2. Special damages according to proof; and',
      '3. Costs of suit.',
    ]);
    expect(parties.map(({ name }) => name)).toEqual(['HARBOR LANE BOOKS LLC', 'MARA LINDQVIST']);
    expect(causes.map(({ name, by, against }) => [name, by, against])).toEqual([
      ['Defamation', 'Both Plaintiffs', 'All Defendants'],
      ['False Light', 'Plaintiff Lindqvist', 'Does 1-3'],
      ['Intentional Interference', null, null],
    ]);
    expect(juryDemand?.text).toBe('DEMAND FOR JURY TRIAL');
    expect(verification?.text).toMatch(/^I have read the foregoing complaint/);
  });
});

describe('headings of causes', () => {
  const CAPTION =
    'UNITED STATES DISTRICT COURT\nDISTRICT OF OREGON\n\nA. ALDER,\n\nPlaintiff,\n\nv.\n\nB. BIRCH,\n\nDefendant.\n\nCase No. 3:25-cv-00001-AB\n\nCOMPLAINT\n\n1. Plaintiff A. Alder is a person who lives in Portland and writes about trees.\n\n';

  it.each([
    ['COUNT ONE\nDefamation', 1, 'Defamation', null],
    ['COUNT II – FALSE LIGHT', 2, 'FALSE LIGHT', null],
    ['THIRD CLAIM FOR RELIEF\n(Trade Libel Against B. Birch)', 3, 'Trade Libel', 'B. Birch'],
    ['AS AND FOR A FOURTH CAUSE OF ACTION\nLibel Per Se', 4, 'Libel Per Se', null],
    ['FIFTH COUNT: Negligence (against all Defendants)', 5, 'Negligence', 'all Defendants'],
  ])('%s', (heading, number, name, against) => {
    const reading = readText(`${CAPTION}${heading}\n\n2. Plaintiff realleges paragraph 1.\n`);
    const [cause] = detailsOf(reading, 'complaint').causes;
    expect([cause?.number, cause?.name, cause?.against]).toEqual([number, name, against]);
  });
});
