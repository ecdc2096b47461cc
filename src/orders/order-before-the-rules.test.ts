/*
 * An order dated before the rules that are held began, 1 December 2009, made `duces mandate` and `duces
 * deadlines` fail: one flag that could not be computed took everything else with it.
 */
import { expect, it } from 'vitest';
import { codes } from '../../test/support/synthetic-order.ts';
import { readMandate } from './read-mandate.ts';
import { readOrder, readTextPaper } from '../papers/index.ts';

it('is read, and says what is to be counted by hand', () => {
  const text = `UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF CALIFORNIA

JANE SAMPLE, Plaintiff,

v.

DOES 1-3, Defendants.

Case No. 08-mc-80001-XX

**ORDER GRANTING MOTION TO COMPEL**

The Court GRANTS the motion. By March 20, 2008, Social Example, Inc. shall produce to Petitioner the registration e-mail of @one.

**IT IS SO ORDERED.**

Dated: March 10, 2008

PAT EXAMPLE
United States Magistrate Judge
`;
  const paper = readTextPaper(new TextEncoder().encode(text), 'order.md');
  const mandate = readMandate(readOrder(paper), paper, []);
  expect(mandate?.due.date).toBe('2008-03-20');
  expect(mandate === null ? [] : codes(mandate)).toContain('objection-window-not-covered');
});
