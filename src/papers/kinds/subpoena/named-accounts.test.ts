import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../test/support/words-of.ts';
import type { Paper } from '../../paper.ts';
import { readTextPaper } from '../../read-text-paper.ts';
import { namedAccounts } from './named-accounts.ts';
import { namedCategories } from './named-categories.ts';
import { readPeriod } from './read-period.ts';

function paperOf(text: string): Paper {
  return readTextPaper(new TextEncoder().encode(text));
}

function whole(paper: Paper): { readonly start: number; readonly end: number } {
  return { start: 0, end: paper.text.length };
}

describe('namedAccounts', () => {
  it.each([
    ['the accounts @tern.fan, @gull_watch.', ['@tern.fan', '@gull_watch']],
    ['a look-alike: @ShuІim', ['@ShuІim']],
    ['https://social.example.com/tern?x=1, and so on', ['https://social.example.com/tern?x=1']],
    ['the profile at www.social.example.org/u/4411', ['www.social.example.org/u/4411']],
    ['either and/or both', []],
    ['the profile at social.example.com/u/4411.', ['social.example.com/u/4411']],
    ['mail to tern@example.com', ['tern@example.com']],
    ['User ID: 90210077', ['90210077']],
    ['account number A-4411', ['A-4411']],
    ['user ID number of the holder', []],
    ['the account “tern_fan”', ['tern_fan']],
    ['the user named "gull"', ['gull']],
    ['the word "gull" in a post', []],
    ['the holder of the account maple_fan', ['maple_fan']],
    ['users named gull42 and others', ['gull42']],
    ['the account holder of 2024', []],
    ['the user agent', []],
    ['paid $3 @ noon', []],
  ])('%s', (text, expected) => {
    const paper = paperOf(text);
    expect(namedAccounts(paper, whole(paper)).map((each) => each.text)).toEqual(expected);
  });
});

describe('namedCategories', () => {
  it.each([
    ['the name, e-mail address and IP addresses', ['name', 'e-mail address', 'IP addresses']],
    ['IP address logs and log-in history', ['IP address logs', 'log-in history']],
    ['the billing address and credit card numbers', ['billing address', 'credit card numbers']],
    ['the content of private messages', ['content of private messages']],
    ['nothing that is a record', []],
  ])('%s', (text, expected) => {
    const paper = paperOf(text);
    expect(namedCategories(paper, whole(paper)).map((each) => each.text)).toEqual(expected);
  });
});

describe('readPeriod', () => {
  it.each([
    ['from January 1, 2024 to June 30, 2024', { from: '2024-01-01', to: '2024-06-30' }],
    ['between 1/1/2024 and 6/30/2024', { from: '2024-01-01', to: '2024-06-30' }],
    ['January 1, 2024 through June 30, 2024', { from: '2024-01-01', to: '2024-06-30' }],
    ['since March 3, 2022', { from: '2022-03-03', to: null }],
    ['from March 3, 2022 to the present', { from: '2022-03-03', to: null }],
    ['before March 3, 2022', { from: null, to: '2022-03-03' }],
    ['up to and including March 3, 2022', { from: null, to: '2022-03-03' }],
    ['the post of March 3, 2022', null],
    ['posted in April 2024', { from: 'April 2024', to: 'April 2024' }],
    ['from January 2023 to March 2023', { from: 'January 2023', to: 'March 2023' }],
    ['since May 2021', { from: 'May 2021', to: null }],
    ['the report of May 2021', null],
    ['at any time', null],
  ])('%s', (text, expected) => {
    const paper = paperOf(text);
    expect(wordsOf(readPeriod(paper, whole(paper)))).toEqual(expected);
  });
});
