import { describe, expect, it } from 'vitest';
import {
  paragraph,
  run,
  writeDocx,
  type WrittenDocx,
} from '../../../../test/support/write-docx.ts';
import { readDocxParts } from './child/read-docx-parts.ts';
import { layOutDocx } from './read-docx.ts';

async function read(written: WrittenDocx) {
  return layOutDocx(await readDocxParts(await writeDocx(written)), 'paper.docx');
}

async function textOf(body: string, parts: WrittenDocx['parts'] = {}): Promise<string> {
  return (await read({ body, parts })).text;
}

async function codesOf(written: WrittenDocx): Promise<readonly string[]> {
  return (await read(written)).notes.map(({ code }) => code);
}

const NUMBERING = `<w:numbering>
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%3"/></w:lvl>
    <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="8"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="40"/></w:lvlOverride></w:num>
</w:numbering>`;

function item(text: string, level: number, list = 7): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A call of a footnote. */
function call(id: number): string {
  return `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
}

/** A cell of a table, a paragraph a line. */
function cell(...lines: readonly string[]): string {
  return `<w:tc>${lines.map((line) => paragraph(line)).join('')}</w:tc>`;
}

/** A relation to something outside the file. */
function relation(type: string): string {
  return `<Relationship Type="http://schemas.example.com/${type}" Target="https://example.com/x" TargetMode="External"/>`;
}

describe('the text of a Word file', () => {
  it('has the numbers that Word prints before paragraphs', async () => {
    const body = [
      item('First.', 0),
      item('Sub.', 1),
      item('Sub.', 1),
      item('Deep.', 2),
      item('Second.', 0),
      item('Sub anew.', 1),
      item('Bullet.', 3),
      item('On its own.', 0, 8),
      item('Third.', 0),
    ].join('');
    expect((await textOf(body, { 'word/numbering.xml': NUMBERING })).split('\n\n')).toEqual([
      '1. First.',
      '(a) Sub.',
      '(b) Sub.',
      '1.I Deep.',
      '2. Second.',
      '(a) Sub anew.',
      'Bullet.',
      '40. On its own.',
      '3. Third.',
    ]);
  });

  it('takes headings, lists and quotations from styles and what these are based on', async () => {
    const styles = `<w:styles>
      <w:style w:type="paragraph" w:styleId="Base"><w:name w:val="heading 2"/></w:style>
      <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="Base"/></w:style>
      <w:style w:type="paragraph" w:styleId="Said"><w:name w:val="Block Text"/></w:style>
      <w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>
    </w:styles>`;
    const body = ['Mine', 'Said', 'Ring']
      .map((style) => paragraph(style, `<w:pStyle w:val="${style}"/>`))
      .join('');
    const paper = await read({ body, parts: { 'word/styles.xml': styles } });
    expect(paper.paragraphs.map(({ role, heading }) => [role, heading])).toEqual([
      ['heading', 2],
      ['quote', 0],
      ['body', 0],
    ]);
  });

  it('keeps what would be marks of Markdown, and entities, as the characters they are', async () => {
    const text = 'at *3, @_foo_bar_, [a](http://example.com) <b>x</b> \\ **y** &amp; 1 < 2';
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    expect(await textOf(paragraph(escaped))).toBe(text);
  });

  it('knows italics and bold from the runs', async () => {
    const body = `<w:p>${run('The rule of ')}${run('Example v. Sample', '<w:i/>')}${run(' is ')}${run('GRANTED', '<w:b/>')}${run('.')}</w:p>`;
    const { text, emphases } = await read({ body });
    expect(text).toBe('The rule of Example v. Sample is GRANTED.');
    expect(emphases.map(({ start, end, style }) => [text.slice(start, end), style])).toEqual([
      ['Example v. Sample', 'italic'],
      ['GRANTED', 'bold'],
    ]);
  });

  it('puts a footnote after the paragraph that calls it, with its number', async () => {
    const body = `<w:p>${run('One')}${call(5)}${run(' and two.')}${call(3)}</w:p>${paragraph('Next.')}`;
    const footnotes = `<w:footnotes><w:footnote w:type="separator" w:id="0">${paragraph('----')}</w:footnote><w:footnote w:id="3">${paragraph('Second note.')}</w:footnote><w:footnote w:id="5">${paragraph('First note.')}${paragraph('It goes on.')}</w:footnote></w:footnotes>`;
    const paper = await read({ body, parts: { 'word/footnotes.xml': footnotes } });
    expect(
      paper.paragraphs.map(({ start, end, role, mark }) => [
        paper.text.slice(start, end),
        role,
        mark,
      ]),
    ).toEqual([
      ['One and two.', 'body', null],
      ['First note.', 'footnote', '1'],
      ['It goes on.', 'footnote', null],
      ['Second note.', 'footnote', '2'],
      ['Next.', 'body', null],
    ]);
  });

  it('reads a caption set as a table side by side, and other rows as rows', async () => {
    const body = `<w:tbl><w:tr>${cell('JANE SAMPLE,', 'v.', 'JOHN DOE,')}${cell(')', ')')}${cell('No. 21-1', 'ORDER')}</w:tr></w:tbl><w:tbl><w:tr>${cell('Trial')}${cell('May 1')}</w:tr></w:tbl>`;
    const paper = await read({ body });
    expect(
      paper.paragraphs.map(({ start, end, role }) => [paper.text.slice(start, end), role]),
    ).toEqual([
      ['JANE SAMPLE, v. JOHN DOE,', 'cell-left'],
      ['No. 21-1 ORDER', 'cell-right'],
      ['Trial May 1', 'row'],
    ]);
    expect(paper.lines).toHaveLength(6);
  });

  it('reads a text box once, after its paragraph', async () => {
    const box = `<w:txbxContent>${paragraph('In the box.')}</w:txbxContent>`;
    const body = `<w:p>${run('Before')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run(' and after.')}</w:p>`;
    expect(await textOf(body)).toBe('Before and after.\n\nIn the box.');
  });

  it('takes the page from where Word says that pages ended, counting an ordered break once', async () => {
    const rendered = '<w:r><w:lastRenderedPageBreak/></w:r>';
    const ordered = '<w:r><w:br w:type="page"/></w:r>';
    const body = `<w:p>${run('The end of')}${rendered}${run(' a sentence.')}</w:p><w:p>${ordered}${rendered}${run('Third.')}</w:p>`;
    const paper = await read({ body });
    expect(paper.text).toBe('The end of a sentence.\n\nThird.');
    expect(paper.lines.map(({ at }) => at.page)).toEqual([1, 2, 3]);
    expect(paper.notes).toEqual([]);
  });

  it('leaves headers out, but for the stamps of the court', async () => {
    const header = `<w:hdr>${paragraph('Confidential draft')}${paragraph('Case 3:21-cv-01234-ABC Document 22 Filed 01/02/23 Page 1 of 2')}</w:hdr>`;
    const paper = await read({
      body: paragraph('Text.'),
      parts: { 'word/header1.xml': header },
    });
    expect(paper.text).toBe('Text.');
    expect(paper.stamps).toMatchObject([
      { caseNumber: '3:21-cv-01234-ABC', entry: '22', filed: '2023-01-02' },
    ]);
  });
});

describe('what a Word file holds besides its text is not read, and said', () => {
  it.each<[string, string, string, string]>([
    [
      'deleted text',
      `${run('a')}<w:del>${run('b').replaceAll('w:t', 'w:delText')}</w:del>`,
      'a',
      'tracked-changes',
    ],
    [
      'inserted text, which is read',
      `${run('a')}<w:ins>${run('b')}</w:ins>`,
      'ab',
      'tracked-changes',
    ],
    [
      'moved text, where it was',
      `<w:moveFrom>${run('b')}</w:moveFrom>${run('a')}`,
      'a',
      'tracked-changes',
    ],
    ['hidden text', `${run('a')}${run('b', '<w:vanish/>')}`, 'a', 'hidden-text'],
    ['white text', `${run('a')}${run('b', '<w:color w:val="FFFFFF"/>')}`, 'a', 'hidden-text'],
    ['text of one point', `${run('a')}${run('b', '<w:sz w:val="2"/>')}`, 'a', 'hidden-text'],
    ['struck text', `${run('[PROPOSED] ', '<w:strike/>')}${run('ORDER')}`, 'ORDER', 'struck-text'],
    ['pictures', `${run('a')}<w:r><w:drawing><blip/></w:drawing></w:r>`, 'a', 'pictures-not-read'],
    ['objects', `${run('a')}<w:r><w:object/></w:r>`, 'a', 'embedded-files'],
  ])('%s', async (_, content, text, code) => {
    const paper = await read({ body: `<w:p>${content}</w:p>` });
    expect(paper.text).toBe(text);
    expect(paper.notes.map((note) => note.code)).toContain(code);
  });

  it('but white text on a ground is seen, and so is text that a property unhides', async () => {
    const white = run('a', '<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>');
    expect(await textOf(`<w:p>${white}${run('b', '<w:vanish w:val="0"/>')}</w:p>`)).toBe('ab');
  });

  it('comments, macros, embedded files and what would be fetched', async () => {
    expect(
      await codesOf({
        body: paragraph('Text.'),
        parts: {
          'word/comments.xml': '<w:comments><w:comment/></w:comments>',
          'word/vbaProject.bin': 'x',
          'word/embeddings/sheet.xlsx': 'x',
          'word/_rels/document.xml.rels': `<Relationships>${relation('hyperlink')}${relation('attachedTemplate')}</Relationships>`,
        },
      }),
    ).toEqual([
      'comments-not-read',
      'macros',
      'embedded-files',
      'external-content',
      'pages-not-marked',
    ]);
  });

  it('links to click are no content that is fetched', async () => {
    const link =
      '<Relationships><Relationship Type="x/hyperlink" Target="https://example.com" TargetMode="External"/></Relationships>';
    const codes = await codesOf({
      body: paragraph('Text.'),
      parts: { 'word/_rels/document.xml.rels': link },
    });
    expect(codes).toEqual(['pages-not-marked']);
  });
});
