import { describe, expect, it } from 'vitest';
import {
  codesOf,
  detailsOf,
  readFixture,
  readText,
} from '../../../../test/support/read-fixture.ts';
import { wordsOf } from '../../../../test/support/words-of.ts';

const DEPOSITION = new URL('./fixtures/ao88a-deposition.txt', import.meta.url);
const FLAT = new URL('./fixtures/ao88b-flat.txt', import.meta.url);
const FREE = new URL('./fixtures/free-form-federal.md', import.meta.url);
const EXHIBIT = new URL('./fixtures/free-form-exhibit.txt', import.meta.url);
const CALIFORNIA = new URL('./fixtures/subp-010.txt', import.meta.url);
const ELSEWHERE = new URL('./fixtures/subp-035.txt', import.meta.url);
const OLD = new URL('./fixtures/ao88-2006.txt', import.meta.url);
const NEW_YORK = new URL('./fixtures/new-york.md', import.meta.url);

describe('a form whose text keeps no columns', () => {
  it('is read label by label, and signed by the one whose name counsel bears', async () => {
    const { action, commands, issuer, requests } = detailsOf(await readFixture(FLAT), 'subpoena');
    expect(wordsOf([action.plaintiff, action.defendant, action.number])).toEqual([
      'Summit Gear Co.',
      'John Doe a/k/a “peak_reviewer”',
      '1:25-cv-00777-XYZ',
    ]);
    expect(wordsOf([commands[0]?.place, commands[0]?.date, commands[0]?.time])).toEqual([
      'Finch Law P.C., 20 Example Blvd., Denver, CO 80202',
      '2025-03-14',
      '9:00 am',
    ]);
    expect(commands.map(({ commanded }) => commanded)).toEqual([true, false]);
    expect([issuer.by, issuer.signature?.text]).toEqual(['attorney', 'Jamie Finch']);
    expect(requests.map(({ label, at }) => [label, at.page])).toEqual([['', 1]]);
  });
});

