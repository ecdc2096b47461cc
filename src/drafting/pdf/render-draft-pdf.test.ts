import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { pinAt, readPaper, type Paper, type PaperPin } from '../../papers/index.ts';
import { courtStyle } from '../court-style.ts';
import type { Block, Draft, DraftPart, Inline } from '../draft.ts';
import { footnote, form, heading, lines, numbered, paragraph, words } from '../say.ts';
import { renderDraftPdf } from './render-draft-pdf.ts';

const LONG =
  'These are words of form that go on so that the paragraph is longer than one line of the page';
const text = (times: number): Block =>
  paragraph(
    form`${Array.from({ length: times }, (_, n) => `${LONG}, the ${String(n + 1)}th time.`).join(' ')}`,
  );

function draftOf(...blocks: readonly Block[]): Draft {
  const part: DraftPart = {
    title: 'Motion to Test',
    separate: true,
    under: [],
    tables: false,
    blocks,
  };
  return {
    kind: 'draft',
    paper: 'objections',
    title: 'Motion to Test',
    footer: 'Motion to Test, Case No. 26-mc-80001-XX',
    counsel: lines(
      'A. Counsel (SBN 000000)',
      'Example LLP',
      '1 Example Street',
      'Example, CA 90000',
      '555-0100',
      'counsel@example.com',
      'Attorneys for Example, Inc.',
    ),
    head: {
      kind: 'caption',
      caption: {
        court: ['UNITED STATES DISTRICT COURT', 'NORTHERN DISTRICT OF CALIFORNIA'],
        action: lines('IN RE EXAMPLE INC.'),
        caseNumber: '26-mc-80001-XX',
        beside: [],
      },
    },
    parts: [part],
    final: null,
    dated: '2026-01-05',
  };
}

let folder: string;
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duces-pdf-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function readBack(draft: Draft, court = 'cand'): Promise<Paper> {
  count += 1;
  const path = join(folder, `${count}.pdf`);
  writeFileSync(path, await renderDraftPdf(draft, courtStyle(court)));
  return readPaper(path);
}

function lineOf(paper: Paper, words: string): PaperPin {
  const at = paper.text.indexOf(words);
  expect(paper.text).toContain(words);
  return pinAt(paper, at);
}

describe('numbered pleading paper (N.D. Cal. Civil L.R. 3-4)', () => {
  it('has counsel on lines 1 to 7 and the title of the court on line 8', async () => {
    const paper = await readBack(draftOf(text(3)));
    expect(lineOf(paper, 'A. Counsel')).toEqual({ page: 1, line: 1 });
    expect(lineOf(paper, 'Attorneys for Example')).toEqual({ page: 1, line: 7 });
    expect(lineOf(paper, 'UNITED STATES DISTRICT COURT')).toEqual({ page: 1, line: 8 });
  });

  it('moves the court down only where counsel needs more room', async () => {
    const more = draftOf(text(3));
    const paper = await readBack({
      ...more,
      counsel: [...more.counsel, ...more.counsel, ...more.counsel],
    });
    // 21 lines, two to a numbered line.
    expect(lineOf(paper, 'UNITED STATES DISTRICT COURT')).toEqual({ page: 1, line: 12 });
  });

  it('numbers 28 lines, and each line of text stands beside its number', async () => {
    const paper = await readBack(draftOf(text(20)));
    expect(paper.pages.map(({ lastLine }) => lastLine)).toEqual(paper.pages.map(() => 28));
    const second = paper.lines.filter(({ at }) => at.page === 2).map(({ at }) => at.line);
    expect(second).toEqual(Array.from({ length: second.length }, (_, index) => index + 1));
  });

  it('comes back to the grid after a heading, a quotation, a table and a footnote', async () => {
    const paper = await readBack(
      draftOf(
        heading(1, 'First'),
        { kind: 'quotation', sentences: [form`${`${LONG}. `.repeat(3)}`] },
        paragraph(form`Words after the quotation.`),
        {
          kind: 'table',
          head: ['One', 'Two'],
          widths: [1, 2],
          rows: [
            [words`${LONG}`, words`short`],
            [words`a`, words`${LONG}. ${LONG}.`],
          ],
        },
        paragraph(form`Words after the table.${footnote(words`${LONG}. ${LONG}.`)}`),
        numbered(form`Words that are numbered.`),
      ),
    );
    for (const words of ['Words after the quotation', 'Words after the table', 'Words that are']) {
      expect(lineOf(paper, words).line).not.toBeNull();
    }
  });

  it('bears its title and number at the foot of each page, and the notice of a draft at its head', async () => {
    const bytes = await renderDraftPdf(draftOf(text(20)), courtStyle('cand'));
    const pages = await pageTexts(bytes);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(page).toContain('Motion to Test, Case No. 26-mc-80001-XX');
      expect(page).toContain('DRAFT FOR COUNSEL');
    }
  });

  it('loses the notice once a named person marked it final', async () => {
    const final = { by: 'Ann Example', role: 'counsel', on: '2026-01-06' };
    const bytes = await renderDraftPdf({ ...draftOf(text(2)), final }, courtStyle('cand'));
    expect((await pageTexts(bytes)).join(' ')).not.toContain('DRAFT');
  });
});

