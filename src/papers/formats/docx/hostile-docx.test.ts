import { describe, expect, it } from 'vitest';
import { paragraph, writeDocx } from '../../../../test/support/write-docx.ts';
import { DucesError } from '../../../faults/index.ts';
import { readPaper } from '../../read-paper.ts';
import { readDocx } from './read-docx.ts';

/** How a file is refused: the code, and the message. */
async function refusal(act: Promise<unknown>): Promise<DucesError> {
  const [outcome] = await Promise.allSettled([act]);
  if (outcome.status === 'rejected' && outcome.reason instanceof DucesError) return outcome.reason;
  throw new Error('no fault of Duces was thrown', { cause: outcome });
}

const MEGABYTE = 1024 * 1024;

describe('a hostile Word file ends within its limits, with a code', () => {
  it.each<[string, () => Promise<Uint8Array>, string, RegExp]>([
    [
      'a part that inflates to 60 MB',
      () => writeDocx({ body: paragraph('x'.repeat(60 * MEGABYTE)) }),
      'file-too-demanding',
      /MB when expanded/,
    ],
    [
      'several that are each within the limit',
      () =>
        writeDocx({
          body: paragraph('x'.repeat(30 * MEGABYTE)),
          parts: { 'word/styles.xml': ' '.repeat(30 * MEGABYTE) },
        }),
      'file-too-demanding',
      /MB when expanded/,
    ],
    [
      'elements 100,000 deep',
      () => writeDocx({ body: '<w:sdt>'.repeat(100_000) }),
      'file-too-demanding',
      /deep/,
    ],
    [
      'an entity of a file',
      async () =>
        writeDocx({
          body: '',
          parts: {
            'word/document.xml':
              '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>',
          },
        }),
      'file-damaged',
      /document type/,
    ],
    [
      'entities of entities',
      async () =>
        writeDocx({
          body: '',
          parts: {
            'word/document.xml':
              '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document/>',
          },
        }),
      'file-damaged',
      /document type/,
    ],
    [
      'a body that breaks off',
      () => writeDocx({ body: '<w:p><w:r>' }),
      'file-damaged',
      /close tag/,
    ],
    ['a tag without an end', () => writeDocx({ body: '<w:p a="' }), 'file-damaged', /well formed/],
    [
      'no body',
      () => writeDocx({ body: '', parts: { 'word/document.xml': '<w:document/>' } }),
      'file-damaged',
      /no body/,
    ],
    [
      '6,000 parts',
      () =>
        writeDocx({
          body: paragraph('x'),
          parts: Object.fromEntries(Array.from({ length: 6000 }, (_, at) => [`x/${at}`, ''])),
        }),
      'file-too-demanding',
      /parts/,
    ],
    ['no text', () => writeDocx({ body: paragraph('  ') }), 'file-empty', /no text/],
    [
      'a picture and no text',
      () => writeDocx({ body: '<w:p><w:r><w:drawing><blip/></w:drawing></w:r></w:p>' }),
      'file-empty',
      /only pictures/,
    ],
  ])('%s', { timeout: 60_000 }, async (_, write, code, message) => {
    const error = await refusal(readPaper(await write(), 'given.docx'));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.place?.file).toBe('given.docx');
    expect(error.next).not.toBe('');
  });

  it('one that is cut off', async () => {
    const whole = await writeDocx({ body: paragraph('The court orders. '.repeat(5000)) });
    const error = await refusal(readPaper(whole.subarray(0, whole.length / 2), 'given.docx'));
    expect(error.code).toBe('file-damaged');
  });

  it('one of which a part is damaged', async () => {
    const bytes = (await writeDocx({ body: paragraph('The court orders. '.repeat(5000)) })).slice();
    const at = Buffer.from(bytes).indexOf('word/document.xml') + 40;
    bytes.fill(0xff, at, at + 30);
    expect((await refusal(readPaper(bytes, 'given.docx'))).code).toBe('file-damaged');
  });

  it('paths that lead out of the archive are not followed, and said', async () => {
    const bytes = await writeDocx({
      body: paragraph('Text.'),
      parts: { '../../../etc/evil.xml': 'x' },
    });
    const paper = await readPaper(bytes, 'given.docx');
    expect(paper.text).toBe('Text.');
    expect(paper.notes.map(({ code }) => code)).toContain('unsafe-paths');
  });

  it('a reader that takes too long, or too much memory, is ended', async () => {
    const bytes = await writeDocx({ body: paragraph('The court orders. ').repeat(100_000) });
    const slow = await refusal(readDocx(bytes, { name: null, limits: { milliseconds: 1 } }));
    expect([slow.code, slow.message]).toEqual([
      'file-too-demanding',
      'Reading the file takes longer than is allowed.',
    ]);
    const large = await refusal(readDocx(bytes, { name: null, limits: { megabytes: 60 } }));
    expect(large.code).toBe('file-too-demanding');
  });

  it('a reader that is stopped', async () => {
    const bytes = await writeDocx({ body: paragraph('The court orders. ').repeat(1000) });
    const early = await refusal(readPaper(bytes, null, { signal: AbortSignal.abort() }));
    expect(early.code).toBe('stopped');
    const late = new AbortController();
    setTimeout(() => late.abort(), 20);
    const error = await refusal(readPaper(bytes, null, { signal: late.signal }));
    expect(error.code).toBe('stopped');
  });
});
