import {
  mkdtempSync,
  openSync,
  ftruncateSync,
  closeSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DucesError } from '../faults/index.ts';
import type { OrderReading } from './order-reading.ts';
import { readCourtPaper, readOrder } from './read-court-paper.ts';
import { readPaper } from './read-paper.ts';
import { readTextPaper } from './read-text-paper.ts';

const FOUNDING = readFileSync(
  new URL('../../examples/in-re-twitter/order.md', import.meta.url),
  'utf8',
);
const folder = mkdtempSync(join(tmpdir(), 'duces-papers-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fault(act: () => unknown): DucesError {
  try {
    act();
  } catch (error) {
    if (error instanceof DucesError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

async function rejection(promise: Promise<unknown>): Promise<DucesError> {
  const [outcome] = await Promise.allSettled([promise]);
  if (outcome.status === 'rejected' && outcome.reason instanceof DucesError) return outcome.reason;
  throw new Error('no fault of Duces was thrown', { cause: outcome });
}

function reading(text: string): OrderReading {
  return readOrder(readTextPaper(Buffer.from(text), 'order.md'));
}

/** The founding order with a passage changed, which must be there. */
function changed(from: string | RegExp, to: string): string {
  const text = FOUNDING.replace(from, to);
  expect(text).not.toBe(FOUNDING);
  return text;
}

function codes(order: OrderReading): readonly string[] {
  return order.flags.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

describe('a file that holds no paper is refused, with the reason and what to do', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'file-empty'],
    ['white space', Buffer.from(' \n\t\f\n'), 'file-empty'],
    ['a byte order mark alone', Buffer.from([0xef, 0xbb, 0xbf]), 'file-empty'],
    [
      'margin numbers alone',
      Buffer.from(Array.from({ length: 28 }, (_, at) => at + 1).join('\n')),
      'file-empty',
    ],
    ['NUL bytes', Buffer.from('UNITED STATES\0COURT'), 'file-binary'],
    ['control characters', Buffer.from('\u0001\u0002\u0003 text'), 'file-binary'],
    ['UTF-8 with invalid bytes in it', Buffer.from('4fe280a620a7', 'hex'), 'file-binary'],
    ['bytes of no encoding', Buffer.from('4f8d20a7', 'hex'), 'file-binary'],
    ['a cut character', Buffer.from('§').subarray(0, 1), 'file-truncated'],
  ])('%s', (_, bytes, code) => {
    const error = fault(() => readTextPaper(bytes, 'given.md'));
    expect(error.code).toBe(code);
    expect(error.place?.file).toBe('given.md');
    expect(error.next).not.toBe('');
  });

  it('a missing file, and a folder', async () => {
    expect((await rejection(readPaper(join(folder, 'none.md')))).code).toBe('file-not-found');
    expect((await rejection(readPaper(folder))).code).toBe('file-not-found');
  });

  it('a 200 MB file, before any of it is read', async () => {
    const path = join(folder, 'huge.md');
    const file = openSync(path, 'w');
    ftruncateSync(file, 200 * 1024 * 1024);
    closeSync(file);
    const before = process.memoryUsage().rss;
    const error = await rejection(readPaper(path));
    expect(error.code).toBe('file-too-large');
    expect(error.message).toContain('200 MB');
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });

  it.each([
    ['a recipe', '# Soup\n\nTake 2 carrots.\n\n1. Cut them.\n2. Boil them for 20 minutes.\n'],
    [
      'a letter about an order',
      'Dear Sir,\n\nYour order of May 3, 2021 has been granted a discount.\n\nYours, J. Doe\n',
    ],
    [
      'an article about courts',
      'The Supreme Court held in Reno v. ACLU, 521 U.S. 844 (1997), that speech on the internet is protected. Many courts have followed it since, and the rule is now well settled in the law.\n',
    ],
    ['source code', 'const order = { dated: null };\nexport function motion() { return order; }\n'],
  ])('%s is no court paper', (_, text) => {
    expect(fault(() => reading(text)).code).toBe('paper-not-recognised');
  });

  it.each([
    ['declaration', 'DECLARATION OF JANE ROE IN SUPPORT OF MOTION TO COMPEL'],
    ['motion', 'NOTICE OF MOTION AND MOTION TO COMPEL; MEMORANDUM IN SUPPORT'],
    ['proposed-order', '[PROPOSED] ORDER GRANTING MOTION TO COMPEL'],
    ['subpoena', 'SUBPOENA TO PRODUCE DOCUMENTS IN A CIVIL ACTION'],
    ['complaint', 'COMPLAINT FOR DEFAMATION'],
    ['opposition', 'OPPOSITION TO MOTION TO COMPEL'],
    ['reply', 'REPLY IN SUPPORT OF MOTION TO COMPEL'],
  ])('a %s is told from an order', (kind, title) => {
    const text = `UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF CALIFORNIA\n\nJANE ROE,\n\nPlaintiff,\n\nv.\n\nJOHN DOE,\n\nDefendant.\n\nCase No. 3:21-cv-01234-ABC\n\n${title}\n\nIt says what it says in a sentence of some length, and then it ends.\n`;
    const paper = readTextPaper(Buffer.from(text));
    expect(readCourtPaper(paper)).toMatchObject({
      kind,
      title,
      court: { id: 'cand' },
      caseNumber: '3:21-cv-01234-ABC',
      caption: 'JANE ROE v. JOHN DOE',
    });
    expect(fault(() => readOrder(paper)).code).toBe('paper-wrong-kind');
  });
});

describe('a text made to waste time is read in under two seconds', () => {
  const caption = FOUNDING.slice(0, 400);
  it.each([
    ['one long word', 'A'.repeat(100_000)],
    ['one word of hyphens', 'a-'.repeat(50_000)],
    ['stops without space', 'a.'.repeat(50_000)],
    ['underscores', '_'.repeat(100_000)],
    ['white space', ' '.repeat(500_000)],
    ['brackets that never close', 'motion (a'.repeat(10_000)],
    ['quotation marks that never close', '“'.repeat(30_000)],
    ['stars', '*a '.repeat(30_000)],
    ['capitals', 'Abc of the '.repeat(20_000)],
    ['numbers', Array.from({ length: 30_000 }, (_, at) => (at % 40) + 1).join('\n')],
    ['half a ruling', 'the motion is '.repeat(20_000)],
  ])('%s', (_, text) => {
    const began = process.cpuUsage();
    readCourtPaper(readTextPaper(Buffer.from(`${caption}\n\n${text}\n`)));
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(2000);
  });
});

describe('an order that lacks something is read as far as it goes, and flagged', () => {
  it('no disposition', () => {
    const text = FOUNDING.replaceAll('GRANTS', 'has considered');
    expect(reading(text)).toMatchObject({ disposition: null, dispositions: [] });
    expect(codes(reading(text))).toEqual(['disposition-missing']);
  });

  it('two dispositions of one motion, both places named', () => {
    const order = reading(
      changed('Accordingly, the Court GRANTS', 'Accordingly, the Court DENIES'),
    );
    expect(order.disposition).toBeNull();
    const flag = order.flags.find(({ code }) => code === 'dispositions-contradictory');
    expect(flag?.message).toMatch(/denied \(4:24\) and granted \(4:27\)/);
  });

  it('a title that says the opposite of the text', () => {
    const order = reading(changed('ORDER GRANTING MOTION', 'ORDER DENYING MOTION'));
    expect(codes(order)).toEqual(['dispositions-contradictory']);
  });

  it('no date', () => {
    const order = reading(changed('Dated: February 16, 2023', ''));
    expect(order.dated).toBeNull();
    expect(codes(order)).toEqual(['date-missing']);
  });

  it('a date left open', () => {
    expect(codes(reading(changed('February 16, 2023', 'February __, 2023')))).toEqual([
      'date-missing',
    ]);
  });

  it.each(['February 30, 2023', 'February 29, 2023', 'April 31, 2023', '13/45/2023'])(
    'a date that no calendar has: %s',
    (date) => {
      const order = reading(changed('February 16, 2023', date));
      expect(order.dated).toBeNull();
      expect(order.flags.find(({ code }) => code === 'date-impossible')).toMatchObject({
        severity: 'error',
        at: { page: 5, line: 7 },
      });
    },
  );

  it.each([
    ['16th day of February, 2023', '2023-02-16'],
    ['Feb. 16, 2023', '2023-02-16'],
    ['16 February 2023', '2023-02-16'],
    ['2/16/2023', '2023-02-16'],
    ['2023-02-16', '2023-02-16'],
    ['February 29, 2024', '2024-02-29'],
  ])('but not a date written another way: %s', (written, iso) => {
    expect(reading(changed('February 16, 2023', written)).dated).toBe(iso);
  });

  it('two dates of signature', () => {
    const order = reading(
      changed(
        '7 Dated: February 16, 2023',
        '7 Dated: February 16, 2023\n\nDated: February 17, 2023',
      ),
    );
    expect(order.dated).toBeNull();
    expect(codes(order)).toEqual(['dates-conflict']);
  });

  it('no judge and no signature', () => {
    const order = reading(changed(/9 SALLIE KIM[^]*$/, ''));
    expect(order.judge).toBeNull();
    expect(order.flags.map(({ code }) => code)).toContain('signature-missing');
  });

  it('a text that breaks off', () => {
    const order = reading(FOUNDING.slice(0, 7000));
    expect(order.title).toBe('ORDER GRANTING MOTION TO COMPEL');
    expect(order.commands).toEqual([]);
    expect(codes(order)).toEqual(
      expect.arrayContaining(['disposition-missing', 'text-breaks-off']),
    );
  });

  it('keeps handles to the code point', async () => {
    const path = join(folder, 'handles.md');
    writeFileSync(path, changed('@yafered', '@\u0443afered_\u200b_x'));
    expect((await readPaper(path)).text).toContain('@\u0443afered_\u200b_x; @ShuIimLeifer.');
  });
});
