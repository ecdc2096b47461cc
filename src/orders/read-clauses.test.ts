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

  it.each([
    ['an event', 'the registration e-mail of @one that was created after the complaint was filed'],
    ['a place', 'the log-in IP addresses of @one from California'],
    ['a purpose', 'IP logs sufficient to identify the user of @one'],
    ['another use', 'the e-mail addresses used to create or maintain @one'],
    [
      'all of a history',
      'all e-mail addresses ever associated with @one, including that at sign-up',
    ],
    ['another account’s doings', 'the registration e-mail of @one, who replied to @two'],
    ['a number of records', 'the two registration e-mails of @one'],
    ['a name that cannot be read', 'the registration e-mails for @ one and @two'],
    ['accounts of another paper', 'the registration e-mails for @one as listed in Exhibit A'],
  ])('words that may narrow or widen a clause leave it open: %s', (_name, what) => {
    expect(clausesFor(what)[0]?.slice(0, 1)).toEqual(['open']);
    expect(clausesFor(what)[0]).toContain('words-not-read');
  });

  it.each([
    ['its registered user', 'the e-mail address of the registered user of @one'],
    ['what is registered to it', 'the e-mail address registered to the account @one'],
    ['its creator', 'the e-mail address of the creator of @one'],
  ])('an e-mail of %s is not the one given at registration', (_name, what) => {
    expect(clausesFor(what)).toEqual([['open', 'category', 'phrase-ambiguous']]);
  });

  it.each([
    'the email address(es) with which @one was registered',
    'the e-mail address provided when the user registered @one',
    'all e-mail addresses provided to Social in connection with the creation of the account @one',
    'the registration e-mails for the Social accounts identified in the subpoena: 1. @one 2. @two',
    'the registration e-mails for the following accounts:\n\n- @one\n- @two.\n- @three',
    'the registration e-mail of @one, at counsel@example.com',
    'any email addresses used when creating the accounts @one and @two on Social',
    'the registration e-mail of the user’s Social account @one',
    'the e-mail used by the persons who operate @one to sign up with Social',
    'the email addresses under which @one and @two were registered with Social',
    'the registration e-mails of the two (2) accounts bearing the handles @one and @two',
  ])('words that change nothing leave it definite: %s', (what) => {
    expect(clausesFor(what)).toEqual([['definite', 'registration-email']]);
  });

  it('log-ins on the days of posts are log-ins, and no content', () => {
    expect(clausesFor('the log-in IP addresses of @one on the dates of the posts')).toEqual([
      ['open', 'category', 'phrase-ambiguous'],
    ]);
  });

  it('a time before a list bounds each thing in it', () => {
    const { clauses } = commanded(
      'The motion is GRANTED. Social shall produce to Petitioner, for the period from January 1, 2023 to February 1, 2023, the log-in IP addresses and the registration e-mail of @one by March 29, 2024.',
    );
    expect(clauses.map(({ period }) => [period?.from, period?.to])).toEqual([
      ['2023-01-01', '2023-02-01'],
      ['2023-01-01', '2023-02-01'],
    ]);
  });

  it('a time after the last of several leaves those before it open', () => {
    expect(
      clausesFor(
        'the log-in IP addresses of @one and the log-in IP addresses of @two, from January 1, 2023 to February 1, 2023,',
      ),
    ).toEqual([
      ['open', 'login-ip-address', 'limit-not-covered'],
      ['definite', 'login-ip-address'],
    ]);
  });

  it('a time that ends before it begins is open', () => {
    expect(
      clausesFor('the log-in IP addresses of @one from April 1, 2023 to January 1, 2023'),
    ).toEqual([['open', 'login-ip-address', 'limit-not-covered']]);
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

  it.each([
    [
      'in the command',
      'Social shall produce the registration e-mails of @one and @two, but not @three, to Petitioner by March 29, 2024.',
    ],
    [
      'in the ruling',
      'The motion is denied as to @three. Social shall produce the registration e-mails of @one and @two to Petitioner by March 29, 2024.',
    ],
    [
      'where the command names accounts by a term',
      'It is granted as to the accounts @one and @two and denied as to the account @three. Social shall produce the registration e-mails of the accounts to Petitioner by March 29, 2024.',
    ],
  ])('an account taken out is no account of the mandate: %s', (_name, decretal) => {
    const mandate = commanded(`The motion is GRANTED IN PART. ${decretal}`);
    expect(inShort(mandate).handles).toEqual(['@one', '@two']);
    expect(mandate.clauses[0]?.accounts).toEqual(['@one', '@two']);
  });

  it('an account that is commanded and taken out stops the production', () => {
    const mandate = commanded(
      'The motion is GRANTED IN PART and DENIED as to @two. Social shall produce the registration e-mails of @one and @two to Petitioner by March 29, 2024.',
    );
    expect(inShort(mandate).handles).toEqual(['@one']);
    expect(mandate.flags).toContainEqual(
      expect.objectContaining({ code: 'account-excluded', stops: true }),
    );
  });

  it('a kind of record that the ruling denies opens the clause that commands it', () => {
    const mandate = commanded(
      'The motion is GRANTED as to registration e-mails and DENIED as to log-in IP addresses. Social shall produce the registration e-mails and the log-in IP addresses of @one to Petitioner by March 29, 2024.',
    );
    expect(inShort(mandate).clauses).toEqual([
      'definite registration-email',
      'open login-ip-address',
    ]);
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
