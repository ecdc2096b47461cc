import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPrinted } from '../../../test/support/print-pdf.ts';
import { detailsOf, readFixture } from '../../../test/support/read-fixture.ts';
import { wordsOf } from '../../../test/support/words-of.ts';

function fixture(path: string): URL {
  return new URL(path, import.meta.url);
}

describe('forms and dockets as PDF', () => {
  it('a subpoena says the same on paper as in its text', async () => {
    const url = fixture('./subpoena/fixtures/ao88b-filled.txt');
    const typed = detailsOf(await readFixture(url), 'subpoena');
    const printed = detailsOf(await readPrinted(readFileSync(url, 'utf8')), 'subpoena');
    const told = ({ action, to, issuer, service, accounts }: typeof typed): unknown =>
      wordsOf({
        action,
        to,
        by: issuer.by,
        issued: issuer.issued,
        signature: issuer.signature,
        service,
        accounts,
      });
    expect(told(printed)).toEqual(told(typed));
    const [command] = printed.commands;
    expect(wordsOf([command?.ticked, command?.place, command?.date, command?.time])).toEqual([
      true,
      'Law Office of Dana Quill, 410 Ferry Street, Suite 12, Oakland, CA 94607',
      '2024-10-21',
      '10:00 a.m.',
    ]);
    // An empty box is drawn and leaves no text: nothing says that inspection is not commanded.
    expect(printed.commands[1]).toMatchObject({
      commands: 'inspect',
      ticked: null,
      commanded: null,
    });
    expect(printed.rule45?.subdivisions.map(({ setOut }) => setOut)).toEqual([
      'whole',
      'whole',
      'whole',
      'whole',
    ]);
  });

  it('a blank form says nothing', async () => {
    const url = fixture('./subpoena/fixtures/ao88b-blank.txt');
    const { action, to, commands, issuer } = detailsOf(
      await readPrinted(readFileSync(url, 'utf8')),
      'subpoena',
    );
    expect(
      [...Object.values(action), to, ...Object.values(issuer)].every((value) => value === null),
    ).toBe(true);
    expect(commands.map(({ commanded, place, date }) => [commanded, place, date])).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
  });

  it('the parties of a docket keep their counsel, who stand in a column of their own', async () => {
    const url = fixture('./docket-sheet/fixtures/pacer.txt');
    const typed = detailsOf(await readFixture(url), 'docket-sheet');
    const printed = detailsOf(await readPrinted(readFileSync(url, 'utf8')), 'docket-sheet');
    const told = ({ parties, entries }: typeof typed): unknown => ({
      parties: parties.map(({ role, name, counsel }) => [
        role,
        name,
        counsel.map((each) => each.name),
      ]),
      entries: entries.map(({ number, filed, refersTo }) => [
        number,
        filed?.iso,
        refersTo.map(({ entry }) => entry),
      ]),
    });
    expect(told(printed)).toEqual(told(typed));
  });
});
