import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { objectionWindow } from './objection-window.ts';

it.each([
  ['electronic', '2023-03-02'],
  ['hand', '2023-03-02'],
  ['mail', '2023-03-06'],
] as const)(
  'an order of 16 February 2023 served by %s is open to objection until %s',
  (kind, iso) => {
    const window = objectionWindow(Temporal.PlainDate.from('2023-02-16'), kind, 'California');
    expect(window.closes.date.toString()).toBe(iso);
    expect(window.rule.authority).toBe('Fed. R. Civ. P. 72(a)');
  },
);
