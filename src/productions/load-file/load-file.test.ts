import { expect, it } from 'vitest';
import { concordanceDat } from './concordance-dat.ts';
import type { LoadDocument } from './load-document.ts';
import { opticonOpt } from './opticon-opt.ts';

/*
 * Read by a reader of a few lines that knows the formats and not our code: Concordance's default
 * delimiters (020 between fields, 254 around them, 174 for a line break), and Opticon's seven fields.
 */

const DOCUMENT: LoadDocument = {
  pdf: 'pages/post-ip-address-0001.pdf',
  sha256: 'a'.repeat(64),
  firstBates: 'ACME-000001',
  lastBates: 'ACME-000003',
  rows: 3,
  pageKeys: ['ACME-000001', 'ACME-000003'],
  category: 'post-ip-address',
  clauses: ['clause-1', 'clause-3'],
  confidentiality: 'CONFIDENTIAL',
  caseNumber: '26-mc-80001-XX',
  native: 'records/post-ip-address.csv',
};

const text = (chunks: Iterable<string>): string => [...chunks].join('');

function readDat(bytes: Buffer): Record<string, string>[] {
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const content = bytes.subarray(3).toString('utf8');
  expect(content.endsWith('\r\n')).toBe(true);
  const [names = [], ...records] = content
    .slice(0, -2)
    .split('\r\n')
    .map((line) => {
      expect([line.at(0), line.at(-1)]).toEqual([
        String.fromCodePoint(254),
        String.fromCodePoint(254),
      ]);
      const between = [254, 20, 254].map((code) => String.fromCodePoint(code)).join('');
      return line.slice(1, -1).split(between);
    });
  return records.map((fields) => {
    expect(fields).toHaveLength(names.length);
    return Object.fromEntries(
      fields.map((field, index) => [
        names[index] ?? '',
        field.replaceAll(String.fromCodePoint(174), '\n'),
      ]),
    );
  });
}

it('gives each document a record that another reader understands', () => {
  const [record, ...others] = readDat(Buffer.from(text(concordanceDat([DOCUMENT]))));
  expect(others).toEqual([]);
  expect(record).toEqual({
    BEGBATES: 'ACME-000001',
    ENDBATES: 'ACME-000003',
    CATEGORY: 'post-ip-address',
    CLAUSES: 'clause-1; clause-3',
    ROWS: '3',
    PAGES: '2',
    CONFIDENTIALITY: 'CONFIDENTIAL',
    CASENUMBER: '26-mc-80001-XX',
    NATIVELINK: 'records\\post-ip-address.csv',
    PDFLINK: 'pages\\post-ip-address-0001.pdf',
    SHA256: 'a'.repeat(64),
  });
});

it.each([
  ['a line break of any system', 'one\ntwo\r\nthree\rfour', 'one\ntwo\nthree\nfour'],
  ['the mark around fields', 'Sm\u00feth', 'Sm<U+00FE>th'],
  ['the mark for a line break', 'Acme\u00ae', 'Acme<U+00AE>'],
  ['the mark between fields', 'a\u0014b', 'a<U+0014>b'],
  ['all that would end a field early', '\u00fe\u0014\u00fe', '<U+00FE><U+0014><U+00FE>'],
  ['commas and quotation marks', '"a", b', '"a", b'],
  ['other scripts', '\u05d0\u4e2d', '\u05d0\u4e2d'],
  ['nothing', '', ''],
])('keeps fields apart whatever they hold: %s', (_, confidentiality, read) => {
  const documents = [{ ...DOCUMENT, confidentiality }, DOCUMENT];
  const records = readDat(Buffer.from(text(concordanceDat(documents))));
  expect(records.map((each) => each['CONFIDENTIALITY'])).toEqual([read, 'CONFIDENTIAL']);
  expect(records.map((each) => each['PDFLINK'])).toEqual(
    Array(2).fill('pages\\post-ip-address-0001.pdf'),
  );
});

it('has a line for each page, marks where documents begin, and never gives a key twice', () => {
  // The row of ACME-000009 goes over three pages, the last of them in the next file.
  const documents = [
    { ...DOCUMENT, pageKeys: ['ACME-000001', 'ACME-000009', 'ACME-000009'] },
    { ...DOCUMENT, pdf: 'pages/post-ip-address-0002.pdf', pageKeys: ['ACME-000009'] },
  ];
  const lines = text(opticonOpt(documents, 'ACME-000001')).split('\r\n');
  expect(lines.pop()).toBe('');
  const one = 'pages\\post-ip-address-0001.pdf';
  expect(lines.map((line) => line.split(','))).toEqual([
    ['ACME-000001', 'ACME-000001', one, 'Y', '', '', '3'],
    ['ACME-000009', 'ACME-000001', one, '', '', '', ''],
    ['ACME-000009.2', 'ACME-000001', one, '', '', '', ''],
    ['ACME-000009.3', 'ACME-000001', 'pages\\post-ip-address-0002.pdf', 'Y', '', '', '1'],
  ]);
});
