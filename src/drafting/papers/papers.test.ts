import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  contextOf,
  draftOf,
  foundingMatter,
  sentencesIn,
} from '../../../test/support/drafted-paper.ts';
import type { Matter } from '../../matters/index.ts';
import { readCourtPaper, readPaper } from '../../papers/index.ts';
import { DRAFT_KINDS, type Draft } from '../draft.ts';
import { gapsIn } from '../gaps.ts';
import { inlinesIn } from '../inlines-in.ts';
import { draftSum } from '../mark-final.ts';
import { renderDraft } from '../render-draft.ts';

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'duces-papers-'));
});
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

describe.each(DRAFT_KINDS)('%s', (kind) => {
  it('cites the record, the law or a gap in every sentence that states something', () => {
    const without = sentencesIn(draftOf(kind)).filter(
      (sentence) =>
        sentence.kind === 'said' &&
        !sentence.content.some((inline) => ['authority', 'record', 'open'].includes(inline.kind)),
    );
    expect(without).toEqual([]);
  });

  it('puts nothing into quotation marks that the matter only paraphrases', () => {
    const said = inlinesIn(draftOf(kind)).map((inline) => ('text' in inline ? inline.text : ''));
    const text = said.join('');
    for (const { says } of foundingMatter.exhibits)
      expect(text).not.toContain(`“${says.slice(0, 20)}`);
  });

  it('says that it is a draft, in every format', async () => {
    const draft = draftOf(kind);
    const { style } = contextOf(foundingMatter);
    const markdown = new TextDecoder().decode(await renderDraft(draft, style, 'md'));
    expect(markdown).toMatch(/^> DRAFT FOR COUNSEL/u);
    for (const format of ['pdf', 'docx'] as const) {
      const bytes = await renderDraft(draft, style, format);
      expect(bytes.length).toBeGreaterThan(1000);
    }
  });

  it.each(['pdf', 'docx'] as const)(
    'gives back its case and its citations when its %s is read',
    async (format) => {
      const draft = draftOf(kind);
      const path = join(scratch, `${kind}.${format}`);
      writeFileSync(path, await renderDraft(draft, contextOf(foundingMatter).style, format));
      const paper = await readPaper(path);
      const reading = readCourtPaper(paper);
      if (draft.head.kind === 'caption') {
        expect(reading.caseNumber).toBe('22-mc-80319-SK');
        expect(reading.court?.id).toBe('cand');
        expect((reading.caption ?? '').toUpperCase()).toContain('IN RE TWITTER INC.');
      }
      const read = reading.citations.map(({ text }) => text.replaceAll(/\s+/gu, ' ')).join('\n');
      expect([...new Set(citationsIn(draft))].filter((cited) => !read.includes(cited))).toEqual([]);
    },
  );

  it('is drafted before any order, for speakers of whom little is known, and before another court', () => {
    const bare: Matter = {
      ...foundingMatter,
      order: null,
      proceedings: foundingMatter.proceedings.map((each) => ({
        ...each,
        court: 'nysupct',
        caption: 'A v. B',
      })),
      exhibits: [],
      claims: [],
      statements: [],
      rulings: [],
      contentions: [],
      facts: [],
    };
    expect(() => draftOf(kind, bare, { ordered: null })).not.toThrow();
  });

  it('names no counsel and no day that the matter does not have', () => {
    const gaps = gapsIn(draftOf(kind)).open;
    expect(gaps.length).toBeGreaterThan(0);
    const counsel = {
      for: 'twitter',
      name: 'A. Counsel',
      bar: 'SBN 000000',
      firm: 'Example LLP',
      address: ['1 Example Street'],
      telephone: '555-0100',
      email: 'counsel@example.com',
    };
    const requester = { ...counsel, for: 'leifer', name: 'B. Counsel' };
    const known = draftOf(kind, { ...foundingMatter, counsel: [counsel, requester] });
    expect(gapsIn(known).open).not.toContain('name and State Bar number');
  });

  it('takes the words that a person supplied, and is final only as she read it', () => {
    const [gap = ''] = gapsIn(draftOf(kind)).open;
    const supply = { paper: kind, gap, text: 'Words of counsel', by: 'ann', on: '2023-02-17' };
    const people = [{ id: 'ann', name: 'Ann Example', role: 'counsel' as const }];
    const supplied = draftOf(kind, { ...foundingMatter, supplies: [supply], people });
    expect(gapsIn(supplied).open).not.toContain(gap);
    const mark = {
      paper: kind,
      sha256: draftSum(supplied),
      pinsVerified: true,
      by: 'ann',
      on: '2023-02-17',
    };
    const final = draftOf(kind, { ...foundingMatter, supplies: [supply], people, finals: [mark] });
    expect(final.final).toEqual({ by: 'Ann Example', role: 'counsel', on: '2023-02-17' });
    expect(gapsIn(final).pinsToVerify).toEqual([]);
    const changed = { ...supply, text: 'Other words' };
    expect(
      draftOf(kind, { ...foundingMatter, supplies: [changed], people, finals: [mark] }).final,
    ).toBeNull();
  });
});

/**
 * What of each citation a reader must give back: volume, reporter and first page of a case where it
 * first stands; the section of a statute or rule, without the year of a code or a note to it.
 */
function citationsIn(draft: Draft): readonly string[] {
  const cited = inlinesIn(draft).flatMap((inline) => (inline.kind === 'authority' ? [inline] : []));
  return cited.flatMap(({ group, first, full }) => {
    if (group !== 'cases') return [full.replace(/ (?:\(\d{4}\)|advisory committee.*)$/u, '')];
    return first ? (/\d+ [A-Z][\w. ]*? \d+(?=,| \()/u.exec(full) ?? []) : [];
  });
}
