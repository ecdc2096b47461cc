import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  contextOf,
  draftOf,
  foundingMatter,
  foundingOrder,
  sentencesIn,
} from '../../../test/support/drafted-paper.ts';
import { readMandate } from '../../orders/index.ts';
import { readOrder, readPaper } from '../../papers/index.ts';
import type { Block, Draft } from '../draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { gapsIn } from '../gaps.ts';
import { plainText } from '../inline-text.ts';
import { mapDraft } from '../map-draft.ts';
import { renderDraftMarkdown } from '../markdown/render-draft-markdown.ts';
import { renderDraft } from '../render-draft.ts';

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'duces-papers-'));
});
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

function noticeTo(speaker: string | null): string {
  return renderDraftMarkdown(draftOf('account-holder-notice', foundingMatter, { speaker }));
}

describe('a notice to the holder of one account', () => {
  it('names that account, and nobody else’s', () => {
    const notice = noticeTo('doe-9');
    expect(notice).toContain('@ShuIimLeifer');
    for (const { handle } of foundingMatter.speakers.filter(({ id }) => id !== 'doe-9')) {
      expect(notice).not.toContain(handle);
    }
  });

  it('names none where it is not said to whom it goes', () => {
    const notice = noticeTo(null);
    for (const { handle } of foundingMatter.speakers) expect(notice).not.toContain(handle);
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
    const log = renderDraftMarkdown(draftOf('withholding-log', foundingMatter, { ordered: null }));
    for (const { handle } of foundingMatter.speakers) expect(log).toContain(handle);
    expect(log).toContain('no court has ordered it');
  });
});

