import { describe, expect, it } from 'vitest';
import { draftOf, foundingMatter, sentencesIn } from '../../../test/support/drafted-paper.ts';
import { gapsIn } from '../gaps.ts';
import { plainText } from '../inline-text.ts';
import { renderDraftMarkdown } from '../markdown/render-draft-markdown.ts';

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
