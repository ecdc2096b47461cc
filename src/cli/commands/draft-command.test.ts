import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commandOutput } from '../../../test/support/command-output.ts';
import { loadMatter } from '../../matters/index.ts';
import { registerDecide } from './decide-command.ts';
import { registerDraft } from './draft-command.ts';

const EXAMPLE = new URL('../../../examples/in-re-twitter', import.meta.url).pathname;
const draft = (...words: readonly string[]) => commandOutput(registerDraft, 'draft', ...words);
const decide = (...words: readonly string[]) => commandOutput(registerDecide, 'decide', ...words);

let scratch: string;
let matter: string;
let count = 0;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'duces-draft-'));
});
afterAll(() => {
  rmSync(scratch, { recursive: true });
});
beforeEach(() => {
  count += 1;
  matter = join(scratch, `matter-${count}`);
  cpSync(EXAMPLE, matter, { recursive: true });
});

describe('duces draft', () => {
  it.each([
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
    ['md', '> DRAFT FOR COUNSEL'],
  ])(
    'writes a %s by the end of its name, and lists what a person must fill in',
    async (ending, begins) => {
      const out = join(scratch, `${count}.${ending}`);
      const said = await draft(matter, 'objections', '--out', out);
      expect(readFileSync(out, 'latin1').startsWith(begins)).toBe(true);
      expect(said).toContain('Each page says that it is a draft for counsel.');
      expect(said).toContain('  the day of service');
      for (const pin of [
        '326 F. Supp. 2d at 564-65',
        '2018 WL 3023343, at *2',
        '2014 WL 2798863, at *2',
      ]) {
        expect(said.slice(said.indexOf('pins to look up:'))).toContain(pin);
      }
    },
  );

  it('overwrites nothing, and leaves nothing by halves', async () => {
    const out = join(scratch, `${count}.md`);
    await draft(matter, 'objections', '--out', out);
    const before = readFileSync(out, 'utf8');
    await expect(draft(matter, 'withholding-log', '--out', out)).rejects.toMatchObject({
      code: 'output-exists',
    });
    expect(readFileSync(out, 'utf8')).toBe(before);
    await expect(
      draft(matter, 'objections', '--out', join(scratch, 'no-such-folder', 'a.md')),
    ).rejects.toMatchObject({ code: 'disk-failed' });
    expect(readdirSync(scratch).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it.each([
    [['a-poem', '--out', 'x.pdf'], 'usage'],
    [['objections', '--out', 'x.txt'], 'usage'],
    [['objections', '--out', 'x.md', '--court', 'no-such-court'], 'reference-unknown'],
    [['account-holder-notice', '--out', 'x.md', '--speaker', 'nobody'], 'reference-unknown'],
    [['compliance-statement', '--out', 'x.md', '--plan', 'f'.repeat(64)], 'reference-unknown'],
  ])('refuses %j', async (words, code) => {
    await expect(draft(matter, ...words)).rejects.toMatchObject({ code });
    expect(existsSync('x.md')).toBe(false);
  });
});

describe('duces decide supply and final', () => {
  const person = ['--id', 'ann', '--name', 'Ann Example', '--role', 'counsel'];

  it('puts words into a gap, and keeps who and when', async () => {
    await decide('person', matter, ...person);
    await decide(
      'supply',
      matter,
      '--paper',
      'objections',
      '--gap',
      'the day of service',
      '--text',
      'January 5, 2023',
      '--by',
      'ann',
      '--on',
      '2023-01-06',
    );
    expect(loadMatter(matter).supplies).toEqual([
      {
        paper: 'objections',
        gap: 'the day of service',
        text: 'January 5, 2023',
        by: 'ann',
        on: '2023-01-06',
      },
    ]);
    const out = join(scratch, `${count}.md`);
    expect(await draft(matter, 'objections', '--out', out)).not.toContain('  the day of service');
    expect(readFileSync(out, 'utf8')).toContain('served on January 5, 2023');
  });

  it('knows no gap that the paper does not have', async () => {
    await decide('person', matter, ...person);
    await expect(
      decide(
        'supply',
        matter,
        '--paper',
        'objections',
        '--gap',
        'the weather',
        '--text',
        'fine',
        '--by',
        'ann',
      ),
    ).rejects.toMatchObject({ code: 'reference-unknown' });
  });

  it('marks nothing final that has a gap or a pin to verify, nor by anybody but counsel', async () => {
    await decide('person', matter, ...person);
    await expect(
      decide('final', matter, '--paper', 'objections', '--by', 'ann', '--pins-verified'),
    ).rejects.toMatchObject({ code: 'draft-open' });
    expect(loadMatter(matter).finals).toEqual([]);
  });

  it('marks a paper final once nothing is open, on the word of counsel', async () => {
    await decide('person', matter, ...person);
    await decide('person', matter, '--id', 'ben', '--name', 'Ben Example', '--role', 'paralegal');
    const paper = ['--paper', 'withholding-log'];
    const out = join(scratch, `${count}.md`);
    const said = await draft(matter, 'withholding-log', '--out', out);
    const gaps = said
      .split('\n')
      .filter((line) => line.startsWith('  '))
      .map((line) => line.trim());
    for (const gap of gaps) {
      // Each decision rewrites the matter.
      // oxlint-disable-next-line no-await-in-loop
      await decide('supply', matter, ...paper, '--gap', gap, '--text', 'Words', '--by', 'ben');
    }
    await expect(
      decide('final', matter, ...paper, '--by', 'ben', '--pins-verified'),
    ).rejects.toMatchObject({ code: 'approval-missing' });
    await decide('final', matter, ...paper, '--by', 'ann', '--pins-verified', '--on', '2023-02-20');
    const final = join(scratch, `${count}-final.md`);
    expect(await draft(matter, 'withholding-log', '--out', final)).toContain(
      'Marked final by Ann Example on 2023-02-20.',
    );
    expect(readFileSync(final, 'utf8')).not.toContain('DRAFT');
  });
});
