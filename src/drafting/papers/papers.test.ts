import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../assessment/index.ts';
import { lawRegistry } from '../../law/index.ts';
import { loadMatter, type Matter } from '../../matters/index.ts';
import { loadMatterMandate, type MatterMandate } from '../../orders/index.ts';
import { readCourtPaper, readPaper } from '../../papers/index.ts';
import { DRAFT_KINDS, type Block, type Draft, type DraftKind, type Sentence } from '../draft.ts';
import { draftContext, type DraftContext } from '../draft-context.ts';
import { draftPaper } from '../draft-paper.ts';
import { gapsIn } from '../gaps.ts';
import { inlinesIn } from '../inlines-in.ts';
import { draftSum } from '../mark-final.ts';
import { renderDraftMarkdown } from '../markdown/render-draft-markdown.ts';
import { renderDraft } from '../render-draft.ts';

const FOLDER = fileURLToPath(new URL('../../../examples/in-re-twitter', import.meta.url));
const law = lawRegistry();
const founding = loadMatter(FOLDER);

let ordered: MatterMandate;
let scratch: string;
beforeAll(async () => {
  ordered = await loadMatterMandate(founding);
  scratch = mkdtempSync(join(tmpdir(), 'duces-papers-'));
});
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

function contextOf(matter: Matter, more: Partial<DraftContext> = {}): DraftContext {
  return draftContext({
    matter,
    law,
    assessment: assess({ matter, law }),
    ordered: null,
    production: null,
    relief: null,
    speaker: null,
    today: '2023-02-17',
    ...more,
  });
}

function draftOf(
  kind: DraftKind,
  matter: Matter = founding,
  more: Partial<DraftContext> = {},
): Draft {
  return draftPaper(kind, contextOf(matter, { ordered, ...more }));
}

