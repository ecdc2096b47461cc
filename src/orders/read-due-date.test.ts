import { describe, expect, it } from 'vitest';
import { readOrder, readTextPaper } from '../papers/index.ts';
import { readMandate } from './read-mandate.ts';
import { codes, commanded, dueBy } from '../../test/support/synthetic-order.ts';

describe('the time to obey', () => {
  it.each([
    ['a date', 'By March 22, 2024', '2024-03-22'],
    ['an hour on a date', 'By no later than 5:00 p.m. on March 22, 2024', '2024-03-22'],
    ['before a date', 'Before March 22, 2024', '2024-03-21'],
    ['days in words', 'Within fourteen days of this Order', '2024-03-15'],
    ['days that end on a Sunday', 'Within 9 days after the date of this Order', '2024-03-11'],
    [
      'days that end on a state holiday kept on Monday',
      'Within 30 days of this Order',
      '2024-04-02',
    ],
    ['weeks', 'Within two weeks of entry of this Order', '2024-03-15'],
    ['the close of business', 'By the close of business on March 22, 2024', '2024-03-22'],
    ['an hour in a zone', 'By 5:00 p.m. Pacific Time on Friday, March 22, 2024', '2024-03-22'],
    ['noon', 'No later than 12:00 noon, March 22, 2024', '2024-03-22'],
    ['a short year', 'By 3/22/24', '2024-03-22'],
    ['the date hereof', 'Within two (2) weeks from the date hereof', '2024-03-15'],
    ['any number in words', 'Within twenty-one (21) days of this Order', '2024-03-22'],
  ])('%s', (_name, when, date) => {
    expect(dueBy(when).due.date).toBe(date);
    expect(dueBy(when).commandedParty?.name).toBe('Social');
  });

  it('shows the arithmetic of what it counts', () => {
    const { due: computed } = dueBy('Within 30 days of this Order');
    expect(
      computed.kind === 'computed' && computed.computed.steps.map((step) => step.kind),
    ).toEqual(['count', 'go-on', 'go-on']);
  });

  it.each([
    ['from service', 'Within 14 days of service of this Order', 'due-date-open'],
    ['business days', 'Within 10 business days of this Order', 'due-date-open'],
    ['two numbers that differ', 'Within fourteen (15) days of this Order', 'due-date-open'],
    ['at once', 'Forthwith', 'due-date-open'],
    ['in hours', 'Within 48 hours of this Order', 'due-date-open'],
    ['in months', 'Within one month of this Order', 'due-date-open'],
    ['from another order', 'Within 14 days of the order on any objections', 'due-date-open'],
    ['from what a party does', 'Within 14 days after Petitioner pays', 'due-date-open'],
    ['to a day without a year', 'By March 22', 'due-date-open'],
    ['no time at all', 'Accordingly', 'no-due-date'],
  ])('is open when it runs %s', (_name, when, code) => {
    const mandate = dueBy(when);
    expect(mandate.due.date).toBeNull();
    expect(codes(mandate)).toContain(code);
  });

  it.each([
    ['before the order', 'By February 16, 2024', 'due-before-order', true],
    ['on a Saturday', 'By March 23, 2024', 'due-on-weekend-or-holiday', false],
    ['on a holiday', 'By May 27, 2024', 'due-on-weekend-or-holiday', false],
    [
      'inside the objection window',
      'By March 14, 2024',
      'due-before-objection-window-closes',
      false,
    ],
  ])('is flagged when it falls %s', (_name, when, code, stops) => {
    expect(dueBy(when).flags).toContainEqual(expect.objectContaining({ code, stops }));
  });

  it('a weekday that is not the date’s own is flagged', () => {
    expect(codes(dueBy('By Monday, March 22, 2024'))).toContain('due-weekday-differs');
  });

  it.each([
    ['a date that bounds the records', 'before January 1, 2023, by March 22, 2024'],
    ['hours around a post', 'within 24 hours of the post by March 22, 2024'],
  ])('is not %s', (_name, words) => {
    const mandate = commanded(
      `The motion is GRANTED. Social shall produce to Petitioner the log-in IP addresses of @one ${words}.`,
    );
    expect(mandate.due.date).toBe('2024-03-22');
    expect(mandate.clauses[0]?.state).toBe('open');
  });

  it('two times in one sentence are both told', () => {
    const mandate = commanded(
      'The motion is GRANTED. Social shall produce to Petitioner the registration e-mail of @one by March 22, 2024 and the log-in IP addresses of @one by April 5, 2024.',
    );
    expect(codes(mandate)).toContain('due-dates-differ');
  });

  it('meets no objection window on its last day, nor when a district judge signed', () => {
    const code = 'due-before-objection-window-closes';
    expect(codes(dueBy('By March 15, 2024'))).not.toContain(code);
    const decretal =
      'The motion is GRANTED. By March 14, 2024, Social shall produce to Petitioner the registration e-mail of @one.';
    expect(codes(commanded(decretal, 'United States District Judge'))).not.toContain(code);
  });

  it('says so when it cannot tell whether a magistrate judge signed', () => {
    const mandate = dueBy('By March 14, 2024', '');
    expect(codes(mandate)).toContain('objection-window-unknown');
    expect(codes(dueBy('By March 15, 2024', ''))).not.toContain('objection-window-unknown');
  });

  it('a due date that no calendar has is refused, with its place', () => {
    expect(() => dueBy('By February 30, 2024')).toThrow(
      expect.objectContaining({
        code: 'date-invalid',
        place: expect.objectContaining({ file: 'order.md', page: 1 }),
      }),
    );
  });
});

const stateOrder = (heading: string) => `${heading}

JANE SAMPLE, Plaintiff, v. DOES 1-3, Defendants.

Case No. 24CV012345

**ORDER GRANTING MOTION TO COMPEL**

The motion is GRANTED. Within 14 days of this Order, Social shall produce to Plaintiff the registration e-mail of @one.

**IT IS SO ORDERED.**

Dated: March 1, 2024

PAT EXAMPLE
Judge of the Superior Court
`;

describe('a state court’s order', () => {
  it.each([
    'SUPERIOR COURT OF THE STATE OF CALIFORNIA\nFOR THE COUNTY OF SANTA CLARA',
    'IN THE DISTRICT COURT OF HARRIS COUNTY, TEXAS',
  ])('has its days counted by its own rules, which are not held: %s', (heading) => {
    const paper = readTextPaper(new TextEncoder().encode(stateOrder(heading)), 'order.md');
    expect(readMandate(readOrder(paper), paper)?.due).toMatchObject({ kind: 'open', date: null });
  });
});
