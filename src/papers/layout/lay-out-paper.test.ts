import { describe, expect, it } from 'vitest';
import { formatPin } from '../locate.ts';
import { layOutPaper } from './lay-out-paper.ts';

/** Paragraphs as `pin text`. */
function paragraphs(raw: string): readonly string[] {
  const { text, paragraphs } = layOutPaper(raw);
  return paragraphs.map(
    ({ start, end, at, until }) => `${formatPin(at, until)} ${text.slice(start, end)}`,
  );
}

/** A page of numbered lines; blank lines bear their number alone. */
function page(lines: readonly string[], length: number, separator = ' '): string {
  return Array.from({ length }, (_, at) => {
    const text = lines[at] ?? '';
    return text === '' ? `${at + 1}` : `${at + 1}${separator}${text}`;
  }).join('\n');
}

const dotted = (lines: readonly string[]) =>
  lines.map((line, at) => `${at + 1}. ${line}`).join('\n');

const FILL = Array.from({ length: 40 }, (_, at) => `filler line ${'abcdefghij'[at % 10]} goes on`);

describe('margin numbers', () => {
  it.each([25, 28, 32])('are taken off pages of %i lines and become pins', (length) => {
    const first = [...FILL.slice(0, length - 1), 'the last line of the page'];
    const second = ['and the first line of the next.', ...FILL.slice(0, length - 1)];
    const laid = layOutPaper(`${page(first, length)}\n\n${page(second, length)}`);
    expect(laid.pages.map(({ page: at, lastLine }) => [at, lastLine])).toEqual([
      [1, length],
      [2, length],
    ]);
    expect(laid.text).toContain('the last line of the page and the first line of the next.');
  });

  it('are told from numbers of the text by their sequence', () => {
    const lines = [...FILL.slice(0, 26), 'signed under', '28 U.S.C. § 1746 and sent within'];
    const text = `${page(lines, 28)}\n30 days of the notice.\n\n${page(FILL, 28)}`;
    expect(layOutPaper(text).text).toContain(
      'signed under 28 U.S.C. § 1746 and sent within 30 days of the notice.',
    );
  });

  it('are read with a full stop, where they fill pages', () => {
    const laid = layOutPaper(
      `${dotted(FILL.slice(0, 28))}\n\n${dotted(['and so it ends.', ...FILL.slice(0, 27)])}`,
    );
    expect(laid.pages.map(({ lastLine }) => lastLine)).toEqual([28, 28]);
    expect(laid.text).not.toMatch(/\d/);
  });

  it('leave a hard-wrapped line that begins with a number alone when nothing is numbered', () => {
    const raw = 'The declaration was made under\n28 U.S.C. § 1746 on the\n5th day of the month.\n';
    expect(paragraphs(raw)).toEqual([
      '1 The declaration was made under 28 U.S.C. § 1746 on the 5th day of the month.',
    ]);
  });

  it('leave numbered paragraphs of a declaration alone', () => {
    const raw = '1. I am a clerk.\n\n2. Attached as Exhibit A is a letter.\n\n3. It is true.\n';
    expect(paragraphs(raw)).toEqual([
      '1 1. I am a clerk.',
      '1 2. Attached as Exhibit A is a letter.',
      '1 3. It is true.',
    ]);
  });

  it('leave a paragraph number beside a margin number in the text', () => {
    const lines = [...FILL.slice(0, 10), '1. I am a clerk of the firm.', ...FILL.slice(11)];
    expect(layOutPaper(page(lines, 28)).text).toContain('1. I am a clerk of the firm.');
  });

  it('may be glued to the text, even to digits and brackets', () => {
    const lines = [
      ...FILL.slice(0, 9),
      '1168, 1172 is cited',
      ') and a bracket',
      ...FILL.slice(11),
    ];
    const raw = page(lines, 28, '');
    const { text, lines: laid } = layOutPaper(raw);
    expect(text).toContain('goes on 1168, 1172 is cited ) and a bracket');
    expect(laid.map(({ at }) => at.line)).toEqual(Array.from({ length: 28 }, (_, at) => at + 1));
  });

  it('may stand before a heading, inside marks, or alone on the line above their text', () => {
    const raw = `${page(FILL, 28)}\n\n1 filler that ends.\n\n## 2 CONCLUSION\n\n**3 BOLD WORDS**\n\n4\nbelow its number.\n`;
    expect(paragraphs(raw).slice(-3)).toEqual([
      '2:2 CONCLUSION',
      '2:3 BOLD WORDS',
      '2:4 below its number.',
    ]);
  });

  it('may be missing: a line without one keeps the number above it', () => {
    const raw = page(FILL.slice(0, 28), 28).replace('\n14 ', '\n');
    const line = layOutPaper(raw).lines[13];
    expect(line?.at).toEqual({ page: 1, line: 13 });
  });

  it('give no lines when they stand in a column apart from the text', () => {
    const column = Array.from({ length: 28 }, (_, at) => `${at + 1}`).join('\n');
    const before = `${column}\n\nThe first page.\n\n${column}\n\nThe second page.\n`;
    const after = `The first page.\n\n${column}\n\nThe second page.\n\n${column}\n`;
    for (const raw of [before, after]) {
      expect(paragraphs(raw)).toEqual(['1 The first page.', '2 The second page.']);
    }
  });

  it('may all stand on one line', () => {
    const column = Array.from({ length: 28 }, (_, at) => `${at + 1}`).join(' ');
    expect(paragraphs(`${column}\n\nThe only page.\n`)).toEqual(['1 The only page.']);
  });
});

