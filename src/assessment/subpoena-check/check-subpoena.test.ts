import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lawRegistry } from '../../law/index.ts';
import { readCourtPaper, readTextPaper } from '../../papers/index.ts';
import { checkSubpoena } from './check-subpoena.ts';

const FIXTURES = join(import.meta.dirname, '../../papers/kinds/subpoena/fixtures');

function subpoena(name: string): string {
  return readFileSync(join(FIXTURES, name), 'utf8');
}

function check(text: string, more: { served?: string; asOf?: string } = {}) {
  const reading = readCourtPaper(readTextPaper(Buffer.from(text), 'subpoena.txt'));
  return checkSubpoena({ reading, law: lawRegistry(), ...more });
}

function points(text: string, more: { served?: string; asOf?: string } = {}) {
  const [list] = check(text, more);
  return new Map(list?.points.map((point) => [point.point, point]));
}

const FILLED = subpoena('ao88b-filled.txt');

describe('a subpoena on the form, filled in', () => {
  const found = points(FILLED);

  it.each([
    ['court-named', 'met', /Northern District of California/u],
    ['action-named', 'met', /No\. /u],
    ['command', 'met', /2024-10-21/u],
    ['text-of-d-and-e', 'met', /set out whole/u],
    ['issuing-court', 'open', /see that the action is pending there/u],
    ['time-allowed', 'open', /26 calendar days after service \(2024-09-25\)/u],
    ['place', 'open', /Oakland.*No map is held/u],
    ['notice-to-parties', 'open', /does not tell/u],
    ['protected-matter', 'open', /does not tell/u],
  ])('%s: %s', (point, finding, why) => {
    expect(found.get(point)).toMatchObject({ finding, why: expect.stringMatching(why) as string });
  });

  it('carries pin, consequence and what to look for', () => {
    expect(found.get('place')).toMatchObject({
      pin: 'Fed. R. Civ. P. 45(c)(2)(A)',
      pinVerified: true,
      consequence: expect.stringContaining('quashed or modified') as string,
      lookFor: expect.stringContaining('Electronic delivery') as string,
    });
  });
});

describe('what a subpoena lacks', () => {
  it('the text of (d) and (e), as far as the file goes', () => {
    const cut = FILLED.slice(0, FILLED.search(/Federal Rule of Civil Procedure 45 \(c\)/u));
    expect(points(cut).get('text-of-d-and-e')).toMatchObject({
      finding: 'not-met',
      why: expect.stringMatching(/protection .* is not there; the duties/u) as string,
    });
  });

  it('time: a day of compliance before service is none', () => {
    const late = FILLED.replaceAll('2024', '2023');
    expect(
      points(late, { asOf: '2023-09-01', served: '2023-12-01' }).get('time-allowed')?.finding,
    ).toBe('open');
    const unserved = FILLED.slice(0, FILLED.indexOf('PROOF OF SERVICE'));
    expect(points(unserved, { served: '2024-11-01' }).get('time-allowed')).toMatchObject({
      finding: 'not-met',
      why: expect.stringContaining('before 2024-11-01') as string,
    });
  });

  it('is open and not “not met” where the reader found nothing', () => {
    const unsigned = FILLED.replaceAll(/\/s\/ [^\n]*/gu, '');
    expect(points(unsigned).get('issuer')?.finding).toBe('open');
  });
});

describe('the law of the day', () => {
  it('is that of the day of issue', () => {
    expect(check(subpoena('ao88-2006.txt')).map(({ rule }) => rule)).toEqual([
      'frcp-45-before-2013',
    ]);
    expect(check(FILLED).map(({ rule }) => rule)).toEqual([
      'frcp-45',
      'frcp-26-c',
      'frcp-26-d',
      'frcp-26-limits',
    ]);
  });

  it('is asked for where the paper bears no day, and refused where none is held', () => {
    const blank = subpoena('ao88b-blank.txt');
    expect(() => check(blank)).toThrow('no date of issue');
    expect(check(blank, { asOf: '2024-01-01' })[0]?.rule).toBe('frcp-45');
    expect(() => check(blank, { asOf: '1980-01-01' })).toThrow('No text of the rule');
  });

  it('of a state is not that of Rule 45', () => {
    expect(check(subpoena('new-york.md')).map(({ rule }) => rule)).toEqual(['uidda']);
  });

  it('is shown on both sides where the paper does not tell whose it is', () => {
    const reading = readCourtPaper(readTextPaper(Buffer.from(FILLED), 'subpoena.txt'));
    const details = reading.details?.kind === 'subpoena' ? reading.details : null;
    if (details === null) throw new Error('no subpoena was read');
    const unknown = { ...reading, details: { ...details, system: null } };
    const rules = checkSubpoena({ reading: unknown, law: lawRegistry() }).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['frcp-45', 'uidda']));
  });

  it('is asked of no other paper', () => {
    expect(() =>
      check(
        'UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF CALIFORNIA\n\nA, Plaintiff,\n\nv.\n\nB, Defendant.\n\nCase No. 3:24-cv-1\n\nORDER\n\nThe motion is GRANTED.\n',
      ),
    ).toThrow('no subpoena');
  });
});
