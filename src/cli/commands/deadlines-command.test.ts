import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { commandOutput } from '../../../test/support/command-output.ts';
import { temporaryFolder } from '../../../test/support/scratch.ts';
import { EVENT_KINDS, EVENT_SUBJECTS } from '../../calendar/index.ts';
import { eventSchema } from '../../matters/index.ts';
import { registerDeadlines } from './deadlines-command.ts';

const run = (...words: readonly string[]) =>
  commandOutput(registerDeadlines, 'deadlines', ...words);
const MATTER = new URL('../../../examples/in-re-twitter', import.meta.url).pathname;
const GOLDEN = new URL('deadlines/golden/in-re-twitter.golden.txt', import.meta.url);

const scratch = temporaryFolder();
let count = 0;

/** The founding matter with some lines of its file replaced. */
function changed(...changes: readonly [from: string | RegExp, to: string][]): string {
  count += 1;
  const folder = join(scratch, `matter-${count}`);
  mkdirSync(folder);
  cpSync(MATTER, folder, { recursive: true });
  const path = join(folder, 'matter.yaml');
  let text = readFileSync(path, 'utf8');
  for (const [from, to] of changes) {
    expect(text).toMatch(from);
    text = text.replace(from, to);
  }
  writeFileSync(path, text);
  return folder;
}

const NO_EVENTS: [RegExp, string] = [/^events:\n(?: .*\n)+/mu, ''];

describe('duces deadlines', () => {
  it('says of the founding matter what was worked out by hand', async () => {
    expect(await run(MATTER)).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  it('gives the same as data', async () => {
    const data = JSON.parse(await run(MATTER, '--json')) as {
      deadlines: { title: string; state: string; date?: string }[];
      collisions: { code: string }[];
    };
    expect(
      data.deadlines.flatMap(({ title, date }) => (date === undefined ? [] : [[date, title]])),
    ).toEqual([
      ['2023-02-28', 'Production due under the order'],
      ['2023-03-02', "Objections to the magistrate judge's order"],
      ['2023-03-20', 'Notice of appeal to the court of appeals'],
    ]);
    expect(data.collisions.map(({ code }) => code)).toEqual([
      'due-before-window-closes',
      'appeal-open-after-release',
    ]);
  });

  it('leaves open what nothing tells, and still sees the collision', async () => {
    const text = await run(changed(NO_EVENTS));
    expect(text).toContain('Dates (1)');
    expect(text).toContain('missing: the day on which the order was served');
    expect(text).toContain(
      'not before Thu 2023-03-02, counted from Thu 2023-02-16, date of the order',
    );
    expect(text).toContain('at least until Thu 2023-03-02 (Fed. R. Civ. P. 72(a))');
  });

  it('reads service of the instrument, compliance, notices, holds and days of the court', async () => {
    const folder = changed(
      ['served: null', 'served: 2023-01-04'],
      [
        NO_EVENTS[0],
        `events:
  - { id: compliance, kind: set, of: compliance, on: 2023-02-03 }
  - { id: told, kind: noticed, of: speaker, on: 2023-02-17, speakers: [doe-1, doe-2] }
  - { id: mailed, kind: served, of: order, on: 2023-02-16, paper: order, how: mail, party: twitter }
noticeWindows:
  - { id: own, setBy: policy, days: 14 }
holds:
  - { id: accounts, from: 2023-01-04, released: null }
courtDays:
  - { on: 2023-03-06, kind: inaccessible, name: flood, authority: General Order 1 }
`,
      ],
    );
    const text = (await run(folder)).replaceAll(/\s+/gu, ' ');
    expect(text).toContain('Wed 2023-01-18 Objections to the subpoena');
    expect(text).toContain('Fri 2023-02-03 Compliance with the subpoena');
    // Served by mail: Thu 2 Mar, plus 3 is Sun 5 Mar, on to Mon 6 Mar, inaccessible, on to Tue 7 Mar.
    expect(text).toContain('Tue 2023-03-07 Objections to the magistrate');
    expect(text).toContain('service of the order on the respondent');
    expect(text).toContain("the clerk's office was inaccessible: flood (General Order 1)");
    expect(text).toContain('Fri 2023-03-03 Notice to the speaker runs out (policy)');
    expect(text).toContain('Wed 2023-01-04 Litigation hold begins');
    expect(text).toContain('until a person releases it');
    expect(text).toContain('notice-ends-after-due');
    expect(text).toContain(
      'missing: the day on which notice was given to Doe 3, Doe 4, Doe 5, Doe 6, Doe 7, Doe 8, Doe 9',
    );
  });

  it('gives no date under rules that are not held: another district, a court of a state', async () => {
    const district = await run(changed([/court: cand/u, 'court: nysd'], NO_EVENTS));
    expect(district).toContain('no rule of S.D.N.Y. on this is held');
    const state = await run(
      changed(
        [/court: cand/u, 'court: nysupct'],
        [/complianceCourt: cand/u, 'complianceCourt: nysupct'],
      ),
    );
    expect(state).toContain('no rule of N.Y. Sup. Ct. on this is held');
    expect(state).not.toContain('2023-03-02');
  });

  it('works for a matter without an order', async () => {
    const text = await run(changed([/^order: order$/mu, 'order: null'], NO_EVENTS));
    expect(text).not.toContain('Production due');
    expect(text).toContain('missing: the day on which the order was served');
  });

  it('writes a calendar file that another program reads, and overwrites none', async () => {
    const path = join(scratch, 'dates.ics');
    await run(MATTER, '--ics', path);
    const text = readFileSync(path, 'utf8');
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    expect(
      calendar
        .getAllSubcomponents('vevent')
        .map((each) => String(each.getFirstPropertyValue('dtstart'))),
    ).toEqual(['2023-02-28', '2023-03-02', '2023-03-20']);
    for (const name of ['Leifer', 'erpsmosh', 'Twitter']) expect(text).not.toContain(name);
    await expect(run(MATTER, '--ics', path)).rejects.toMatchObject({ code: 'output-exists' });
  });

  it('names the place of an event that cannot be', async () => {
    const folder = changed([/kind: entered\n    of: order/u, 'kind: entered\n    of: motion']);
    await expect(run(folder)).rejects.toMatchObject({
      code: 'data-malformed',
      message: expect.stringContaining('what this can happen to'),
    });
    const unknown = changed([/paper: order\n    how/u, 'paper: dkt-99\n    how']);
    await expect(run(unknown)).rejects.toMatchObject({ code: 'reference-unknown' });
  });

  it('knows every kind of event that a matter can hold, and no other', () => {
    expect(eventSchema.shape.kind.options.toSorted()).toEqual([...EVENT_KINDS].toSorted());
    expect(eventSchema.shape.of.options.toSorted()).toEqual([...EVENT_SUBJECTS].toSorted());
  });
});
