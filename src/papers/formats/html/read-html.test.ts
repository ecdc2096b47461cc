import { describe, expect, it } from 'vitest';
import { readHtmlPage } from './child/read-html-page.ts';
import { layOutHtml } from './read-html.ts';

function read(html: string | Uint8Array) {
  return layOutHtml(readHtmlPage(typeof html === 'string' ? Buffer.from(html) : html), 'page.html');
}

function textOf(body: string): string {
  return read(`<!DOCTYPE html><html><body>${body}</body></html>`).text;
}

/** Each paragraph with what it is. */
function paragraphsOf(body: string): readonly (readonly unknown[])[] {
  const { text, paragraphs } = read(`<html><body>${body}</body></html>`);
  return paragraphs.map(({ start, end, role, mark }) =>
    mark === null ? [text.slice(start, end), role] : [text.slice(start, end), role, mark],
  );
}

/** The mark of a page of a reporter. */
function star(page: number): string {
  return `<span class="star-pagination">*${page}</span>`;
}

/** A page whose head holds `meta`. */
function page(meta: string): string {
  return `<html><head>${meta}</head><body><p>“§ 230”</p></body></html>`;
}

describe('a web page is read as a reader sees it', () => {
  it.each<[string, string, string]>([
    ['white space joined', '<p>The\n   court\t<i>held</i> so.</p>', 'The court held so.'],
    [
      'entities decoded',
      '<p>17 U.S.C. &sect;&nbsp;512(h) &amp; more &lt;b&gt;</p>',
      '17 U.S.C. § 512(h) & more <b>',
    ],
    [
      'marks of Markdown kept',
      '<p>at *3, @_foo_bar_ [a](http://example.com)</p>',
      'at *3, @_foo_bar_ [a](http://example.com)',
    ],
    [
      'scripts and styles out',
      '<p>a</p><script>document.write("<p>b</p>")</script><style>p{}</style>',
      'a',
    ],
    ['blocks divided', '<div>a<div>b</div>c</div>', 'a\n\nb\n\nc'],
    ['line breaks in one paragraph', '<p>IN THE<br>COURT</p>', 'IN THE COURT'],
    [
      'numbers of lists',
      '<ol start="3" type="a"><li>x<li>y</ol><ul><li>z</ul>',
      'c. x\n\nd. y\n\nz',
    ],
    ['values of a list that it sets itself', '<ol><li value="9">x<li>y</ol>', '9. x\n\n10. y'],
    ['fields as filled in', '<p>Name: <input value="Jane Sample"></p>', 'Name: Jane Sample'],
    [
      'rows of a table',
      '<table><tr><th>Date<th>Entry<tr><td>1/2/23<td>ORDER</table>',
      'Date Entry\n\n1/2/23 ORDER',
    ],
  ])('%s', (_, body, text) => {
    expect(textOf(body)).toBe(text);
  });

  it('with the two sides of a caption one after the other', () => {
    const body =
      '<table><tr><td>JANE SAMPLE,<br>Plaintiff,<br>v.<br>JOHN DOE</td><td>)<br>)</td><td><p>No. 21-1</p><p>ORDER</p></td></tr></table>';
    expect(paragraphsOf(body)).toEqual([
      ['JANE SAMPLE, Plaintiff, v. JOHN DOE', 'cell-left'],
      ['No. 21-1 ORDER', 'cell-right'],
    ]);
  });

  it('with headings and quotations', () => {
    expect(paragraphsOf('<h2>I. A</h2><blockquote><p>b</p><p>c</p></blockquote><p>d</p>')).toEqual([
      ['I. A', 'heading'],
      ['b', 'quote'],
      ['c', 'quote'],
      ['d', 'body'],
    ]);
  });

  it.each<[string, string, string]>([
    [
      'an archive of case law',
      '<p>One<footnotemark>1</footnotemark> two.</p><footnote label="1"><p>Note.</p><p>More.</p></footnote>',
      '1',
    ],
    [
      'a search engine for opinions',
      '<p>One<sup><a class="gsl_hash" href="#[1]">[1]</a></sup> two.</p><small><p><a class="gsl_hash" href="#r[1]">[1]</a> Note.</p></small>',
      '1',
    ],
    [
      'a word processor',
      '<p>One<a href="#_ftn1" name="_ftnref1"><span><sup>[1]</sup></span></a> two.</p><div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1">[1]</a> Note.</p></div>',
      '1',
    ],
    [
      'raised stars',
      '<p>One<sup>*</sup> two.</p><div class="footnotes"><div class="footnote"><sup>*</sup><p>Note.</p></div></div>',
      '*',
    ],
  ])('with footnotes as %s sets them', (_, body, mark) => {
    const [text, note] = paragraphsOf(body);
    expect(text).toEqual(['One two.', 'body']);
    expect(note).toEqual(['Note.', 'footnote', mark]);
  });

  it.each(['1<sup>st</sup> Amendment', '9<sup>th</sup> Cir.'])(
    'but with ordinals whole: %s',
    (body) => {
      expect(textOf(body)).toBe(body.replace(/<\/?sup>/g, ''));
    },
  );

  it.each<[string, string]>([
    [
      'star-pagination',
      '<p>One <span class="star-pagination">*546</span>two juris<span class="star-pagination">*547</span>diction end.</p>',
    ],
    [
      'page-number',
      '<p>One <page-number label="546">*546</page-number>two juris<page-number>*547</page-number>diction end.</p>',
    ],
    [
      'gsl_pagenum',
      '<p>One <a class="gsl_pagenum">546</a><a class="gsl_pagenum2">*546</a>two juris<a class="gsl_pagenum">547</a>diction end.</p>',
    ],
  ])('with the pages of a reporter as %s marks them, never inside a word', (_, html) => {
    const { text, lines, notes } = read(html);
    expect(text).toBe('One two jurisdiction end.');
    expect(lines.map(({ at, start, end }) => [at.page, text.slice(start, end).trim()])).toEqual([
      [545, 'One'],
      [546, 'two jurisdiction'],
      [547, 'end.'],
    ]);
    expect(notes.map(({ code }) => code)).toEqual(['pages-of-reporter']);
  });

  it('with the pages of one reporter where two are marked', () => {
    const { lines } = read(`<p>a ${star(546)} b ${star(97)} c ${star(547)} d</p>`);
    expect(lines.map(({ at }) => at.page)).toEqual([545, 546, 547]);
  });

  it('without the menus of its site', () => {
    const { text, notes } = read(
      '<nav>Home</nav><header>Site</header><article><header>EXAMPLE v. SAMPLE</header><p>Text.</p></article><footer>About</footer>',
    );
    expect(text).toBe('EXAMPLE v. SAMPLE\n\nText.');
    expect(notes.map(({ code }) => code)).toEqual(['surroundings-left-out']);
  });

  it('as text in lines when it is one preformatted text', () => {
    const lines = ['UNITED STATES DISTRICT COURT', '', '    The court', 'grants the motion.'];
    const { text, raw } = read(`<html><body><pre>${lines.join('\n')}</pre></body></html>`);
    expect(raw).toBe(lines.join('\n'));
    expect(text).toBe('UNITED STATES DISTRICT COURT\n\nThe court grants the motion.');
  });
});

