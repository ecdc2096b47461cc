import { describe, expect, it } from 'vitest';
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
  ])('%s', (_name, when, date) => {
    expect(dueBy(when).due.date).toBe(date);
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

  it('meets no objection window on its last day, nor when a district judge signed', () => {
    const code = 'due-before-objection-window-closes';
    expect(codes(dueBy('By March 15, 2024'))).not.toContain(code);
    const decretal =
      'The motion is GRANTED. By March 14, 2024, Social shall produce to Petitioner the registration e-mail of @one.';
    expect(codes(commanded(decretal, 'United States District Judge'))).not.toContain(code);
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
