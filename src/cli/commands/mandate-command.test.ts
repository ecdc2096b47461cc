import { describe, expect, it } from 'vitest';
import { commandOutput } from '../../../test/support/command-output.ts';
import { registerMandate } from './mandate-command.ts';

const run = (...words: readonly string[]) => commandOutput(registerMandate, 'mandate', ...words);
const MATTER = new URL('../../../examples/in-re-twitter', import.meta.url).pathname;

describe('duces mandate', () => {
  it('shows the founding matter: parties, time, accounts, clauses, flags, and what is missing', async () => {
    const text = await run(MATTER);
    expect(text).toContain('Commanded   Twitter');
    expect(text).toContain('Due         2023-02-28');
    expect(text).toContain('53 68 75 49 69 6D 4C 65 69 66 65 72');
    expect(text.match(/^ {2}clause-\d \[/gmu)).toHaveLength(3);
    expect(text).toContain('look-alike-handle [5:5]');
    expect(text).toContain('Nothing can be produced yet [mandate-open]');
    expect(text).toContain('Record the list of posts');
  });

  it('gives the same as JSON, from the folder and from the file of the order', async () => {
    const fromFolder = JSON.parse(await run(MATTER, '--json')) as Record<string, unknown>;
    const fromFile = JSON.parse(await run(`${MATTER}/order.md`, '--json')) as Record<
      string,
      unknown
    >;
    expect(fromFile).toEqual(fromFolder);
    expect(fromFile).toMatchObject({
      kind: 'mandate',
      due: { date: '2023-02-28' },
      outcome: { kind: 'blocked', code: 'mandate-open' },
    });
  });

  it('refuses what is not there', async () => {
    await expect(run('/no/such/order.md')).rejects.toMatchObject({ code: 'file-not-found' });
  });
});