describe('what no reader sees is not read, and said', () => {
  it.each<[string, string, string]>([
    ['hidden', '<p hidden>GRANTED</p>', 'hidden-text'],
    ['display: none', '<p style="display: none">GRANTED</p>', 'hidden-text'],
    [
      'a class that the page hides',
      '<style>.x, .y{display:none}</style><p class="a x">GRANTED</p>',
      'hidden-text',
    ],
    ['no size', '<span style="font-size:0px">GRANTED</span>', 'hidden-text'],
    ['white', '<span style="color:#fff">GRANTED</span>', 'hidden-text'],
    ['white by its font', '<font color="#FFFFFF">GRANTED</font>', 'hidden-text'],
    ['struck', '<del>GRANTED</del>', 'struck-text'],
    [
      'struck by its style',
      '<span style="text-decoration:line-through">GRANTED</span>',
      'struck-text',
    ],
  ])('%s', (_, body, code) => {
    const { text, notes } = read(`<html><body>${body}<p>DENIED</p></body></html>`);
    expect(text).toBe('DENIED');
    expect(notes.map((note) => note.code)).toEqual([code]);
  });

  it('but white text on a coloured ground is seen', () => {
    const body =
      '<table><tr><td bgcolor="navy"><font color="white">Docket</font></td></tr></table>';
    expect(textOf(body)).toBe('Docket');
  });
});

describe('a web page in any encoding', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8, unsaid', Buffer.from(page(''))],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${page('<meta charset="windows-1252">')}`)],
    ['UTF-16', Buffer.from(`\uFEFF${page('')}`, 'utf16le')],
    ['Windows-1252, said', windows(page('<meta charset="iso-8859-1">'))],
    ['Windows-1252, unsaid', windows(page(''))],
    ['Windows-1252 that says it is UTF-8', windows(page('<meta charset="utf-8">'))],
  ])('%s', (_, bytes) => {
    expect(read(bytes).text).toBe('“§ 230”');
  });
});

function windows(text: string): Uint8Array {
  const signs = new Map([
    ['“', 0x93],
    ['”', 0x94],
  ]);
  return Uint8Array.from(text, (sign) => signs.get(sign) ?? sign.charCodeAt(0));
}