describe('other subpoenas', () => {
  it('AO 88A commands a deposition, and to bring documents to it', async () => {
    const { commands, issuer, requests, accounts } = detailsOf(
      await readFixture(DEPOSITION),
      'subpoena',
    );
    const place = 'Offices of Pell & Moor LLP, 55 Example Street, 8th Floor, New York, NY 10007';
    expect(
      wordsOf(
        commands.map(({ commands: what, demand, place: at, date, time }) => ({
          what,
          demand,
          place: at,
          date,
          time,
        })),
      ),
    ).toEqual([
      { what: 'testify', demand: null, place, date: '2023-11-14', time: '9:30 am' },
      { what: 'produce', demand: 'See Schedule A.', place, date: '2023-11-14', time: '9:30 am' },
    ]);
    // The labels stand side by side without a gap: only the name tells who signed.
    expect([issuer.by, issuer.signature?.text]).toEqual(['attorney', 'Noor Pell']);
    expect(wordsOf(requests.map(({ period }) => period))).toEqual([
      { from: '2022-03-03', to: null },
      null,
    ]);
    expect(wordsOf(accounts)).toEqual([
      { words: 'https://forum.example.com/members/quill-and-ink', kind: 'url' },
    ]);
  });

  it('a free form has a caption, a command in a sentence, and a certificate of service', async () => {
    const reading = await readFixture(FREE);
    const details = detailsOf(reading, 'subpoena');
    expect(details.form).toBeNull();
    expect(details.action.issuingCourt?.id).toBe('wawd');
    const [command] = details.commands;
    expect(wordsOf([command?.place, command?.date, command?.time])).toEqual([
      'Ledger & Finch LLP, 900 Example Avenue, Suite 300, Seattle, Washington 98101',
      '2025-05-12',
      '5:00 p.m.',
    ]);
    expect(wordsOf(details.accounts)).toEqual([
      { words: 'tern_is_lying', kind: 'handle' },
      { words: 'https://photos.example.com/tern_is_lying', kind: 'url' },
      { words: '@gullwatcher', kind: 'handle' },
    ]);
    expect(details.requests.at(-1)?.text).toMatch(/March 15, 2025\.$/);
    expect(wordsOf(details.issuer)).toMatchObject({ issued: '2025-04-21', by: 'attorney' });
    expect(wordsOf(details.service)).toMatchObject({
      on: 'Example Photos, Inc.',
      served: '2025-04-22',
      address: '12 Shutter Road, Palo Alto, CA 94301',
    });
    expect(codesOf(reading)).toEqual(['rule-45-text-missing', 'rule-45-text-partial']);
  });

  it('a free form may be signed before its exhibit, and set its time before its date', async () => {
    const { commands, issuer, requests, accounts } = detailsOf(
      await readFixture(EXHIBIT),
      'subpoena',
    );
    const [command] = commands;
    expect(wordsOf([command?.place, command?.date, command?.time])).toEqual([
      'Kestrel & Wren PLLC, 77 Example Avenue, Suite 4, Alexandria, Virginia 22314',
      '2025-07-18',
      '5:00 p.m.',
    ]);
    expect(wordsOf(issuer)).toMatchObject({
      issued: '2025-06-20',
      by: 'attorney',
      signature: 'Avery Wren',
      represents: 'Plaintiff Bluebird Farms, Inc.',
      counsel: { names: ['Avery Wren'], firm: 'KESTREL & WREN PLLC' },
    });
    expect(wordsOf(accounts.map(({ text }) => text))).toEqual([
      'farm_truth_24',
      'https://blog.example.com/farm_truth_24',
    ]);
    expect(wordsOf(requests.map(({ period }) => period))).toEqual([
      null,
      { from: '2025-03-01', to: null },
      null,
      { from: '2025-03-01', to: '2025-04-30' },
    ]);
  });

  it('California’s form gives its blanks by their labels, and asks for no text of Rule 45', async () => {
    const reading = await readFixture(CALIFORNIA);
    const details = detailsOf(reading, 'subpoena');
    expect(
      wordsOf({
        form: details.form,
        action: details.action,
        to: details.to,
        rule45: details.rule45,
      }),
    ).toEqual({
      form: 'SUBP-010',
      action: {
        issuingCourt: { id: 'calsuperct', name: 'SUPERIOR COURT OF CALIFORNIA, COUNTY OF FRESNO' },
        pendingIn: null,
        plaintiff: 'Orchard Clinic',
        defendant: 'Does 1 to 20',
        number: '24CECG00099',
      },
      to: 'Custodian of Records, Example Reviews, Inc., 5 Rating Place, San Mateo, CA 94401',
      rule45: null,
    });
    const [command] = details.commands;
    expect(wordsOf([command?.place, command?.date, command?.time])).toEqual([
      '44 Copy Court, Fresno, CA 93701',
      '2024-06-03',
      '10:00 a.m.',
    ]);
    expect(wordsOf(details.requests.map(({ categories }) => categories))).toEqual([
      ['name', 'e-mail address', 'IP address'],
    ]);
    expect(wordsOf(details.service)).toMatchObject({
      on: 'Lee Porter, agent for service',
      served: '2024-05-09',
      time: '2:15 p.m.',
      address: '5 Rating Place, San Mateo, CA 94401',
      fees: '15.00',
    });
    expect(wordsOf(details.issuer.counsel)).toMatchObject({
      names: ['Imani Harrow'],
      firm: 'Harrow Law, P.C.',
      represents: 'Plaintiff Orchard Clinic',
    });
  });

  it('California’s form for an action elsewhere names both courts, and its attachment demands', async () => {
    const { action, to, requests, issuer } = detailsOf(await readFixture(ELSEWHERE), 'subpoena');
    expect(
      wordsOf({
        court: action.issuingCourt?.name,
        in: action.pendingIn,
        number: action.number,
        to,
      }),
    ).toEqual({
      court: 'SUPERIOR COURT OF CALIFORNIA, COUNTY OF LOS ANGELES',
      in: 'District Court of Travis County, Texas, 98th Judicial District',
      number: 'D-1-GN-24-000123',
      to: 'Example Video LLC, 10 Film Row, Burbank, CA 91502',
    });
    expect(requests.map(({ label, at }) => [label, at.page])).toEqual([
      ['1', 2],
      ['2', 2],
    ]);
    expect(wordsOf(issuer.counsel?.telephones)).toEqual(['213-555-0188']);
  });

  it('the form before 2009 sets its boxes one under the other, and one line for its issuer', async () => {
    const { action, to, commands, issuer } = detailsOf(await readFixture(OLD), 'subpoena');
    expect(wordsOf([action.plaintiff, action.defendant, action.number, to])).toEqual([
      'Maple Media, Inc.',
      'John Does 1-5',
      '1:09-cv-00042',
      'Example Hosting, Inc. 5 Server Street San Francisco, CA 94107',
    ]);
    expect(commands.map(({ commands: what, ticked }) => [what, ticked])).toEqual([
      ['testify', false],
      ['testify', false],
      ['produce', true],
      ['inspect', false],
    ]);
    const made = commands.find(({ commanded }) => commanded === true);
    expect(wordsOf([made?.demand, made?.place, made?.date, made?.time])).toEqual([
      'Records that identify the holder of the account maple_fan.',
      'Oak & Elm LLP, 1 Market Plaza, San Francisco, CA 94105',
      '2009-04-20',
      '10:00 a.m.',
    ]);
    expect(wordsOf([issuer.issued, issuer.by, issuer.signature, issuer.represents])).toEqual([
      '2009-03-30',
      'attorney',
      'Rowan Oak',
      'Plaintiff',
    ]);
  });

  it('New York commands in the name of the people', async () => {
    const details = detailsOf(await readFixture(NEW_YORK), 'subpoena');
    expect(details.system).toBe('new-york');
    expect(wordsOf(details.to)).toBe('Example Eats, Inc. 1 Review Plaza New York, New York 10001');
    const [command] = details.commands;
    expect(wordsOf([command?.commands, command?.place, command?.date])).toEqual([
      'produce',
      'Sol Vane, Esq., 31 Example Street, Brooklyn, New York 11201',
      '2024-10-07',
    ]);
    expect(wordsOf(details.requests.map(({ accounts }) => accounts))).toEqual([
      [{ words: '@crumb_critic', kind: 'handle' }],
    ]);
    expect(wordsOf(details.issuer)).toMatchObject({
      issued: '2024-09-09',
      represents: 'Plaintiff',
    });
  });

  it.each([
    ['produce the documents by e-mail to counsel no later than June 2, 2025', '2025-06-02', null],
    ['produce the documents on or before June 2, 2025, at 9 a.m.', '2025-06-02', '9 a.m.'],
    ['appear and testify on June 2, 2025 at 1:30 p.m.', '2025-06-02', '1:30 p.m.'],
    ['produce the documents that existed in June 2025', null, null],
  ])('in free form, "%s"', (command, date, time) => {
    const reading = readText(
      `UNITED STATES DISTRICT COURT\nDISTRICT OF OREGON\n\nA. ALDER,\n\nPlaintiff,\n\nv.\n\nB. BIRCH,\n\nDefendant.\n\nCase No. 3:25-cv-00001-AB\n\nSUBPOENA\n\nTO: Example Forum LLC\n\nYOU ARE COMMANDED to ${command}.\n`,
    );
    const [first] = detailsOf(reading, 'subpoena').commands;
    expect(wordsOf([first?.date ?? null, first?.time ?? null])).toEqual([date, time]);
  });

  it('lettered requests are parted as numbered ones are', () => {
    const reading = readText(
      'UNITED STATES DISTRICT COURT\nDISTRICT OF OREGON\n\nA. ALDER,\n\nPlaintiff,\n\nv.\n\nB. BIRCH,\n\nDefendant.\n\nCase No. 3:25-cv-00001-AB\n\nSUBPOENA\n\nTO: Example Forum LLC\n\nYOU ARE COMMANDED to produce the documents in Exhibit A by June 2, 2025.\n\nEXHIBIT A\n\nA. The e-mail address of @gull_watch.\n\nB. The IP addresses of @tern.fan.\n',
    );
    const { requests } = detailsOf(reading, 'subpoena');
    expect(
      requests.map(({ label, accounts }) => [label, accounts.map(({ text }) => text)]),
    ).toEqual([
      ['A', ['@gull_watch']],
      ['B', ['@tern.fan']],
    ]);
  });
});