describe('plain paper', () => {
  it('is for courts whose own style is not held, and has no numbered lines', async () => {
    const paper = await readBack(draftOf(text(20)), 'nysd');
    expect(paper.pages.map(({ lastLine }) => lastLine)).toEqual(paper.pages.map(() => null));
  });
});

describe('a file for archives and for readers who hear it', () => {
  it('is tagged, says its language and title, and has bookmarks', async () => {
    const bytes = await renderDraftPdf(draftOf(heading(1, 'First'), text(2)), courtStyle('cand'));
    const { catalog } = await PDFDocument.load(bytes);
    for (const key of ['StructTreeRoot', 'MarkInfo', 'Outlines', 'Lang', 'Metadata']) {
      expect(catalog.lookup(PDFName.of(key))).toBeDefined();
    }
    expect(catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(true);
    const xmp = Buffer.from(bytes).toString('latin1');
    for (const said of ['<pdfaid:part>2', '<pdfaid:conformance>A', '<pdfuaid:part>1']) {
      expect(xmp).toContain(said);
    }
  });

  it('carries its fonts', async () => {
    const document = await PDFDocument.load(
      await renderDraftPdf(draftOf(text(1)), courtStyle('cand')),
    );
    const fonts = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
      .filter((object) => object.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'));
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      const program = ['FontFile2', 'FontFile3'].some((key) => font.has(PDFName.of(key)));
      expect(program).toBe(true);
    }
  });

  it('has the same bytes for the same draft', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(() => renderDraftPdf(draftOf(text(3)), courtStyle('cand'))),
    );
    expect(Buffer.from(one ?? []).equals(Buffer.from(other ?? []))).toBe(true);
  });
});

it('takes nothing of what it is given as markup', async () => {
  const given = '#panic() *bold* $x$ @label <tag> `raw` \\ [x] // not a comment';
  const paper = await readBack(draftOf(paragraph(form`${given}`)));
  expect(paper.text).toContain(given);
});

it('spells out a character that cannot be seen, and one that the font lacks', async () => {
  const paper = await readBack(draftOf(paragraph(form`${'@exam\u200Bple\u{1F600}'}`)));
  expect(paper.text).toContain('@exam[U+200B]ple[U+1F600]');
});

const cited = (page: string): Inline => ({
  kind: 'authority',
  authority: `case-${page}`,
  group: 'cases',
  entry: `Doe v. Example ${page}, 1 F.4th 1 (9th Cir. 2026)`,
  title: `Doe v. Example ${page}`,
  full: ', 1 F.4th 1 (9th Cir. 2026)',
  short: { title: 'Doe', rest: ', 1 F.4th at 1' },
  first: true,
  pinVerified: true,
});

it('builds tables of contents and of authorities with the pages on which they stand', async () => {
  const part: DraftPart = {
    title: 'Memorandum',
    separate: true,
    under: [],
    tables: true,
    blocks: [
      heading(1, 'First Point'),
      paragraph(form`${cited('A')}.`),
      text(40),
      heading(1, 'Second Point'),
      paragraph(form`${cited('B')}. ${cited('A')}.`),
    ],
  };
  const pages = await pageTexts(
    await renderDraftPdf({ ...draftOf(), parts: [part] }, courtStyle('cand')),
  );
  const contents = pages.find((page) => page.includes('TABLE OF CONTENTS')) ?? '';
  const authorities = pages.find((page) => page.includes('TABLE OF AUTHORITIES')) ?? '';
  expect(pages.at(-1)).toContain('Second Point');
  expect(contents).toMatch(/First Point [. ]+1 /u);
  expect(contents).toMatch(/Second Point [. ]+2 /u);
  expect(authorities).toMatch(/Example A, .+? [. ]+1, 2 /u);
  expect(authorities).toMatch(/Example B, .+? [. ]+2 /u);
});

/** The words of each page, margins and all, as PDFium gives them. */
async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const texts = [...document.pages()].map((page) => page.getText().replaceAll(/\s+/gu, ' '));
  document.destroy();
  library.destroy();
  return texts;
}
