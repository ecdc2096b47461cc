import { describe, expect, it } from 'vitest';
import { commanded, dueBy } from '../../test/support/synthetic-order.ts';
import { DucesError } from '../faults/index.ts';
import type { Construction, Enumeration, Person } from '../matters/index.ts';
import { readOrder, readTextPaper } from '../papers/index.ts';
import type { Mandate } from './mandate.ts';
import { readMandate } from './read-mandate.ts';
import { resolveMandate } from './resolve-mandate.ts';

const counsel: Person = { id: 'ann', name: 'Ann Example', role: 'counsel' };
const paralegal: Person = { id: 'ben', name: 'Ben Example', role: 'paralegal' };

function construing(
  reading: Construction['reading'],
  by = 'ann',
  clause = 'clause-1',
): Construction {
  return {
    clause,
    reading,
    by,
    on: '2024-03-04',
    reasons: 'What the parties argued and the order says.',
  };
}

const posts: Enumeration = {
  clause: 'clause-2',
  file: 'posts.csv',
  by: 'ann',
  on: '2024-03-04',
  source: 'Dkt. No. 9, Exhibit A',
};

function resolve(
  mandate: Mandate,
  constructions: readonly Construction[] = [],
  enumerations: readonly Enumeration[] = [],
) {
  return resolveMandate(mandate, { constructions, enumerations, people: [counsel, paralegal] });
}

