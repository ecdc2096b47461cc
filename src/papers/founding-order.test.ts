import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatPin, pinAt, rawRange } from './locate.ts';
import { readOrder } from './read-court-paper.ts';
import { readTextPaper } from './read-text-paper.ts';

const FILE = new URL('../../examples/in-re-twitter/order.md', import.meta.url);
const paper = readTextPaper(readFileSync(FILE), 'order.md');
const order = readOrder(paper);

/** The pin of the first place where the words stand. */
function pinOf(words: string): string {
  const start = paper.text.indexOf(words);
  if (start === -1) throw new Error(`not in the text: ${words}`);
  return formatPin(pinAt(paper, start), pinAt(paper, start + words.length - 1));
}

describe('the founding order, as a reader would check it', () => {
  it('is an order of the Northern District of California in a case of its own', () => {
    expect(order.kind).toBe('order');
    expect(order.title).toBe('ORDER GRANTING MOTION TO COMPEL');
    expect(order.court).toMatchObject({ id: 'cand', at: { page: 1, line: null } });
    expect(order.caseNumber).toBe('22-mc-80319-SK');
    expect(order.caption).toBe('IN RE TWITTER INC.');
    expect(order.regarding).toMatchObject([{ entry: '1', at: { page: 1, line: null } }]);
  });

  it('was signed by Magistrate Judge Kim on 16 February 2023', () => {
    expect(order.judge).toEqual({
      name: 'Sallie Kim',
      printed: 'SALLIE KIM',
      title: 'United States Magistrate Judge',
      at: { page: 5, line: 9 },
    });
    expect(order.dated).toBe('2023-02-16');
    expect(order.pins.dated).toEqual({ page: 5, line: 7 });
  });

  it('arises out of a lawsuit in the Eastern District of New York', () => {
    expect(order.underlying).toMatchObject({
      court: { id: 'nyed' },
      caseNumber: '22-CV-1770-NM-SJB',
      caption: 'Shulim Leifer v. John Does 1-9',
      at: { page: 1, line: null },
    });
  });

  it('grants the motion twice and commands Twitter once', () => {
    expect(order.disposition).toBe('granted');
    expect(
      order.commands.map(({ kind, subject, at, until }) => [kind, subject, formatPin(at, until)]),
    ).toEqual([
      ['ruling', null, '4:24-25'],
      ['ruling', null, '4:27-28'],
      ['directive', 'Twitter', '4:28-5:5'],
      ['close', null, '5:6'],
    ]);
    const directive = order.commands[2]?.text ?? '';
    expect(directive).toMatch(/^By no later than February 28, 2023, Twitter shall respond/);
    expect(directive).toMatch(/using the handles: @erpsmosh; .* @yafered; @ShuIimLeifer\.$/);
  });

  it('has its pages and lines where the paper has them', () => {
    expect(paper.pages.map(({ page, lastLine }) => [page, lastLine])).toEqual([
      [1, null],
      [2, 28],
      [3, 28],
      [4, 28],
      [5, 9],
    ]);
    expect(pinOf('This dispute arises out of')).toBe('1');
    expect(pinOf('Offshore Ltd. v. Does')).toBe('2:1');
    expect(pinOf('robust exchange of ideas')).toBe('2:14-15');
    // The last words of page 2 stand on a line without a number, under line 28.
    expect(pinOf('Where, as here, the speech touches on a matter of public interest,')).toBe(
      '2:28',
    );
    expect(pinOf('courts in this district')).toBe('3:1');
    expect(pinOf('at least one of the causes of action')).toBe('3:28-4:1');
    expect(pinOf('Upon review of the evidence')).toBe('4:14');
    expect(pinOf('CONCLUSION')).toBe('4:26');
    expect(pinOf('@ShuIimLeifer')).toBe('5:5');
    expect(pinOf('SALLIE KIM')).toBe('5:9');
  });

  it('reads as prose: joined over lines and pages, no number, mark or furniture left', () => {
    expect(paper.text).toContain(
      'See Music Grp. Macao Com. Offshore Ltd. v. Does, 82 F. Supp. 3d 979, 983 (N.D. Cal. 2015)',
    );
    expect(paper.text).toContain('Twitter shall respond to the subpoena at issue and produce');
    expect(paper.text).toContain('2011 WL 5444622, at *3 (N.D. Cal. Nov. 9, 2011)');
    expect(paper.text).toContain(
      '4) either caused a special harm or constituted defamation per se.',
    );
    expect(paper.text).not.toMatch(/\*\*|##|\\|\n\d|\u00a0|  /);
    expect(paper.paragraphs).toHaveLength(22);
  });

  it('cites the record by entry and paragraph, Id. resolved', () => {
    expect(
      order.recordCitations.map(({ entry, paragraphs, at }) => [entry, paragraphs, formatPin(at)]),
    ).toEqual([
      ['1', [], '1'],
      ['19', [], '4:10'],
      ['22', [23, 31, 32], '4:17'],
      ['22', [20, 24, 28, 43], '4:19'],
      ['22', [10, 11, 12, 34, 35, 48], '4:22'],
    ]);
  });

  it.each([
    ['persuade the court', '1', 'Music Grp. Macao Com. Offshore Ltd. v. Does'],
    ['It is well established', '2:5', 'Art of Living Found. v. Does 1-10'],
    ['An author’s decision', '2:7-9', "McIntyre v. Ohio Elections Comm'n"],
    ['[O]nline speech stands', '2:11-13', 'In re Anonymous Online Speakers'],
    ['[T]he nature of the speech', '2:21-23', 'In re Anonymous Online Speakers'],
    ['by considering the nature', '2:24-25', 'Signature Mgmt. Team, LLC v. Automattic, Inc.'],
    ['assess and compare', '3:21-22', 'Highfields Capital Management, L.P. v. Doe'],
    ['competent evidence', '3:27-4:1', 'Highfields Capital Management, L.P. v. Doe'],
    ['1) a false statement', '4:4-7', 'Brahms v. Carver'],
    ['the speaker’s subjective doubt', '4:12-13', 'Church of Scientology Int’l v. Behar'],
  ])('quotes “%s …” at %s from %s', (opening, pin, name) => {
    const quotation = order.quotations.find(({ text }) => text.startsWith(opening));
    if (quotation === undefined) throw new Error(`no quotation opens ${opening}`);
    const cited = order.citations[quotation.citation ?? -1];
    const full = cited?.resolvesTo == null ? cited : order.citations[cited.resolvesTo];
    expect(formatPin(quotation.at, quotation.until)).toBe(pin);
    expect(full?.name).toBe(name);
  });

  it('takes “lack of fit” from the record and (“Underlying Lawsuit”) for a defined term', () => {
    const fit = order.quotations.find(({ text }) => text === 'lack of fit');
    expect(order.recordCitations[fit?.recordCitation ?? -1]?.entry).toBe('22');
    expect(order.quotations.some(({ text }) => text === 'Underlying Lawsuit')).toBe(false);
  });

  it.each([
    ['parenthesis-unclosed', '2:6', '(citing McIntyre … never closed'],
    ['quotation-doubled', '2:15', 'a second double mark before “fear'],
    ['quotation-unclosed', '3:13', '“that the information is being sought'],
    ['emphasis-not-shown', '4:1', 'emphasis in original, none shown'],
    ['parenthesis-unclosed', '4:10', '(Dkt. No. 19 … never closed'],
    ['allegation-as-evidence', '4:16', 'contends'],
    ['allegation-as-evidence', '4:18', 'further contends'],
    ['allegation-as-evidence', '4:19', 'acknowledges'],
    ['database-year-differs', '3:8', '2016 WL with June 7, 2015'],
    ['signature-not-shown', '5:9', 'a name and no signature'],
    ['page-unaligned', '1', 'the first page has no numbers beside its text'],
  ])('is flagged %s at %s: %s', (code, pin) => {
    const found = order.flags.filter((flag) => flag.code === code && flag.at !== null);
    expect(found.map(({ at }) => at && formatPin(at))).toContain(pin);
  });

  it('is not flagged for what it has: an outcome, a date, emphasis at 4:2', () => {
    const codes = order.flags.map(({ code, at }) => `${code} ${at === null ? '' : formatPin(at)}`);
    expect(order.flags.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(codes).not.toContain('emphasis-not-shown 4:3');
  });

  it('leads every citation back to its own words in the source', () => {
    for (const { text, start, end } of order.citations) {
      const raw = rawRange(paper, { start, end });
      const source = paper.raw.slice(raw.start, raw.end);
      const bare = source
        .replace(/\n\d+\s/g, ' ')
        .replace(/[*\\]/g, '')
        .replace(/\s+/g, ' ');
      expect(bare).toBe(text.replace(/\*/g, ''));
    }
  });
});
