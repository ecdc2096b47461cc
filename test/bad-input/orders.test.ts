import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { badInput, TIMEOUT, commandAbout, type Case, type Change } from '../support/bad-input.ts';
import { orderText, type OrderWords } from '../support/order-text.ts';

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
    ['a PDF', 'file-binary', order('%PDF-1.7\n%âãÏÓ\n'), 'order.md'],
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