function refusal(act: () => unknown): DucesError {
  try {
    act();
  } catch (error) {
    if (error instanceof DucesError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** One general clause, one for posts, one definite. */
const three = commanded(
  'The motion is GRANTED. By March 29, 2024, Social shall produce to Petitioner information that would identify the users of @one and @two, including the IP addresses from which the posts at issue were made, and the registration e-mails.',
);
const NOTHING_BEYOND = construing('nothing-beyond-the-specific-clauses');

describe('a mandate with open clauses', () => {
  it('names each open clause, its place, and what to record', () => {
    const error = refusal(() => resolve(three));
    expect(error.code).toBe('mandate-open');
    expect(error.message).toMatch(/clause-1 \(1\) .*constructions/u);
    expect(error.message).toMatch(/clause-2 \(1\) .*enumerations/u);
    expect(error.message).not.toContain('clause-3');
  });

  it.each([
    ['the posts are missing', [NOTHING_BEYOND], [], 'clause-2'],
    ['the construction is missing', [], [posts], 'clause-1'],
  ] as const)('stays open while %s', (_name, constructions, enumerations, open) => {
    const error = refusal(() => resolve(three, constructions, enumerations));
    expect(error.code).toBe('mandate-open');
    expect(error.message).toContain(open);
  });

  it('becomes definite by a construction and a list of posts', () => {
    const executable = resolve(three, [NOTHING_BEYOND], [posts]);
    expect(
      executable.clauses.map(({ clause, category, enumeration }) => [
        clause,
        category,
        enumeration?.file ?? null,
      ]),
    ).toEqual([
      ['clause-2', 'post-ip-address', 'posts.csv'],
      ['clause-3', 'registration-email', null],
    ]);
    expect(executable.construedToNothing.map(({ clause }) => clause.id)).toEqual(['clause-1']);
  });

  it('pulls under a general clause what counsel construed, and says by whom', () => {
    const construction = construing({ categories: ['login-ip-address'] });
    const [first] = resolve(three, [construction], [posts]).clauses;
    expect(first).toMatchObject({ clause: 'clause-1', category: 'login-ip-address', construction });
  });

  it('needs a list of posts under a construction that reaches posts', () => {
    const construction = construing({ categories: ['post-ip-address'] });
    expect(refusal(() => resolve(three, [construction], [posts])).message).toContain('clause-1');
    const both = resolve(three, [construction], [posts, { ...posts, clause: 'clause-1' }]);
    expect(both.clauses.map(({ clause }) => clause)).toEqual(['clause-1', 'clause-2', 'clause-3']);
  });
});

describe('a construction is refused', () => {
  it.each([
    [
      'by one who is not counsel',
      construing({ categories: ['login-ip-address'] }, 'ben'),
      'approval-missing',
    ],
    [
      'by nobody known',
      construing({ categories: ['login-ip-address'] }, 'eve'),
      'approval-missing',
    ],
    ['for content', construing({ categories: ['message-content'] }), 'content-barred'],
    [
      'for a category that does not exist',
      construing({ categories: ['shoe-size'] }),
      'reference-unknown',
    ],
    [
      'for a clause that does not exist',
      construing({ categories: ['login-ip-address'] }, 'ann', 'clause-9'),
      'reference-unknown',
    ],
    [
      'for a definite clause',
      construing({ categories: ['login-ip-address'] }, 'ann', 'clause-3'),
      'data-malformed',
    ],
    [
      'for a clause that needs posts',
      construing({ categories: ['login-ip-address'] }, 'ann', 'clause-2'),
      'data-malformed',
    ],
  ] as const)('%s', (_name, construction, code) => {
    const all =
      construction.clause === 'clause-1' ? [construction] : [NOTHING_BEYOND, construction];
    expect(refusal(() => resolve(three, all, [posts])).code).toBe(code);
  });

  it('for what the order excludes', () => {
    const mandate = commanded(
      'The motion is GRANTED. Social need not produce the IP addresses used to log in to any account. By March 29, 2024, Social shall produce to Petitioner information that would identify the user of @one.',
    );
    const construction = construing({ categories: ['login-ip-address'] });
    expect(refusal(() => resolve(mandate, [construction])).code).toBe('mandate-absent');
  });
});

describe('what only the court can mend', () => {
  it.each([
    ['a due date before the order', dueBy('By February 16, 2024'), 'order-contradictory'],
    [
      'no account by name',
      commanded(
        'The motion is GRANTED. Social shall produce the registration e-mails of the accounts to Petitioner by March 29, 2024.',
      ),
      'order-incomplete',
    ],
    [
      'clauses about different accounts',
      commanded(
        'The motion is GRANTED. Social shall produce to Petitioner the registration e-mail of @one and the log-in IP addresses of @two by March 29, 2024.',
      ),
      'rule-not-covered',
    ],
  ] as const)('%s', (_name, mandate, code) => {
    expect(refusal(() => resolve(mandate)).code).toBe(code);
  });

  it('content is left out, and the rest carried out', () => {
    const executable = resolve(
      commanded(
        'The motion is GRANTED. Social shall produce to Petitioner the direct messages and the registration e-mail of @one by March 29, 2024.',
      ),
    );
    expect(executable.barred.map(({ category }) => category)).toEqual(['message-content']);
    expect(executable.clauses.map(({ category }) => category)).toEqual(['registration-email']);
  });
});

describe('a paper that may be no order', () => {
  it('is not carried out, however definite its clauses are', () => {
    const text = `UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF CALIFORNIA

JANE SAMPLE, Plaintiff,

v.

DOES 1-3, Defendants.

Case No. 24-mc-80001-XX

ORDER

The Court GRANTS the motion. Social, Inc. shall produce the registration e-mail of @one to Petitioner by March 22, 2024.

Dated: March 1, 2024

PAT EXAMPLE
United States Magistrate Judge
`;
    const paper = readTextPaper(new TextEncoder().encode(text));
    const order = readOrder(paper);
    const certain = readMandate(order, paper);
    const doubtful = readMandate({ ...order, certain: false, runnerUp: 'proposed-order' }, paper);
    if (certain === null || doubtful === null) throw new Error('no mandate was read');
    expect(resolve(certain).clauses).toHaveLength(1);
    const error = refusal(() => resolve(doubtful));
    expect(error.code).toBe('paper-wrong-kind');
    expect(error.next).toContain('signed');
  });
});
