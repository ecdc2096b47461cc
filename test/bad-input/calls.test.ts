import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../../src/faults/index.ts';
import { createAgeIdentity } from '../../src/sealing/index.ts';
import { badInput, TIMEOUT, type Case, type Change } from '../support/bad-input.ts';
import { replaceIn } from '../support/change-file.ts';
import { folderContents } from '../support/folder-contents.ts';

/* Keys, recipients and output paths that do not do; see orders.test.ts. */

const { refuses, run } = badInput();
const otherKey = (await createAgeIdentity()).recipient.text;

describe('the untouched case', () => {
  test('produces, so that each refusal below is due to its change', TIMEOUT, async () => {
    const { code, files } = await run('untouched', () => undefined);
    expect(code).toBe(0);
    expect(existsSync(join(files.dir, 'out'))).toBe(true);
  });
});

describe('a call that cannot be carried out', () => {
  refuses([
    [
      'to a key that nobody confirmed',
      'recipient-mismatch',
      flag('--to', otherKey),
      'decide recipient',
    ],
    ['to the key of another party', 'recipient-mismatch', keyOfRespondent, 'Ann Asker'],
    ['to what is no key', 'key-absent', flag('--to', 'ann@example.com'), ''],
    [
      'signed with a key that is gone',
      'file-not-found',
      flag('--key', 'no-such-key'),
      'no-such-key',
    ],
    [
      'signed with what is no key',
      'key-malformed',
      ({ dir }) => writeFileSync(join(dir, 'key'), 'garbled\n'),
      'key',
    ],
    ['into a folder that is not there', 'file-not-found', flag('--out', '/no/where/at/all'), 'no'],
  ]);

  test.concurrent.each([
    ['an empty folder', (out: string) => mkdirSync(out)],
    ['a file', (out: string) => writeFileSync(out, 'mine')],
  ])('over %s', TIMEOUT, async (name, make) => {
    let before = {};
    const { code, stderr, files } = await run(`taken by ${name}`, ({ dir }) => {
      make(join(dir, 'out'));
      before = folderContents(join(dir, 'out'));
    });
    expect(stderr).toContain('[output-exists]');
    expect(code).toBe(ERROR_CODES['output-exists'].exit);
    expect(folderContents(join(files.dir, 'out'))).toEqual(before);
  });
});

function keyOfRespondent(files: Case): void {
  replaceIn(files.matter, 'matter.yaml', /(recipients:\n {2}- party:) asker/u, '$1 acme');
}

function flag(name: string, value: string): Change {
  return ({ args }) => void args.splice(args.indexOf(name) + 1, 1, value);
}
