import { readFileSync } from 'node:fs';
import { expect, describe, it } from 'vitest';
import { readOrder, readTextPaper } from '../papers/index.ts';
import type { Mandate } from './mandate.ts';
import { readMandate } from './read-mandate.ts';

const ORDER = new URL('../../examples/in-re-twitter/order.md', import.meta.url).pathname;

function foundingMandate(): Mandate {
  const paper = readTextPaper(readFileSync(ORDER));
  const mandate = readMandate(readOrder(paper), paper);
  if (mandate === null) throw new Error('the order commands something');
  return mandate;
}

// What follows was written from the signed order, by hand.
describe('the mandate of the founding order', () => {
  const mandate = foundingMandate();

  it('commands Twitter, for Petitioner, by 28 February 2023', () => {
    expect(mandate.commandedParty).toMatchObject({ name: 'Twitter', pin: '4:28' });
    expect(mandate.recipient).toMatchObject({
      name: 'Petitioner',
      fullName: 'Shulim Leifer',
      pin: '5:1',
    });
    expect(mandate.due).toMatchObject({ kind: 'fixed', date: '2023-02-28', pin: '4:28' });
  });

  it('is about nine accounts, in the order’s order, by exact code points', () => {
    expect(mandate.accounts.map(({ handle, pin }) => [handle, pin])).toEqual([
      ['@erpsmosh', '5:4'],
      ['@KleinMatt1', '5:4'],
      ['@Ralphhoppy', '5:4'],
      ['@YankyStern4', '5:4'],
      ['@ConservativeYi1', '5:5'],
      ['@Frauholla3', '5:5'],
      ['@BaruchSilverst1', '5:5'],
      ['@yafered', '5:5'],
      ['@ShuIimLeifer', '5:5'],
    ]);
    expect(mandate.accounts.at(-1)?.codePoints).toBe(
      'U+0040 U+0053 U+0068 U+0075 U+0049 U+0069 U+006D U+004C U+0065 U+0069 U+0066 U+0065 U+0072',
    );
    expect(mandate.does).toMatchObject({ numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9], pin: '5:2' });
  });

  it('has three clauses: one general, two of which it says "including"', () => {
    expect(
      mandate.clauses.map(({ id, kind, category, state, includedIn, pin }) => ({
        id,
        kind,
        category,
        state,
        includedIn,
        pin,
      })),
    ).toEqual([
      {
        id: 'clause-1',
        kind: 'general',
        category: null,
        state: 'open',
        includedIn: null,
        pin: '5:1-2',
      },
      {
        id: 'clause-2',
        kind: 'category',
        category: 'post-ip-address',
        state: 'open',
        includedIn: 'clause-1',
        pin: '5:2-3',
      },
      {
        id: 'clause-3',
        kind: 'category',
        category: 'registration-email',
        state: 'definite',
        includedIn: 'clause-1',
        pin: '5:3-5',
      },
    ]);
    expect(mandate.clauses.map((clause) => clause.openings.map(({ needs }) => needs))).toEqual([
      ['construction'],
      ['enumeration'],
      [],
    ]);
    expect(mandate.clauses[1]?.text).toBe(
      'the IP Addresses from which the offending posts were made',
    );
  });

  it('each clause rests on the order, Rule 45, and for records on the statute', () => {
    expect(
      mandate.clauses.map((clause) => clause.authorities.map((each) => each.authority)),
    ).toEqual([
      ['Order, No. 22-mc-80319-SK', 'Fed. R. Civ. P. 45(d)(2)(B)(i)'],
      ['Order, No. 22-mc-80319-SK', 'Fed. R. Civ. P. 45(d)(2)(B)(i)', '18 U.S.C. § 2702(c)(6)'],
      ['Order, No. 22-mc-80319-SK', 'Fed. R. Civ. P. 45(d)(2)(B)(i)', '18 U.S.C. § 2702(c)(6)'],
    ]);
  });

  it('is flagged for the look-alike, the objection window, the posts and the general words', () => {
    expect(mandate.flags.map(({ code, pin }) => [code, pin])).toEqual([
      ['due-before-objection-window-closes', '4:28'],
      ['subpoena-not-in-order', '4:28-5:1'],
      ['general-clause-open', '5:1-2'],
      ['posts-not-enumerated', '5:2-3'],
      ['look-alike-handle', '5:5'],
    ]);
    const messages = Object.fromEntries(mandate.flags.map(({ code, message }) => [code, message]));
    expect(messages['look-alike-handle']).toContain('U+0049 (I) where the name has U+006C (l)');
    expect(messages['due-before-objection-window-closes']).toContain('2023-03-02');
  });

  it('excludes nothing, sets no condition, and stops nothing', () => {
    expect(mandate.exclusions).toEqual([]);
    expect(mandate.conditions).toEqual([]);
    expect(mandate.flags.filter((flag) => flag.stops)).toEqual([]);
  });
});
