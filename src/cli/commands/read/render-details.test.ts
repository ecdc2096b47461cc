import { describe, expect, it } from 'vitest';
import { readFixture } from '../../../../test/support/read-fixture.ts';
import { renderDetails } from './render-details.ts';

async function lines(path: string): Promise<readonly string[]> {
  const url = new URL(`../../../papers/kinds/${path}`, import.meta.url);
  return renderDetails(await readFixture(url));
}

describe('the details of duces read', () => {
  it('say why a paper is of its kind', async () => {
    const text = await lines('subpoena/fixtures/new-york.md');
    expect(text[0]).toBe('Because     its title reads "SUBPOENA DUCES TECUM"');
    expect(text.slice(1, 4).every((line) => line.startsWith('            '))).toBe(true);
  });

  it('answer for a subpoena: who, what, by when, served when, is Rule 45 there', async () => {
    const text = await lines('subpoena/fixtures/ao88b-filled.txt');
    expect(text).toEqual(
      expect.arrayContaining([
        'Form        AO 88B  [1]',
        'Action no.  5:24-cv-01234-ABC  [1]',
        'Commands    produce, box ticked  [1]',
        '  by        2024-10-21, 10:00 a.m.  [1]',
        'Commands    inspect, box not ticked  [1]',
        'Issued      2024-09-20 by an attorney  [1]',
        'Served      2024-09-25  [2]',
        '            @harbor_watch (handle)  [4]',
        '            REQUEST FOR PRODUCTION NO. 2: IP address logs, log-in history (2024-01-01 to 2024-06-30)  [4]',
        'Rule 45     (c) whole, (d) whole, (e) whole, (g) whole  [3]',
      ]),
    );
  });

  it('show what a blank form lacks as not stated, and nothing that is only printed', async () => {
    const text = await lines('subpoena/fixtures/ao88b-blank.txt');
    expect(text).toEqual(
      expect.arrayContaining([
        'Issued from not stated',
        'Action no.  not stated',
        'To          not stated',
        'Issued      not stated',
        'Signed      not stated',
        'Counsel     not stated',
        'Served      not stated',
        'Accounts    not stated',
        'Requests    not stated',
        'Rule 45     (c) none, (d) none, (e) none, (g) none',
      ]),
    );
    expect(text.join('\n')).not.toMatch(/Name of person|who issues or requests/);
  });

  it.each([
    [
      'declaration/fixtures/good.md',
      [
        'Declarant   Mara Lindqvist  [1]',
        'Basis       personal knowledge  [1]',
        'Executed    2024-10-10  [1]',
        'Paragraphs  4, ¶¶ 1-4  [1]',
      ],
    ],
    [
      'declaration/fixtures/affidavit.md',
      ['Oath        sworn before an officer  [1]', 'Exhibits    none attached'],
    ],
    [
      'complaint/fixtures/complaint.md',
      [
        '            2. Copyright Infringement against Does 2 through 4 (17 U.S.C. § 501)  [1]',
        'Verified    no',
      ],
    ],
    [
      'motion/fixtures/motion.txt',
      [
        'Aim         TO QUASH SUBPOENA',
        'Hearing     2024-11-14, 9:00 a.m., 5, 4th Floor, Hon. Jordan Q. Sample, by Zoom  [1]',
        'Tables      on pages 2, 3',
      ],
    ],
    [
      'notice/fixtures/account-holder.md',
      ['Notice of   account-holder', 'Deadline    2024-10-15  [1]'],
    ],
    ['notice/fixtures/dismissal.md', ['Prejudice   without']],
    [
      'summons/fixtures/ao440.txt',
      [
        'To          Doe 1 c/o Example Social, Inc., 200 Market Plaza, San Jose, CA 95110  [1]',
        'Served      2024-09-10  [2]',
      ],
    ],
    [
      'docket-sheet/fixtures/pacer.txt',
      [
        'Parties     Plaintiff Harbor Lane Books LLC; Dana Quill, Lee Margin  [1]',
        '            5: MOTION to Quash Subpoena: granted-in-part, entry 10  [1]',
      ],
    ],
  ])('%s', async (path, expected) => {
    expect(await lines(path)).toEqual(expect.arrayContaining([...expected]));
  });

  it('are left out for a kind that has none', async () => {
    const { details: _, ...rest } = await readFixture(
      new URL('../../../papers/kinds/notice/fixtures/appeal.md', import.meta.url),
    );
    expect(renderDetails({ ...rest, details: null }).at(-1)).toBe('');
  });
});