/** A page with a docket stamp, a filler, a rule, a page number and a running footer. */
function stamped(at: number, text: string): string {
  return `Case 5:24-cv-00001-ABC   Document 22   Filed 01/02/25   Page ${at} of 3\n\n${text}\n///\n_____________\n\n${at}\nORDER - ${at}\n`;
}

describe('page furniture', () => {
  it('goes: stamps, fillers, rules, page numbers, running footers', () => {
    const raw = [1, 2, 3]
      .map((at) => stamped(at, `This is what page ${'abc'[at - 1]} says.`))
      .join('\f');
    const laid = layOutPaper(raw);
    expect(laid.text).toBe(
      'This is what page a says.\n\nThis is what page b says.\n\nThis is what page c says.',
    );
    expect(laid.lines.map(({ at }) => at.page)).toEqual([1, 2, 3]);
    expect(laid.stamps[0]).toEqual({
      text: 'Case 5:24-cv-00001-ABC   Document 22   Filed 01/02/25   Page 1 of 3',
      page: 1,
      caseNumber: '5:24-cv-00001-ABC',
      entry: '22',
      filed: '2025-01-02',
    });
  });

  it('counts one page boundary once, however many marks it has', () => {
    const raw = `${page(FILL, 28)}\n\n1\n\f${page(FILL, 28)}\n\n2\n`;
    expect(layOutPaper(raw).pages.map(({ page: at }) => at)).toEqual([1, 2]);
    expect(layOutPaper(raw).text).not.toMatch(/\d/);
  });

  it('tells pages by their page numbers where nothing else does', () => {
    const body = FILL.slice(0, 12).join('\n');
    const raw = `${body}\n\n1\n\n${body}\n\n2\n\n${body}\n\n3\n`;
    expect(layOutPaper(raw).pages.map(({ page: at }) => at)).toEqual([1, 2, 3]);
  });
});

describe('text', () => {
  it.each([
    ['a whole word', 'the infor-\nmation is held', 'the information is held'],
    ['a prefix', 'the anti-\ndefamation claim', 'the anti-defamation claim'],
    ['a form used elsewhere', 'a cease-fire, the cease-\nfire', 'a cease-fire, the cease-fire'],
    ['a range of pages', '661 F.3d 1168, 1172-\n73', '661 F.3d 1168, 1172-73'],
    ['a name', 'the Jones-\nSmith matter', 'the Jones-Smith matter'],
    ['a soft hyphen', 'the infor\u00AD\nmation', 'the information'],
    [
      'a soft hyphen within a line',
      'the infor\u00ADmation of @al\u00ADpha',
      'the information of @al\u00ADpha',
    ],
  ])('is de-hyphenated: %s', (_, raw, text) => {
    expect(layOutPaper(raw).text).toBe(text);
  });

  it.each([
    ['emphasis', 'the *Highfields* **test**', 'the Highfields test'],
    ['emphasis over a line end', '**ORDER GRANTING  \nMOTION**', 'ORDER GRANTING MOTION'],
    ['emphasis that abuts a line end', 'see *In re*  \n*Speakers*, 661', 'see In re Speakers, 661'],
    ['escaped stars', 'at \\*3 and \\*7', 'at *3 and *7'],
    ['plain star pages', 'at *3 (citing X) and at *7.', 'at *3 (citing X) and at *7.'],
    ['handles with underscores', 'of @_one_two_ and @a__b;', 'of @_one_two_ and @a__b;'],
    ['escaped underscores in handles', 'of @one\\_two', 'of @one_two'],
    ['headings', '### The Law ###', 'The Law'],
    ['block quotations', '> quoted words\n> go on', 'quoted words go on'],
    ['links', 'see [the rule](https://example.com/r)', 'see the rule'],
    ['entities', 'Smith &amp; Co. &sect; 5', 'Smith & Co. § 5'],
    ['bracketed words', '“[O]nline [speaker] (or not)”', '“[O]nline [speaker] (or not)”'],
  ])('loses marks and nothing else: %s', (_, raw, text) => {
    expect(layOutPaper(raw).text).toBe(text);
  });

  it('keeps where emphasis stood', () => {
    const { text, emphases } = layOutPaper('Under *Highfields* any **essential** fact.');
    expect(emphases.map(({ start, end, style }) => [style, text.slice(start, end)])).toEqual([
      ['italic', 'Highfields'],
      ['bold', 'essential'],
    ]);
  });

  it('runs a paragraph on over a page end, but not over a blank line', () => {
    const raw = `${page([...FILL.slice(0, 27), 'a matter of public interest,'], 28)}\n\n1 courts apply more.\n2\n3 A new paragraph.\n`;
    expect(paragraphs(raw).slice(-2)).toEqual([
      expect.stringMatching(/^1:1-2:1 .* public interest, courts apply more\.$/),
      '2:3 A new paragraph.',
    ]);
  });

  it('flows text whose every line is followed by a blank line', () => {
    const raw = FILL.slice(0, 12).join('\n\n');
    expect(paragraphs(raw)).toHaveLength(1);
  });
});
