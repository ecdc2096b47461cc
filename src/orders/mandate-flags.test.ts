import { describe, expect, it } from 'vitest';
import {
  codes,
  commanded,
  inShort,
  listing,
  mandateOf,
} from '../../test/support/synthetic-order.ts';

describe('conditions', () => {
  it.each([
    ['attorneys-eyes-only', "on an attorneys' eyes only basis", ''],
    ['protective-order', 'subject to the Protective Order', ''],
    ['notice-to-account-holder', '', 'Social shall notify the account holders within 7 days.'],
    ['time-to-object', '', 'The account holders may move to quash within 14 days.'],
    ['stay', '', 'This Order is STAYED until March 15, 2024.'],
    ['limited', '', 'The production is limited to the period from January 1 to March 1, 2023.'],
  ])('%s', (kind, within, after) => {
    const mandate = commanded(
      `The motion is GRANTED. Social shall produce the registration e-mail of @one to Petitioner by March 29, 2024 ${within}. ${after}`,
    );
    expect(mandate.conditions.map((condition) => condition.kind)).toContain(kind);
    expect(inShort(mandate).clauses).toEqual(['definite registration-email']);
  });
});

describe('parties', () => {
  it.each([
    ['in one sentence', 'Social, Inc. and Chirp LLC shall each produce'],
    [
      'in two clauses',
      'Social shall produce the log-in IP addresses of @two, and Chirp shall produce',
    ],
    ['with "and/or"', 'Social and/or the Chirp Company shall produce'],
  ])('that are several stop the production: %s', (_name, words) => {
    const mandate = commanded(
      `The motion is GRANTED. By March 29, 2024, ${words} to Petitioner the registration e-mail of @one.`,
    );
    expect(mandate.flags).toContainEqual(
      expect.objectContaining({ code: 'several-commanded-parties', stops: true }),
    );
  });

  it('that must first do something make the command conditional', () => {
    const mandate = commanded(
      'The motion is GRANTED. Upon payment of its costs, Social shall produce to Petitioner the registration e-mail of @one by March 29, 2024.',
    );
    expect(mandate.conditions.map(({ kind }) => kind)).toEqual(['conditional']);
  });
});

describe('accounts', () => {
  it('that differ only by case are two accounts, and flagged', () => {
    const mandate = listing('@One and @one');
    expect(inShort(mandate).handles).toEqual(['@One', '@one']);
    expect(codes(mandate)).toEqual(['handles-differ-by-case']);
  });

  it('that look alike are flagged with their code points', () => {
    const mandate = listing('@alpha and @\u0430lpha');
    expect(mandate.accounts[1]?.unusual).toEqual([
      { index: 1, character: '\u0430', codePoint: 'U+0430' },
    ]);
    expect(codes(mandate)).toEqual(['look-alike-handle', 'handle-mixes-scripts']);
  });

  it('that hold an invisible character keep it, and are flagged', () => {
    const mandate = listing('@al\u200dpha');
    expect(inShort(mandate).handles).toEqual(['@al\u200dpha']);
    expect(codes(mandate)).toEqual(['invisible-character']);
  });

  it('that run over a line at a hyphen stop the production', () => {
    const mandate = listing('@al-\npha and @one');
    expect(mandate.flags).toContainEqual(
      expect.objectContaining({ code: 'handle-broken-over-line', stops: true }),
    );
    expect(codes(listing('@alpha\nand @one'))).toEqual([]);
  });

  it('listed twice are one account, and flagged', () => {
    const mandate = listing('@one, @two and @one');
    expect(inShort(mandate).handles).toEqual(['@one', '@two']);
    expect(codes(mandate)).toEqual(['duplicate-handle']);
  });

  it.each([
    ['fewer-handles-than-does', 'Does 1-3 (@one and @two)'],
    ['more-handles-than-does', 'Doe 1 (@one and @two)'],
  ])('are counted against the Does: %s', (code, list) => {
    expect(codes(listing(list))).toContain(code);
  });

  it('that each clause names for itself stay with their clause', () => {
    const mandate = commanded(
      'The motion is GRANTED. Social shall produce to Petitioner the registration e-mail of @one and the log-in IP addresses of @two by March 29, 2024.',
    );
    expect(mandate.clauses.map((clause) => clause.accounts)).toEqual([['@one'], ['@two']]);
  });

  it('that are only mentioned are not commanded', () => {
    const mandate = commanded(
      'The motion is GRANTED. Social shall produce the registration e-mails of the accounts to Petitioner by March 29, 2024.',
    );
    expect(mandate.accounts).toEqual([]);
    expect(mandate.flags).toContainEqual(
      expect.objectContaining({ code: 'accounts-not-listed', stops: true }),
    );
  });
});

describe('an order that commands nothing, or says two things', () => {
  it.each([
    ['denies', 'The motion is DENIED. Social argued that it shall not produce @one.'],
    [
      'commands the requester',
      'The motion is GRANTED. Petitioner shall provide a copy of this Order to Social by March 29, 2024.',
    ],
    [
      'recites a rule',
      'The motion is DENIED. Under the rule, a party must produce documents within 30 days.',
    ],
  ])('has no mandate when it %s', (_name, decretal) => {
    expect(mandateOf(decretal)).toBeNull();
  });

  it('is refused when it denies the motion and commands', () => {
    expect(() =>
      mandateOf(
        'The Court DENIES the motion. Social shall produce the registration e-mail of @one to Petitioner by March 29, 2024.',
      ),
    ).toThrow(expect.objectContaining({ code: 'order-contradictory' }));
  });

  it('is refused when it grants and denies one motion', () => {
    expect(() =>
      mandateOf(
        'The Court GRANTS the motion to compel. For these reasons, the Court DENIES the motion to compel compliance with the subpoena. Social shall produce the registration e-mail of @one to Petitioner by March 29, 2024.',
      ),
    ).toThrow(expect.objectContaining({ code: 'order-contradictory' }));
  });

  it.each([
    ['stops without any decision', 'Social shall produce', true],
    ['goes on where the command is itself the order', 'Social is ORDERED to produce', false],
  ])('%s', (_name, command, stops) => {
    const mandate = commanded(
      `${command} the registration e-mail of @one to Petitioner by March 29, 2024.`,
    );
    expect(mandate.flags).toContainEqual(
      expect.objectContaining({ code: 'no-disposition', stops }),
    );
  });

  it('takes two motions that end apart for what they are', () => {
    const mandate = commanded(
      'The motion to quash is DENIED. The motion to compel is GRANTED. Social shall produce the registration e-mail of @one to Petitioner by March 29, 2024.',
    );
    expect(codes(mandate)).toEqual([]);
  });

  it('stops at two commanded parties', () => {
    const mandate = commanded(
      'The motion is GRANTED. Social shall produce the registration e-mail of @one to Petitioner by March 29, 2024. Other LLC shall produce the log-in IP addresses of @one to Petitioner by March 29, 2024.',
    );
    expect(mandate.flags).toContainEqual(
      expect.objectContaining({ code: 'several-commanded-parties', stops: true }),
    );
  });

  it('stops where it does not say what to produce', () => {
    const mandate = commanded('The motion is GRANTED. By March 29, 2024, Social shall produce.');
    expect(mandate.flags).toContainEqual(
      expect.objectContaining({ code: 'nothing-named', stops: true }),
    );
  });

  it('compels what the subpoena asks, which stays open', () => {
    const mandate = commanded(
      'The Court GRANTS the motion to compel compliance with the subpoena.',
    );
    expect(inShort(mandate)).toMatchObject({ who: null, clauses: ['open subpoena'] });
  });
});
