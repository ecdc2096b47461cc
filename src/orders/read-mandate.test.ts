import { describe, expect, it } from 'vitest';
import { commanded, inShort } from '../../test/support/synthetic-order.ts';

describe('a mandate however the court words it', () => {
  it.each([
    [
      'shall produce … by',
      'The Court GRANTS the motion. Social, Inc. shall produce the registration e-mails of @one, @two and @three to Petitioner by March 22, 2024.',
      {
        who: 'Social, Inc.',
        to: 'Petitioner',
        due: '2024-03-22',
        handles: ['@one', '@two', '@three'],
        clauses: ['definite registration-email'],
      },
    ],
    [
      'IT IS HEREBY ORDERED that … shall disclose, no later than',
      'The motion is GRANTED. IT IS HEREBY ORDERED that Social shall disclose to Plaintiff’s counsel, no later than March 29, 2024, the e-mail address used to create the account @one.',
      {
        who: 'Social',
        to: 'Plaintiff',
        due: '2024-03-29',
        handles: ['@one'],
        clauses: ['definite registration-email'],
      },
    ],
    [
      'the Court ORDERS … to provide, on or before',
      'The Court GRANTS the motion and ORDERS Social LLC to provide Petitioner, on or before March 29, 2024, with all IP addresses used to log in to @one and @two.',
      {
        who: 'Social LLC',
        to: 'Petitioner',
        due: '2024-03-29',
        handles: ['@one', '@two'],
        clauses: ['definite login-ip-address'],
      },
    ],
    [
      'is directed to provide … within',
      'The motion is GRANTED. Social, Inc. is directed to provide Petitioner with the email address provided at registration for the user @one no later than fourteen (14) days after entry of this Order.',
      {
        who: 'Social, Inc.',
        to: 'Petitioner',
        due: '2024-03-15',
        handles: ['@one'],
        clauses: ['definite registration-email'],
      },
    ],
    [
      'the passive',
      'The motion is GRANTED. The following information shall be produced by Social, Inc. to Petitioner by April 5, 2024: the registration email of account ID 1234567.',
      {
        who: 'Social, Inc.',
        to: 'Petitioner',
        due: '2024-04-05',
        handles: ['1234567'],
        clauses: ['definite registration-email'],
      },
    ],
    [
      'the subjunctive',
      'The motion is GRANTED. Accordingly, it is ORDERED that the respondent, Example Social, Inc., turn over to the petitioner the registration e-mail of @one within 2 weeks of this order.',
      {
        who: 'Example Social, Inc.',
        to: 'petitioner',
        due: '2024-03-15',
        handles: ['@one'],
        clauses: ['definite registration-email'],
      },
    ],
    [
      'a lettered list after a colon, over paragraphs',
      `The motion is GRANTED. Within 21 days of the date of this Order, Social shall produce to counsel for Plaintiff the following information for the accounts u/example_one and u/example-two:

(a) the name, mailing address, and telephone number of the account holder;

(b) the e-mail address used to create the account; and

(c) the IP addresses used to log in from January 1, 2022 to March 31, 2022.`,
      {
        who: 'Social',
        to: 'Plaintiff',
        due: '2024-03-22',
        handles: ['u/example_one', 'u/example-two'],
        clauses: [
          'open account-name',
          'open postal-address',
          'open telephone-number',
          'definite registration-email',
          'definite login-ip-address',
        ],
      },
    ],
    [
      'a numbered list of sentences, with the accounts listed after it',
      `The motion is GRANTED. It is ORDERED that Social shall disclose, no later than April 2, 2024, to Petitioner the following records for the accounts listed below:

1. Name.

2. Email address provided upon registration.

The accounts are @one, @two and @three.`,
      {
        who: 'Social',
        to: 'Petitioner',
        due: '2024-04-02',
        handles: ['@one', '@two', '@three'],
        clauses: ['open account-name', 'definite registration-email'],
      },
    ],
    [
      'a general clause with "such as"',
      'The motion is GRANTED. By March 29, 2024, Social must produce to Petitioner documents sufficient to identify the owner of the handle @one, such as the registration e-mail address.',
      {
        who: 'Social',
        to: 'Petitioner',
        due: '2024-03-29',
        handles: ['@one'],
        clauses: ['open general', 'definite registration-email'],
      },
    ],
    [
      'posts that the order itself enumerates',
      'The motion is GRANTED. By March 29, 2024, Social shall provide Petitioner with the IP addresses from which each of the following posts was made: https://social.example/one/status/12345 and https://social.example/one/status/6789, by the user @one.',
      {
        who: 'Social',
        to: 'Petitioner',
        due: '2024-03-29',
        handles: ['@one'],
        clauses: ['definite post-ip-address'],
      },
    ],
    [
      'names in quotation marks',
      'The motion is GRANTED. By March 29, 2024, Social shall disclose to Petitioner the registration e-mails of the users "Anna B." and "Carl D".',
      {
        who: 'Social',
        to: 'Petitioner',
        due: '2024-03-29',
        handles: ['Anna B.', 'Carl D'],
        clauses: ['definite registration-email'],
      },
    ],
    [
      'possession, custody, or control; "including without limitation"',
      'The motion is GRANTED. Social shall produce all information in its possession, custody, or control identifying the persons who used the accounts @x1, @y2, and @z3, including without limitation: (1) registration e-mails; (2) IP logs, to Plaintiff by April 3, 2024.',
      {
        who: 'Social',
        to: 'Plaintiff',
        due: '2024-04-03',
        handles: ['@x1', '@y2', '@z3'],
        clauses: ['open general', 'definite registration-email', 'definite login-ip-address'],
      },
    ],
    [
      'a defined term for the accounts',
      'The motion is GRANTED. At issue are @one and @two (the “Subject Accounts”). Social shall produce the registration e-mails of the Subject Accounts to Petitioner by April 3, 2024.',
      {
        who: 'Social',
        to: 'Petitioner',
        due: '2024-04-03',
        handles: ['@one', '@two'],
        clauses: ['definite registration-email'],
      },
    ],
    [
      'comply by providing',
      'The motion is GRANTED. Social is ordered to comply with the subpoena by providing to Petitioner, by April 3, 2024, the registration e-mail of @one.',
      {
        who: 'Social',
        to: 'Petitioner',
        due: '2024-04-03',
        handles: ['@one'],
        clauses: ['definite registration-email'],
      },
    ],
    [
      'shall have until',
      'The motion is GRANTED. Social shall have until April 5, 2024 to produce the registration e-mail of @one to Petitioner.',
      {
        who: 'Social',
        to: 'Petitioner',
        due: '2024-04-05',
        handles: ['@one'],
        clauses: ['definite registration-email'],
      },
    ],
    [
      'the time and the recipient in a sentence of their own',
      'The motion is GRANTED. Social shall produce the e-mail address that the user of @one provided upon signing up. Production shall be made to Petitioner’s counsel by April 5, 2024.',
      {
        who: 'Social',
        to: 'Petitioner',
        due: '2024-04-05',
        handles: ['@one'],
        clauses: ['definite registration-email'],
      },
    ],
    [
      'one command after another in one sentence',
      'ORDERED that the motion is GRANTED; and it is further ORDERED that by March 29, 2024 Social, Inc. shall disclose to Petitioner the registration e-mail of @one; and it is further\n\nORDERED, that Social, Inc. shall disclose to Petitioner the log-in IP addresses of @two; and it is further\n\nORDERED that the Clerk close the case.',
      {
        who: 'Social, Inc.',
        to: 'Petitioner',
        due: '2024-03-29',
        handles: ['@one', '@two'],
        clauses: ['definite registration-email', 'definite login-ip-address'],
      },
    ],
    [
      'another duty before it in the sentence',
      'The motion is GRANTED. Social shall file a response by March 8, 2024 and shall produce to Petitioner the registration e-mail of @one by March 29, 2024.',
      {
        who: 'Social',
        to: 'Petitioner',
        due: '2024-03-29',
        handles: ['@one'],
        clauses: ['definite registration-email'],
      },
    ],
    [
      'an account under each Doe',
      `The motion is GRANTED. By March 29, 2024, Social shall produce to Petitioner the registration e-mails for:

Doe 1: @one

Doe 2: @two

Doe 3: @three`,
      {
        who: 'Social',
        to: 'Petitioner',
        due: '2024-03-29',
        handles: ['@one', '@two', '@three'],
        clauses: ['definite registration-email'],
      },
    ],
    [
      'the subject by a pronoun, and by two forms of its name',
      'The motion is GRANTED. Social, Inc. must produce to Petitioner the registration e-mail of @one by March 29, 2024. It shall produce the log-in IP addresses of @one. Social shall produce the registration e-mail of @two.',
      {
        who: 'Social, Inc.',
        to: 'Petitioner',
        due: '2024-03-29',
        handles: ['@one', '@two'],
        clauses: [
          'definite registration-email',
          'definite login-ip-address',
          'definite registration-email',
        ],
      },
    ],
    [
      'a motion against the subpoena denied',
      'The Court DENIES Doe’s motion to quash and ORDERS Social to produce to Petitioner the registration e-mail of @one by March 29, 2024.',
      {
        who: 'Social',
        to: 'Petitioner',
        due: '2024-03-29',
        handles: ['@one'],
        clauses: ['definite registration-email'],
      },
    ],
    [
      'a ruling that ends with a number, and accounts before the subject',
      'The motion is GRANTED as to Does 1 and 3. With respect to @one, @two and @three, Social shall produce to Petitioner (@sample) the registration e-mails by March 29, 2024.',
      {
        who: 'Social',
        to: 'Petitioner',
        due: '2024-03-29',
        handles: ['@one', '@two', '@three'],
        clauses: ['definite registration-email'],
      },
    ],
    [
      'a condition before the command',
      'The motion is GRANTED. Unless a motion to quash is pending, Social shall produce to Petitioner, within 30 days of the date of this Order, the registration e-mail of u/somebody.',
      {
        who: 'Social',
        to: 'Petitioner',
        // Sunday, 31 March, is Cesar Chavez Day in California, kept on the Monday.
        due: '2024-04-02',
        handles: ['u/somebody'],
        clauses: ['definite registration-email'],
      },
    ],
  ])('%s', (_name, decretal, expected) => {
    expect(inShort(commanded(decretal))).toEqual(expected);
  });
});

describe('an order that says both', () => {
  it.each([
    ['the motion denied', 'The motion to compel is DENIED.'],
    ['a motion against the production granted', 'The motion to quash is GRANTED.'],
  ])('is refused: %s, and yet a command', (_name, ruling) => {
    const decretal = `${ruling} By March 29, 2024, Social shall produce to Petitioner the registration e-mail of @one.`;
    expect(() => commanded(decretal)).toThrow(
      expect.objectContaining({ code: 'order-contradictory' }),
    );
  });
});
