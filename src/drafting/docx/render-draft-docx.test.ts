import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { courtStyle } from '../court-style.ts';
import type { Block, Draft, DraftPart, Inline } from '../draft.ts';
import { footnote, form, heading, lines, numbered, open, paragraph, words } from '../say.ts';
import { renderDraftDocx } from './render-draft-docx.ts';

const cited: Inline = {
  kind: 'authority',
  authority: 'doe-v-example',
  group: 'cases',
  entry: 'Doe v. Example, 1 F.4th 1 (9th Cir. 2026)',
  title: 'Doe v. Example',
  full: ', 1 F.4th 1, 3 (9th Cir. 2026)',
  short: { title: 'Doe', rest: ', 1 F.4th at 3' },
  first: true,
  pinVerified: true,
};

function draftOf(blocks: readonly Block[], more: Partial<DraftPart> = {}): Draft {
  return {
    kind: 'draft',
    paper: 'objections',
    title: 'Motion to Test',
    footer: 'Motion to Test, Case No. 26-mc-80001-XX',
    counsel: lines('A. Counsel (SBN 000000)', 'Attorneys for Example, Inc.'),
    head: {
      kind: 'caption',
      caption: {
        court: ['UNITED STATES DISTRICT COURT', 'NORTHERN DISTRICT OF CALIFORNIA'],
        action: lines('IN RE EXAMPLE INC.'),
        caseNumber: '26-mc-80001-XX',
        beside: [],
      },
    },
    parts: [{ title: 'Motion to Test', separate: true, under: [], tables: false, blocks, ...more }],
    final: null,
    dated: '2026-01-05',
  };
}

async function partsOf(draft: Draft, court = 'cand'): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(await renderDraftDocx(draft, courtStyle(court)));
  const names = Object.keys(zip.files).filter((name) => name.endsWith('.xml'));
  const texts = await Promise.all(names.map((name) => zip.file(name)?.async('string') ?? ''));
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
}

describe('a Word file that a lawyer edits', () => {
  it('has headings, numbering and footnotes as Word knows them', async () => {
    const parts = await partsOf(
      draftOf([
        heading(1, 'First'),
        paragraph(form`Words.${footnote(words`A note with ${cited}.`)}`),
        numbered(form`One.`),
      ]),
    );
    const body = parts['word/document.xml'] ?? '';
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toMatch(/<w:pStyle w:val="Heading1"\/>.*?<w:numPr>/su);
    expect(body).toContain('<w:footnoteReference');
    expect(parts['word/footnotes.xml']).toContain('Doe v. Example');
    expect(parts['word/numbering.xml']).toContain('upperRoman');
  });

  it('says on each page that it is a draft, and shows its gaps', async () => {
    const parts = await partsOf(
      draftOf([paragraph(form`Served on ${open('the day of service')}.`)]),
    );
    const headers = Object.entries(parts).filter(([name]) => name.startsWith('word/header'));
    expect(headers.length).toBeGreaterThan(0);
    for (const [, header] of headers) expect(header).toContain('DRAFT FOR COUNSEL');
    expect(parts['word/document.xml']).toMatch(
      /w:highlight w:val="yellow".*?\[counsel: the day of service\]/su,
    );
  });

  it('sets lines as high as the numbers beside them, 28 to a page', async () => {
    const parts = await partsOf(draftOf([paragraph(form`Words.`)]));
    const header =
      Object.entries(parts).find(([name]) => name.startsWith('word/header'))?.[1] ?? '';
    const numbers = [...header.matchAll(/<w:t[^>]*>(\d+)<\/w:t>/gu)].map(([, n]) => Number(n));
    expect(numbers).toEqual(Array.from({ length: 28 }, (_, index) => index + 1));
    const exact = /w:line="480" w:lineRule="exact"|w:lineRule="exact"[^>]*w:line="480"/u;
    expect(header).toMatch(exact);
    expect(parts['word/styles.xml']).toMatch(exact);
  });

  it('has no numbers where the court wants none', async () => {
    const parts = await partsOf(draftOf([paragraph(form`Words.`)]), 'nysd');
    const header =
      Object.entries(parts).find(([name]) => name.startsWith('word/header'))?.[1] ?? '';
    expect(header).not.toContain('<w:framePr');
  });

  it('has tables whose page numbers are fields that point to what they list', async () => {
    const parts = await partsOf(
      draftOf([heading(1, 'First'), paragraph(form`${cited}.${footnote(words`${cited}.`)}`)], {
        tables: true,
      }),
    );
    const body = parts['word/document.xml'] ?? '';
    const pointed = [...body.matchAll(/PAGEREF (\w+) /gu)].map(([, name]) => name);
    const marks = new Set(
      [...body.matchAll(/w:bookmarkStart[^>]*w:name="(\w+)"/gu)].map(([, name]) => name),
    );
    expect(pointed.length).toBeGreaterThan(1);
    // A field that points nowhere prints an error in the paper.
    for (const name of pointed) expect(marks).toContain(name);
    expect(body).toContain('TABLE OF AUTHORITIES');
  });

  it('has the same bytes for the same draft', async () => {
    const draft = draftOf([paragraph(form`Words.`)]);
    const one = await renderDraftDocx(draft, courtStyle('cand'));
    const other = await renderDraftDocx(draft, courtStyle('cand'));
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});
