import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { commandOutput } from '../../../../test/support/command-output.ts';
import { writeMatter } from '../../../../test/support/matter-folder.ts';
import { scratchFolder } from '../../../../test/support/scratch.ts';
import { registerDecide } from '../decide-command.ts';
import { registerMandate } from '../mandate-command.ts';

/*
 * Judges sign the drafts that parties lodge, by hand: neither the signature nor the handwritten date
 * is in the text. Nothing may be produced under an unsigned draft, and a signed one must not be a
 * dead end.
 */

const DRAFT = `UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF CALIFORNIA

ANN ASKER, Petitioner,

v.

ACME, INC., Respondent.

Case No. 23-mc-80001-SK

[PROPOSED] ORDER GRANTING MOTION TO COMPEL

The motion to compel is GRANTED. Acme, Inc. shall produce to Petitioner the registration e-mails of @fox_one within 14 days of this order.

IT IS SO ORDERED.

Dated: ____________

_________________________
SAM EXAMPLE
United States Magistrate Judge
`;

const SEEN = [
  '--judge',
  'Sam Example',
  '--dated',
  '2023-02-16',
  '--how',
  'Ink signature over the line on page 1, date written beside it',
  '--by',
  'ann',
  '--on',
  '2023-02-17',
];

let folder = '';

const run = (...words: readonly string[]) =>
  commandOutput(
    (program) => {
      registerDecide(program);
      registerMandate(program);
    },
    ...words,
  );

function hold(order: string): void {
  writeMatter(folder, { order, handles: ['@fox_one'], recipientKey: 'age1example' });
}

beforeEach(() => {
  folder = join(scratchFolder(), 'matter');
});

describe('duces decide signature', () => {
  it('lets a draft that a judge signed by hand be carried out, from the date beside the signature', async () => {
    hold(DRAFT);
    await expect(run('mandate', folder)).rejects.toMatchObject({
      code: 'paper-wrong-kind',
      next: expect.stringContaining('duces decide signature') as string,
    });
    await run('decide', 'signature', folder, ...SEEN);
    const mandate = JSON.parse(await run('mandate', folder, '--json')) as object;
    expect(mandate).toMatchObject({
      due: { kind: 'computed', date: '2023-03-02' },
      clauses: [{ state: 'definite', category: 'registration-email' }],
      outcome: { kind: 'executable' },
    });
    const text = await run('mandate', folder);
    expect(text).toMatch(
      /signature-seen\n +ann recorded that the picture shows the signature of Sam Example/,
    );
  });

  it('does not carry over to another copy', async () => {
    hold(DRAFT);
    await run('decide', 'signature', folder, ...SEEN);
    writeFileSync(join(folder, 'order.md'), DRAFT.replace('@fox_one', '@fox_two'));
    await expect(run('mandate', folder)).rejects.toMatchObject({
      code: 'paper-wrong-kind',
      message: expect.stringContaining('another file') as string,
    });
  });

  it('is for counsel', async () => {
    hold(DRAFT);
    const before = readFileSync(join(folder, 'matter.yaml'), 'utf8');
    const byBob = SEEN.map((word) => (word === 'ann' ? 'bob' : word));
    await expect(run('decide', 'signature', folder, ...byBob)).rejects.toMatchObject({
      code: 'approval-missing',
    });
    expect(readFileSync(join(folder, 'matter.yaml'), 'utf8')).toBe(before);
    await run('decide', 'signature', folder, ...SEEN);
    const written = readFileSync(join(folder, 'matter.yaml'), 'utf8');
    writeFileSync(join(folder, 'matter.yaml'), written.replace(/(how: [^]*?by: )ann/, '$1bob'));
    await expect(run('mandate', folder)).rejects.toMatchObject({ code: 'approval-missing' });
  });

  it('must fit the date that the text gives', async () => {
    hold(DRAFT.replace('Dated: ____________', 'Dated: February 15, 2023'));
    await run('decide', 'signature', folder, ...SEEN);
    await expect(run('mandate', folder)).rejects.toMatchObject({
      code: 'order-contradictory',
      message: expect.stringContaining('2023-02-15') as string,
    });
  });

  it('makes no order of a motion', async () => {
    const motion = DRAFT.replace('[PROPOSED] ORDER GRANTING MOTION', 'NOTICE OF MOTION AND MOTION');
    hold(
      motion.replace(
        /The motion to compel is GRANTED[^]*/,
        'Petitioner moves the Court to compel Acme, Inc. and respectfully requests that the motion be granted.\n\nRespectfully submitted,\n\n/s/ Ann Sample\nAttorney for Petitioner\n',
      ),
    );
    await run('decide', 'signature', folder, ...SEEN);
    await expect(run('mandate', folder)).rejects.toMatchObject({ code: 'paper-wrong-kind' });
  });
});