describe.each(DRAFT_KINDS)('%s', (kind) => {
  it('cites the record, the law or a gap in every sentence that states something', () => {
    const without = sentencesIn(draftOf(kind)).filter(
      (sentence) =>
        sentence.kind === 'said' &&
        !sentence.content.some((inline) => ['authority', 'record', 'open'].includes(inline.kind)),
    );
    expect(without).toEqual([]);
  });

  it('says that it is a draft, in every format', async () => {
    const draft = draftOf(kind);
    const { style } = contextOf(founding);
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
      writeFileSync(path, await renderDraft(draft, contextOf(founding).style, format));
      const paper = await readPaper(path);
      const reading = readCourtPaper(paper);
      if (draft.head.kind === 'caption') {
        expect(reading.caseNumber).toBe('22-mc-80319-SK');
        expect(reading.court?.id).toBe('cand');
        expect((reading.caption ?? '').toUpperCase()).toContain('IN RE TWITTER INC.');
      }
      const read = reading.citations.map((citation) => JSON.stringify(citation)).join('\n');
      for (const cited of citationsIn(draft)) expect(read).toContain(cited);
    },
  );

  it('is drafted before any order, for speakers of whom little is known, and before another court', () => {
    const bare: Matter = {
      ...founding,
      order: null,
      proceedings: founding.proceedings.map((each) => ({
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
    const known = draftOf(kind, { ...founding, counsel: [counsel, requester] });
    expect(gapsIn(known).open).not.toContain('name and State Bar number');
  });

  it('takes the words that a person supplied, and is final only as she read it', () => {
    const [gap = ''] = gapsIn(draftOf(kind)).open;
    const supply = { paper: kind, gap, text: 'Words of counsel', by: 'ann', on: '2023-02-17' };
    const people = [{ id: 'ann', name: 'Ann Example', role: 'counsel' as const }];
    const supplied = draftOf(kind, { ...founding, supplies: [supply], people });
    expect(gapsIn(supplied).open).not.toContain(gap);
    const mark = {
      paper: kind,
      sha256: draftSum(supplied),
      pinsVerified: true,
      by: 'ann',
      on: '2023-02-17',
    };
    const final = draftOf(kind, { ...founding, supplies: [supply], people, finals: [mark] });
    expect(final.final).toEqual({ by: 'Ann Example', role: 'counsel', on: '2023-02-17' });
    expect(gapsIn(final).pinsToVerify).toEqual([]);
    const changed = { ...supply, text: 'Other words' };
    expect(
      draftOf(kind, { ...founding, supplies: [changed], people, finals: [mark] }).final,
    ).toBeNull();
  });
});

function noticeTo(speaker: string | null): string {
  return renderDraftMarkdown(draftOf('account-holder-notice', founding, { speaker }));
}

describe('a notice to the holder of one account', () => {
  it('names that account, and nobody else’s', () => {
    const notice = noticeTo('doe-9');
    expect(notice).toContain('@ShuIimLeifer');
    for (const { handle } of founding.speakers.filter(({ id }) => id !== 'doe-9')) {
      expect(notice).not.toContain(handle);
    }
  });

  it('names none where it is not said to whom it goes', () => {
    const notice = noticeTo(null);
    for (const { handle } of founding.speakers) expect(notice).not.toContain(handle);
    expect(notice).toContain('draft one letter for each');
  });

  it('says what is ordered, by when, and how to object, and leaves the address to the custodian', () => {
    const notice = noticeTo('doe-9');
    expect(notice).toContain('the IP Addresses from which the offending posts were made');
    expect(notice).toContain('the email, or emails used by Does 1-9 when registering');
    expect(notice).toContain('by February 28, 2023 (Order at 4:28)');
    expect(notice).toContain('motion to quash (Fed. R. Civ. P. 45(d)(3)(A)(iii))');
    expect(notice).toContain('custodian: the account holder, at the address on file');
    expect(notice).not.toMatch(/@example|\d+\.\d+\.\d+\.\d+/u);
  });
});

describe('a log of what is withheld', () => {
  it('lists each open clause with its place, and content by the statute that bars it', () => {
    const log = renderDraftMarkdown(draftOf('withholding-log'));
    expect(log).toContain('Order at 5:1-2');
    expect(log).toContain('Order at 5:2-3');
    expect(log).toContain('18 U.S.C. § 2702(a)(1)');
    // The registration e-mails are ordered in definite words, so they are not withheld.
    expect(log).not.toContain('Order at 5:3-5');
  });

  it('lists what would name each speaker before any order', () => {
    const log = renderDraftMarkdown(draftOf('withholding-log', founding, { ordered: null }));
    for (const { handle } of founding.speakers) expect(log).toContain(handle);
    expect(log).toContain('no court has ordered it');
  });
});

describe('a statement of compliance', () => {
  const production = {
    plan: 'a'.repeat(64),
    recipient: 'C. Counsel',
    order: { dated: '2023-02-16', sha256: 'b'.repeat(64) },
    clauses: [
      { id: 'clause-3', pin: '5:3-5', text: 'the email', categories: ['registration-email'] },
    ],
    categories: [
      {
        category: 'registration-email',
        title: 'E-mail given at registration',
        clauses: ['clause-3'],
        rows: 9,
      },
    ],
    accounts: [{ handle: '@erpsmosh', absentPosts: ['1', '2'] }],
    bates: null,
    released: { at: '2023-02-27T18:00:00Z', sealed: 'c'.repeat(64) },
  };

  it('tells of each clause what was produced, and what is not held, by count', () => {
    const statement = renderDraftMarkdown(
      draftOf('compliance-statement', founding, { production }),
    );
    expect(statement).toContain('E-mail given at registration, 9 rows');
    expect(statement).toContain('@erpsmosh (2)');
    expect(statement).toContain('c'.repeat(64));
  });

  it('says who read a general clause, when and why', () => {
    const construction = {
      clause: 'clause-1',
      reading: 'nothing-beyond-the-specific-clauses' as const,
      by: 'ann',
      on: '2023-02-20',
      reasons: 'The two clauses that follow say what the information is.',
    };
    const people = [{ id: 'ann', name: 'Ann Example', role: 'counsel' as const }];
    const matter = { ...founding, constructions: [construction], people };
    const statement = renderDraftMarkdown(draftOf('compliance-statement', matter, { production }));
    expect(statement).toContain('Counsel (Ann Example, 2023-02-20) reads it so: The two clauses');
  });
});

describe('a declaration outline', () => {
  it('cites what the record has and asks for what it lacks', () => {
    const outline = renderDraftMarkdown(draftOf('declaration-outline'));
    expect(outline).toContain('Dkt. No. 22 ¶¶ 10-12, 34-35, 48');
    expect(outline).toContain(
      'The wrong was done by this speaker, so a statement sued on must be tied',
    );
    expect(outline).toContain('on which the declarant knows');
    expect(outline).toContain('28 U.S.C. § 1746(2)');
  });
});

describe('a custodian’s certificate', () => {
  it('says that it does not say who used an account, and fills in nothing for the custodian', () => {
    const certificate = draftOf('custodian-certificate');
    expect(renderDraftMarkdown(certificate)).toContain(
      'It does not say who typed anything, or who used an account.',
    );
    expect(gapsIn(certificate).open).toEqual(
      expect.arrayContaining(['name', 'title', 'how', 'whether they were, and how']),
    );
  });
});

function sentencesIn({ parts }: Draft): readonly Sentence[] {
  return parts.flatMap(({ blocks }) => blocks.flatMap(ofBlock));
}

function ofBlock(block: Block): readonly Sentence[] {
  if (block.kind === 'items') return block.items.flat();
  return 'sentences' in block ? block.sentences : [];
}

/** What of each citation a reader must give back: volume, reporter and page, or the section. */
function citationsIn(draft: Draft): readonly string[] {
  const texts = inlinesIn(draft).flatMap((inline) =>
    inline.kind === 'authority' && inline.group === 'cases' && inline.first ? [inline.full] : [],
  );
  return texts.flatMap(
    (text) => /\d+ (?:F\.|U\.S\.|N\.Y\.|Cal\.|A\.|S\.W\.)[^,(]*? \d+/u.exec(text) ?? [],
  );
}
