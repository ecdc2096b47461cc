import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../test/support/scratch.ts';
import { runTool, stockTool } from '../../test/support/stock-tools.ts';
import { formatChecksums, parseChecksums } from './checksum-file.ts';
import { sha256Hex } from './sha256.ts';

const sum = 'a'.repeat(64);
const tool = stockTool('sha256sum');

test.skipIf(tool === null)(
  'sha256sum checks what Duces lists, and Duces reads what it lists',
  () => {
    const dir = scratchFolder();
    writeFileSync(join(dir, 'b.csv'), 'one\n');
    writeFileSync(join(dir, 'a.csv'), 'two\n');
    const listed = formatChecksums([
      { path: 'b.csv', sha256: sha256Hex('one\n') },
      { path: 'a.csv', sha256: sha256Hex('two\n') },
    ]);
    const check = runTool(String(tool), ['--strict', '-c'], { cwd: dir, input: listed });
    expect(check).toMatchObject({ code: 0, stdout: 'a.csv: OK\nb.csv: OK\n' });
    for (const form of ['--text', '--binary']) {
      const { stdout } = runTool(String(tool), [form, 'a.csv', 'b.csv'], { cwd: dir });
      expect(formatChecksums(parseChecksums(stdout, 'SHA256SUMS'))).toBe(listed);
    }
  },
);

test.each([
  ['an absolute path', `${sum}  /etc/passwd\n`, 1],
  ['a way out of the folder', `${sum}  ok\n${sum}  ../x\n`, 2],
  ['a way out in the middle', `${sum}  a/../../x\n`, 1],
  ['a hidden file', `${sum}  .ssh\n`, 1],
  ['an option for a tool', `${sum}  -rf\n`, 1],
  ['an escaped line break', `\\${sum}  a\\nb\n`, 1],
  ['a backslash', `${sum}  a\\b\n`, 1],
  ['a letter that is no ASCII', `${sum}  ä\n`, 1],
  ['a short sum', `${sum.slice(1)}  a\n`, 1],
  ['capital digits', `${'A'.repeat(64)}  a\n`, 1],
  ['one space only', `${sum} a\n`, 1],
  ['a file listed twice', `${sum}  a\n${sum}  a\n`, 2],
  ['no end of line at the end', `${sum}  a`, 1],
  ['an empty line', `${sum}  a\n\n`, 2],
])('a list with %s is refused at its line', (_, text, line) => {
  expect(() => parseChecksums(text, 'SHA256SUMS')).toThrow(
    expect.objectContaining({ code: 'package-malformed', place: { file: 'SHA256SUMS', line } }),
  );
});

test('Duces does not write a name that it would refuse to read', () => {
  expect(() => formatChecksums([{ path: 'a\nb', sha256: sum }])).toThrow(
    expect.objectContaining({ code: 'internal' }),
  );
});
