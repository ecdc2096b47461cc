import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { generatedProduction } from '../../../test/support/generated-production.ts';
import { openProduction } from '../../../test/support/open-production.ts';
import { temporaryFolder } from '../../../test/support/scratch.ts';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { sealPackage, type AgeIdentity, type ProductionPart } from '../../sealing/index.ts';
import { sealedParts } from '../../sealing/index.ts';
import type { SigningKey } from '../../sealing/index.ts';
import { produce } from '../produce.ts';
import { checkNumbers } from './check-numbers.ts';

/* 100 log-ins: three pages, of which each row must be found again by its number. */

const root = temporaryFolder();
let identity: AgeIdentity;
let signer: SigningKey;
let out: string;
let parts: { path: string; content: Buffer }[] = [];

beforeAll(async () => {
  const made = await generatedProduction(root, 100);
  ({ identity, signer, out } = made);
  await produce({ ...made.request, signer, out, onProgress: () => undefined });
  for await (const { path, content } of sealedParts(out, identity)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(chunk);
    if (!path.startsWith('SHA256SUMS')) parts.push({ path, content: Buffer.concat(chunks) });
  }
}, 60_000);

async function outcomes(change: (part: ProductionPart) => ProductionPart): Promise<string[]> {
  const finalPath = join(root, `changed-${Math.random().toString(36).slice(2)}`);
  const sealedAt = new Date('2023-02-27T18:00:00Z');
  const recipients = [identity.recipient];
  await sealPackage({ finalPath, parts: parts.map(change), recipients, signer, sealedAt });
  const { checks } = await checkNumbers(finalPath, identity);
  return checks.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id);
}

const changing = (path: string, from: string | RegExp, to: string) => (part: ProductionPart) =>
  part.path === path ? { path, content: String(part.content).replace(from, to) } : part;

it('finds the same numbers in CSV, pages, load files and log', async () => {
  const { checks, run } = await checkNumbers(out, identity);
  expect(checks.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'passed']);
  expect(run).toEqual({ prefix: 'ACME', first: 1, last: 100 });
});

it.each([
  ['a row that lost its line', 'records/login-ip-address.csv', /^ACME-000050.*\n/mu, '', 'numbers'],
  ['a number given twice', 'records/login-ip-address.csv', 'ACME-000050', 'ACME-000049', 'numbers'],
  ['rows that no page holds', 'records/login-ip-address.csv', /^ACME-000100.*\n/mu, '', 'numbers'],
  ['a DAT of another range', 'load/production.dat', 'ACME-000100', 'ACME-000099', 'load-files'],
  ['an OPT that lacks a page', 'load/production.opt', /^ACME-000039.*\r\n/mu, '', 'load-files'],
  ['a log of another sum', 'production-log.csv', /[0-9a-f]{64}/u, 'a'.repeat(64), 'production-log'],
])('finds %s, though it was signed', async (_, path, from, to, id) => {
  expect(await outcomes(changing(path, from, to))).toContain(id);
});

it('prints every value of every row, and the stamp, legend and case number on each page', async () => {
  const library = await PDFiumLibrary.init();
  const bytes = parts.find(({ path }) => path === 'pages/login-ip-address-0001.pdf')?.content;
  const document = await library.loadDocument(bytes ?? Buffer.alloc(0));
  const texts = [...document.pages()].map((page) => page.getText());
  expect(texts.map((text) => text.trimEnd().split('\n').at(-1)?.trim())).toEqual([
    expect.stringMatching(/ACME-000001 \u2013 ACME-000038$/u),
    expect.stringMatching(/ACME-000039 \u2013 ACME-000076$/u),
    expect.stringMatching(/ACME-000077 \u2013 ACME-000100$/u),
  ]);
  for (const text of texts) expect(text).toMatch(/PRODUCED UNDER COURT ORDER, Case No\. /u);
  const csv = (await openProduction(out, identity)).get('records/login-ip-address.csv') ?? '';
  const whole = texts.join('\n');
  const values = csv
    .trim()
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split(','));
  expect(values.length).toBeGreaterThan(400);
  expect(values.filter((value) => !whole.includes(value))).toEqual([]);
});
