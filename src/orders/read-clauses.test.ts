import { describe, expect, it } from 'vitest';
import { clausesFor, commanded, inShort } from '../../test/support/synthetic-order.ts';

describe('what is open is never guessed', () => {
  it.each([
    ['an e-mail of no stated time', 'the e-mail address of @one', 'category', 'phrase-ambiguous'],
    ['IP addresses of no stated event', 'the IP addresses of @one', 'category', 'phrase-ambiguous'],
    [
      'IP addresses of log-ins and posts together',
      'the IP addresses from which @one logged in and posted',
      'category',
      'phrase-ambiguous',
    ],
    ['words that no rule knows', 'the blood type of @one', 'unrecognised', 'phrase-not-recognised'],
    [
      'a kind of record that Duces does not hold',
      'the telephone number of @one',
      'telephone-number',
      'category-not-held',
    ],
    [
      'whatever the subpoena asks',
      'all documents responsive to the subpoena about @one',
      'subpoena',
      'subpoena-not-in-order',
    ],
    [
      'basic subscriber information',
      'basic subscriber information for @one',
      'general',
      'general-clause',
    ],
    ['the identity', 'the identity of @one', 'general', 'general-clause'],
    [
      'posts that are not listed',
      'the IP addresses from which the posts at issue were made by @one',
      'post-ip-address',
      'posts-not-enumerated',
    ],
    [
      'a period without an end',
      'the log-in IP addresses of @one from January 1, 2024 to the present',
      'login-ip-address',
      'period-without-end',
    ],
  ])('%s', (_name, what, kind, code) => {
    expect(clausesFor(what)).toEqual([['open', kind, code]]);
  });

  it.each([
    ['the last ten', 'the IP addresses of the last ten log-ins of @one'],
    ['a year', 'the log-in IP addresses of @one in 2023'],
    ['the past days', 'the log-in IP addresses of @one for the past 90 days'],
    ['one day', 'the log-in IP addresses of @one on January 5, 2024'],
    ['only some', 'only the log-in IP addresses of @one'],
  ])('a limit that no production can be held to: %s', (_name, what) => {
    expect(clausesFor(what)).toEqual([['open', 'login-ip-address', 'limit-not-covered']]);
  });

  it('a list in parentheses is a list', () => {
    expect(
      clausesFor('account information (name, registration email, and log-in IP addresses) of @one'),
    ).toEqual([
      ['open', 'general', 'general-clause'],
      ['open', 'account-name', 'category-not-held'],
      ['definite', 'registration-email'],
      ['definite', 'login-ip-address'],
    ]);
  });

  it('an unknown item in a list of known ones is kept apart and open', () => {
    expect(
      clausesFor('the registration e-mails, shoe sizes, and log-in IP addresses of @one'),
    ).toEqual([
      ['definite', 'registration-email'],
      ['open', 'unrecognised', 'phrase-not-recognised'],
      ['definite', 'login-ip-address'],
    ]);
  });

  it.each([
    ['direct messages', 'the direct messages sent by @one', 'message-content'],
    ['the contents of messages', 'the contents of all communications of @one', 'message-content'],
    ['the text of posts', 'the text of all posts by @one', 'post-content'],
  ])('content is barred, not open: %s', (_name, what, category) => {
    expect(clausesFor(what)).toEqual([['barred', category]]);
  });
});

describe('what the order takes out', () => {
  it('is an exclusion, and no clause', () => {
    const mandate = commanded(
      'The motion is GRANTED in part. Social need not produce the content of any direct messages. Social shall produce all log-in IP addresses of @one, but not the telephone number, to Petitioner by March 29, 2024.',
    );
    expect(mandate.exclusions.map(({ category }) => category)).toEqual([
      'telephone-number',
      'message-content',
    ]);
    expect(inShort(mandate).clauses).toEqual(['definite login-ip-address']);
  });

  it('covers every category that its words may mean', () => {
    const mandate = commanded(
      'The motion is GRANTED. Social shall produce the log-in IP addresses of @one to Petitioner by March 29, 2024, but need not produce IP addresses of others.',
    );
    expect(mandate.exclusions[0]?.mayCover).toContain('login-ip-address');
    expect(mandate.clauses[0]?.openings).toMatchObject([{ code: 'excluded-elsewhere' }]);
  });

  it('opens the clause that commands the same', () => {
    const mandate = commanded(
      'The motion is GRANTED. Social shall not produce the registration e-mail of @one. Social shall produce the registration e-mail of @one to Petitioner by March 29, 2024.',
    );
    expect(mandate.clauses[0]).toMatchObject({
      state: 'open',
      openings: [{ code: 'excluded-elsewhere', needs: 'another-order' }],
    });
  });
});
