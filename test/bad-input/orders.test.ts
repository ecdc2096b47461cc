import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { badInput, TIMEOUT, commandAbout, type Case, type Change } from '../support/bad-input.ts';
import { orderText, type OrderWords } from '../support/order-text.ts';
import { paragraph, writeDocx } from '../support/write-docx.ts';
import { asPdf, asScan, type PaperWords } from '../support/write-paper.ts';
import { writePdf } from '../support/write-pdf.ts';

/*
 * Each bad input that a user can bring, through the command as she runs it: refused with its code,
 * the place and what to do next; what she gave is untouched, and nothing is at the output path.
 */

const { refuses, run } = badInput();

describe('an order that is no order', () => {
  refuses([
    [
      'not a court paper',
      'paper-not-recognised',
      order('Dear Sir,\n\nSoup is ready.\n'),
      'order.md',
    ],
    ['empty', 'file-empty', order(''), 'order.md'],
    ['only blanks', 'file-empty', order(' \n\t\n'), 'order.md'],
    ['cut off inside a character', 'file-truncated', cutInsideCharacter, 'order.md'],
    ['binary', 'file-binary', order(Uint8Array.from({ length: 999 }, (_, i) => i % 7)), 'order.md'],
    ['a PDF that breaks off', 'file-truncated', order('%PDF-1.7\n%âãÏÓ\n'), 'order.md'],
    ['a PDF without pages', 'file-empty', order(writePdf({ pages: [] })), 'order.md'],
    [
      'a Word file that breaks off',
      'file-damaged',
      wordFile('The court orders. '.repeat(999), 300),
      'order.md',
    ],
    [
      'a Word file that is a bomb',
      'file-too-demanding',
      wordFile('x'.repeat(6e7)),
      'MB when expanded',
    ],
    ['an old Word file', 'format-not-read', order(OLE), 'order.md'],
    ['a Word file under a password', 'file-encrypted', order(ENCRYPTED), 'order.md'],
    ['an archive', 'format-not-read', order(Buffer.from('PK\x03\x04 order.pdf')), 'archive'],
    ['a login page', 'file-is-web-page', order(LOGIN), 'order.md'],
    [
      'a web page 100,000 elements deep',
      'file-too-demanding',
      order(`<html>${'<div>'.repeat(100_000)}`),
      'order.md',
    ],
    [
      'a web page about something else',
      'paper-not-recognised',
      order('<html><body><p>Soup is ready.</p></body></html>'),
      'order.md',
    ],
    ['a scan whose accounts nobody confirmed', 'mandate-open', scannedOrder, 'OCR read @fox, @hen'],
    [
      '200 MB',
      'file-too-large',
      ({ matter }) => truncateSync(join(matter, 'order.md'), 2e8),
      '191 MB',
    ],
    ['gone', 'file-not-found', ({ matter }) => rmSync(join(matter, 'order.md')), 'order.md'],
    ['a folder', 'file-not-found', orderIsFolder, 'order.md'],
  ]);
});

describe('an order that does not hold together', () => {
  refuses([
    [
      'commands nothing',
      'mandate-absent',
      words({ command: 'consider the matter', ruling: 'the Court has read the papers' }),
      'order.md',
    ],
    [
      'grants and does not say what',
      'order-incomplete',
      words({ command: 'consider the matter' }),
      'no account',
    ],
    [
      'grants and denies one motion',
      'order-contradictory',
      words({
        ruling:
          'the Court GRANTS Petitioner’s motion to compel. The Court DENIES Petitioner’s motion to compel',
      }),
      'order.md',
    ],
    ['bears no date', 'order-incomplete', words({ dated: null }), 'no date'],
    [
      'bears an impossible date',
      'date-invalid',
      words({ dated: 'February 30, 2023' }),
      'February 30',
    ],
    ['is due on an impossible date', 'date-invalid', words({ due: 'June 31, 2023' }), 'June 31'],
    [
      'is due before its own date',
      'order-contradictory',
      words({ due: 'January 5, 2023' }),
      '2023-01-05',
    ],
  ]);
});

describe('an order that needs a careful eye is flagged', () => {
  test.concurrent.each<[string, string, OrderWords]>([
    [
      'handles that differ by case',
      'handles-differ-by-case',
      { command: commandAbout('@fox; @Fox') },
    ],
    ['handles that look alike', 'look-alike-handle', { command: commandAbout('@ShuIim; @Shulim') }],
    ['a handle like a party’s name', 'look-alike-handle', { command: commandAbout('@AnnAskеr') }],
    [
      'no disposition',
      'no-disposition',
      { command: commandAbout('@fox; @hen'), ruling: 'the Court has read the papers' },
    ],
    ['no due date', 'no-due-date', { command: commandAbout('@fox; @hen'), due: null }],
    [
      'an early due date',
      'due-before-objection-window-closes',
      { command: commandAbout('@fox; @hen') },
    ],
  ])('%s', TIMEOUT, async (name, flag, order) => {
    const { stdout, code } = await run(`flag ${name}`, words(order), ['mandate', '--json']);
    expect(code).toBe(0);
    const { flags } = JSON.parse(stdout) as { flags: { code: string }[] };
    expect(flags.map((each) => each.code)).toContain(flag);
  });
});

function order(content: string | Uint8Array): Change {
  return ({ matter }) => writeFileSync(join(matter, 'order.md'), content);
}

/** The container of old Office files, and of new ones under a password. */
const OLE = Buffer.from('D0CF11E0A1B11AE1', 'hex');
const ENCRYPTED = Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]);
const LOGIN =
  '<html><title>Login</title><form><input name="u"><input type="password"></form></html>';

function wordFile(text: string, bytes = Infinity): Change {
  return async (files) => {
    const whole = await writeDocx({ body: paragraph(text) });
    return order(whole.subarray(0, bytes))(files);
  };
}

async function scannedOrder(files: Case): Promise<void> {
  await order(await asScan(await asPdf(SCANNED)))(files);
}

const SCANNED: PaperWords = {
  court: ['UNITED STATES DISTRICT COURT', 'NORTHERN DISTRICT OF CALIFORNIA'],
  left: ['IN RE ACME INC.,'],
  right: ['Case No. 23-mc-80001-SK', 'ORDER GRANTING MOTION', 'TO COMPEL'],
  paragraphs: [
    'Accordingly, the Court GRANTS the motion to compel compliance with the subpoena. Acme, Inc. shall produce to Petitioner the registration e-mails of @fox and @hen by February 28, 2023.',
    'IT IS SO ORDERED.',
  ],
  signature: ['Dated: February 16, 2023', 'SALLIE KIM', 'United States Magistrate Judge'],
};

function cutInsideCharacter({ matter }: Case): void {
  const whole = Buffer.from(orderText({ command: commandAbout('@fox; @hen') }));
  const end = whole.indexOf('’') + 1;
  writeFileSync(join(matter, 'order.md'), whole.subarray(0, end));
}

function orderIsFolder({ matter }: Case): void {
  rmSync(join(matter, 'order.md'));
  mkdirSync(join(matter, 'order.md'));
}

function words(changed: Partial<OrderWords>): Change {
  return order(orderText({ command: commandAbout('@fox; @hen'), ...changed }));
}