describe('a log while a stop stands', () => {
  const stop = {
    id: 'stay-doe-2',
    speakers: ['doe-2'],
    reasons: 'The court has stayed the order as to Doe 2.',
    by: 'ann',
    on: '2023-02-20',
  };

  it('lists what is held back, of whom and why, until the stop is lifted', () => {
    const stopped = { ...foundingMatter, stops: [stop] };
    expect(renderDraftMarkdown(draftOf('withholding-log', stopped))).toContain(
      'Everything of Doe 2 | Held back: The court has stayed the order as to Doe 2. | stop stay-doe-2, recorded February 20, 2023',
    );
    const lifted = {
      ...stopped,
      liftedStops: [
        { stop: 'stay-doe-2', reasons: 'The stay has ended.', by: 'ann', on: '2023-02-27' },
      ],
    };
    expect(renderDraftMarkdown(draftOf('withholding-log', lifted))).not.toContain('Held back');
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
      draftOf('compliance-statement', foundingMatter, { production }),
    );
    expect(statement).toContain('E-mail given at registration, 9 rows');
    expect(statement).toContain('@erpsmosh (2)');
    expect(statement).toContain('c'.repeat(64));
  });

  it('says who listed the posts that a clause means', () => {
    const listed = {
      clause: 'clause-2',
      file: 'posts.csv',
      by: 'ann',
      on: '2023-02-20',
      source: 'Complaint ¶¶ 3-9',
    };
    const people = [{ id: 'ann', name: 'Ann Example', role: 'counsel' as const }];
    const draft = draftOf(
      'compliance-statement',
      { ...foundingMatter, enumerations: [listed], people },
      { production },
    );
    expect(renderDraftMarkdown(draft)).toContain(
      'The posts are those listed by Ann Example, February 20, 2023: Complaint ¶¶ 3-9.',
    );
    expect(gapsIn(draft).open).not.toContain('counsel’s reading of clause-2');
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
    const matter = { ...foundingMatter, constructions: [construction], people };
    const statement = renderDraftMarkdown(draftOf('compliance-statement', matter, { production }));
    expect(statement).toContain(
      'Counsel (Ann Example, February 20, 2023) reads it so: The two clauses',
    );
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

describe('a proposed order, once a judge signs it', () => {
  it.each(['pdf', 'docx'] as const)(
    'commands as a %s what went in: to whom, what, about whom, by when',
    async (format) => {
      const draft = draftOf('proposed-order', foundingMatter, { relief: 'grant' });
      const path = join(scratch, `signed.${format}`);
      writeFileSync(
        path,
        await renderDraft(signed(draft), contextOf(foundingMatter).style, format),
      );
      const paper = await readPaper(path);
      const mandate = readMandate(
        readOrder(paper),
        paper,
        foundingMatter.parties.map(({ name }) => name),
      );
      expect(mandate?.accounts.map(({ handle }) => handle)).toEqual(
        foundingOrder.mandate.accounts.map(({ handle }) => handle),
      );
      expect(mandate?.due.date).toBe('2023-02-28');
      const categories = mandate?.clauses.flatMap(({ category }) => category ?? []) ?? [];
      expect(categories.toSorted()).toEqual(['post-ip-address', 'registration-email']);
      expect(mandate?.recipient?.name).toContain('Shulim Leifer');
      expect(mandate?.commandedParty?.name).toContain('Twitter');
    },
  );

  it('commands nothing before that: a proposed order is no order', async () => {
    const path = join(scratch, 'unsigned.pdf');
    const draft = draftOf('proposed-order', foundingMatter, { relief: 'grant' });
    writeFileSync(path, await renderDraft(draft, contextOf(foundingMatter).style, 'pdf'));
    const paper = await readPaper(path);
    expect(() => readOrder(paper)).toThrow(expect.objectContaining({ code: 'paper-wrong-kind' }));
  });
});

/** The order as the judge signs it: no longer proposed, dated, with her mark. */
function signed(draft: Draft): Draft {
  const [part] = draft.parts;
  if (part === undefined) return draft;
  const title = part.title.replace('[Proposed] ', '');
  const [filled = part] = mapDraft(draft, (content) =>
    content.map((inline) =>
      inline.kind === 'open' ? { kind: 'text', text: 'as stated on the record' } : inline,
    ),
  ).parts;
  const blocks = filled.blocks.map((block): Block =>
    block.kind === 'signature'
      ? {
          ...block,
          before: [{ kind: 'text', text: 'Dated: February 16, 2023' }],
          under: [[{ kind: 'text', text: '/s/ Sallie Kim' }], ...block.under],
        }
      : block,
  );
  return {
    ...draft,
    title,
    footer: draft.footer.replace('[Proposed] ', ''),
    parts: [{ ...part, title, blocks }],
    final: { by: 'Ann Example', role: 'counsel', on: '2023-02-16' },
  };
}

describe('what a proposed order attaches', () => {
  const people = [{ id: 'ann', name: 'Ann Example', role: 'counsel' as const }];
  const judgment = {
    standard: 'highfields',
    step: 'compare-harms',
    speakers: ['doe-1', 'doe-2', 'doe-3'],
    by: 'ann',
    on: '2023-02-20',
    reasons: 'The harm to the requester outweighs that to these speakers.',
  };

  it('is the limits and the part that a recorded judgment sets, with who judged', () => {
    const judged = {
      ...judgment,
      decision: 'disclose' as const,
      limits: ['attorneys-eyes-only'],
      part: 'the e-mail addresses',
    };
    const matter = { ...foundingMatter, people, judgments: [judged] };
    const order = renderDraftMarkdown(draftOf('proposed-order', matter, { relief: 'grant' }));
    expect(order).toContain(
      'As to Does 1-3, only this is produced: the e-mail addresses; it is subject to: attorneys eyes only (judgment recorded by Ann Example, February 20, 2023).',
    );
  });

  it('is without prejudice where a recorded judgment says so, and a gap where none does', () => {
    const judged = { ...judgment, decision: 'withhold' as const, withoutPrejudice: true };
    const matter = { ...foundingMatter, people, judgments: [judged] };
    const order = renderDraftMarkdown(draftOf('proposed-order', matter, { relief: 'deny' }));
    expect(order).toContain(
      'This is without prejudice to another request (judgment recorded by Ann',
    );
    expect(
      renderDraftMarkdown(draftOf('proposed-order', foundingMatter, { relief: 'deny' })),
    ).toContain('counsel: whether with or without prejudice to another request');
  });

  it('is for or against each speaker only where every test in view comes out so', () => {
    const order = renderDraftMarkdown(
      draftOf('proposed-order', foundingMatter, { relief: 'in-part' }),
    );
    expect(order).toContain('As to Does 1-9: **\\[counsel: whether disclosure is ordered\\]**');
    expect(order).not.toContain('Disclosure is ordered as to');
  });

  it('commands, in part, no record of a speaker for whom disclosure is denied', () => {
    const order = renderDraftMarkdown(
      draftOf('proposed-order', foundingMatter, {
        relief: 'in-part',
        assessment: withOutcomes({ 'doe-1': 'disclose', 'doe-2': 'open' }),
      }),
    );
    expect(order).toContain('Disclosure is ordered as to Doe 1');
    expect(order).toContain('It is denied as to Does 3-9');
    expect(order).toContain('Nothing is to be produced about those accounts.');
    expect(order).toContain('of the accounts using the handles: @erpsmosh; **\\[counsel: which');
    expect(order).toContain('of those left undecided: @KleinMatt1');
    for (const { handle } of foundingMatter.speakers.slice(2)) expect(order).not.toContain(handle);
  });
});

/** The assessment of the founding matter as if each speaker's case were decided; if not said, withheld. */
function withOutcomes(
  outcomes: Readonly<Record<string, 'disclose' | 'open'>>,
): DraftContext['assessment'] {
  const { assessment } = contextOf(foundingMatter);
  const speakers = assessment.speakers.map((speaker) => ({
    ...speaker,
    choice: {
      ...speaker.choice,
      outcomes: speaker.choice.outcomes.map((one) => ({
        ...one,
        outcome: outcomes[speaker.speaker] ?? ('withhold' as const),
      })),
    },
  }));
  return { ...assessment, speakers };
}

describe('a brief for the requester', () => {
  it('states nothing that the record lacks, and asks counsel for it', () => {
    const draft = draftOf('motion-to-compel');
    const stated = sentencesIn(draft).map(({ content }) =>
      plainText(content.filter(({ kind }) => kind !== 'open')),
    );
    expect(stated.filter((words) => /lacks|No exhibit is offered/u.test(words))).toEqual([]);
    expect(gapsIn(draft).open.join(' ')).toContain(
      'which on this record still wants an exhibit to show that the name cannot be had in another way',
    );
  });
});
