import { describe, expect, it } from 'vitest';
import { DucesError } from '../../../faults/index.ts';
import { readPaper } from '../../read-paper.ts';
import { readHtml } from './read-html.ts';

async function refusal(act: Promise<unknown>): Promise<DucesError> {
  const [outcome] = await Promise.allSettled([act]);
  if (outcome.status === 'rejected' && outcome.reason instanceof DucesError) return outcome.reason;
  throw new Error('no fault of Duces was thrown', { cause: outcome });
}

function page(body: string): Uint8Array {
  return Buffer.from(`<!DOCTYPE html><html><body>${body}</body></html>`);
}

describe('a hostile web page ends within its limits, with a code', () => {
  it.each(['<div>', '<b>', '<blockquote>', '<ul><li>', '<table><tr><td>', '<font><i>'])(
    '%s, 100,000 deep',
    { timeout: 30_000 },
    async (tags) => {
      const error = await refusal(readPaper(page(`${tags.repeat(100_000)}x`), 'deep.html'));
      expect([error.code, error.place?.file]).toEqual(['file-too-demanding', 'deep.html']);
    },
  );

  it.each<[string, string, string]>([
    ['paragraphs that never close', '<p>'.repeat(100_000), 'x'],
    ['links that never close', '<a href="x">'.repeat(50_000), 'x'],
    ['tables outside each other', '<table>'.repeat(50_000), 'x'],
    ['tags without an end', '<p a="'.repeat(100_000).concat('"'), 'x'],
    ['comments that open anew', '<!--'.repeat(100_000).concat('-->'), 'x'],
    ['entities without an end', '&amp'.repeat(100_000), '&'],
    ['items of one list', '<ol>'.concat('<li>x'.repeat(20_000)), '20000. x'],
    ['rules of style', `<style>${'.a{display:'.repeat(50_000)}</style>`, 'x'],
  ])('%s', { timeout: 30_000 }, async (_, body, holds) => {
    expect((await readPaper(page(`${body}>x`), 'long.html')).text).toContain(holds);
  });

  it.each<[string, Uint8Array, string]>([
    ['no text', page('<img src="x.png">'), 'file-empty'],
    ['only hidden text', page('<p hidden>x</p>'), 'file-empty'],
    ['9 MB', page('x'.repeat(9 * 1024 * 1024)), 'file-too-large'],
  ])('%s', async (_, bytes, code) => {
    expect((await refusal(readPaper(bytes, 'page.html'))).code).toBe(code);
  });

  it('a reader that takes too long is ended, and one that is stopped', async () => {
    const bytes = page('<p>The court orders.</p>'.repeat(20_000));
    const slow = await refusal(readHtml(bytes, { name: null, limits: { milliseconds: 1 } }));
    expect(slow.code).toBe('file-too-demanding');
    const stopped = await refusal(readPaper(bytes, null, { signal: AbortSignal.abort() }));
    expect(stopped.code).toBe('stopped');
  });
});

describe('a web page that stands where a paper should', () => {
  const login = page('<title>Login</title><form><input name="u"><input type="password"></form>');
  it.each<[string, Uint8Array, string]>([
    ['a login page named as a PDF', login, 'order.pdf'],
    ['a login page by its own name', login, 'login.html'],
    ['an error page named as a PDF', page('<h1>404 Not Found</h1>'), 'order.pdf'],
    ['an error page named as a Word file', page('<h1>404 Not Found</h1>'), 'order.docx'],
  ])('%s', async (_, bytes, name) => {
    const error = await refusal(readPaper(bytes, name));
    expect(error.code).toBe('file-is-web-page');
    expect(error.next).toMatch(/fetch the paper again/i);
  });

  it('but a paper that is a web page is read under any name, and the name is noted', async () => {
    const opinion = page(
      '<p>The court grants the motion to compel and orders production.</p>'.repeat(40),
    );
    const paper = await readPaper(opinion, 'opinion.pdf');
    expect(paper.source.format).toBe('html');
    expect(paper.notes.map(({ code }) => code)).toEqual(['extension-differs']);
  });
});
