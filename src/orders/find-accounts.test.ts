import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTextPaper } from '../papers/index.ts';
import { findAccounts } from './find-accounts.ts';

function accountsIn(text: string) {
  const paper = readTextPaper(new TextEncoder().encode(text), 'list.txt');
  return findAccounts(paper, { start: 0, end: paper.text.length });
}

const handlesIn = (text: string) => accountsIn(text).map(({ handle }) => handle);

// Letters of several scripts, among them those that look like Latin ones, digits and marks.
const HANDLE_CHARACTERS = [...'abcXYZlIO019_аеорсΑΒοé한字', '\u{1d41a}', '\u200d', '\u00ad'];
const handle = fc
  .array(fc.constantFrom(...HANDLE_CHARACTERS), { minLength: 1, maxLength: 15 })
  .map((characters) => `@a${characters.join('')}z`);
const separator = fc.constantFrom('; ', ', ', ' and ', ', and ', ' or ', ' / ', '; and ');

describe('a list of handles', () => {
  it('gives back each handle by its exact code points, whatever divides them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(handle, separator), { minLength: 1, maxLength: 12 }),
        fc.constantFrom('.', '', ';', ' (the accounts).'),
        (items, end) => {
          const text = items
            .map(([name, divides], index) => (index === items.length - 1 ? name : name + divides))
            .join('');
          const found = accountsIn(`using the handles: ${text}${end}`);
          expect(found.map((account) => account.handle)).toEqual(items.map(([name]) => name));
          for (const account of found) {
            const points = account.codePoints
              .split(' ')
              .map((point) => String.fromCodePoint(Number.parseInt(point.slice(2), 16)));
            expect(points.join('')).toBe(account.handle);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['an e-mail address is no handle', 'write to counsel@example.com', []],
    ['a full stop at the end is the sentence’s', 'of @one.', ['@one']],
    ['a full stop inside is the name’s', 'of @one.two, and', ['@one.two']],
    ['a possessive is not the name’s', 'of @one’s account', ['@one']],
    ['quotation marks and brackets are not the name’s', '(“@one”, [@two])', ['@one', '@two']],
    ['a name with u/', 'of u/one-two and /u/three', ['u/one-two', '/u/three']],
    ['a dash ends a name', 'three accounts—@one, @two—that', ['@one', '@two']],
    ['a footnote’s mark is not the name’s', '@one*, @two† and @three', ['@one', '@two', '@three']],
    ['a raised number is not the name’s', '@one<sup>2</sup>.', ['@one']],
    ['back quotes are not the name’s', '`@one` and `@two_2`', ['@one', '@two_2']],
    [
      'underscores around a name are emphasis',
      '_@one_, **@two_2**, __@three__',
      ['@one', '@two_2', '@three'],
    ],
    [
      'underscores of a name are its own',
      '@_one_, @\\_two\\_ and @__three',
      ['@_one_', '@_two_', '@__three'],
    ],
    ['a wide at sign is kept as it stands', '\uff20one and @two', ['\uff20one', '@two']],
    ['a name with its server', '@one@social.example and @two', ['@one@social.example', '@two']],
    [
      'a profile by its address',
      'video.example/c/one and www.social.example/two.',
      ['video.example/c/one', 'www.social.example/two'],
    ],
    ['a mark that shows nothing is the name’s', '@al\ufeffpha', ['@al\ufeffpha']],
    ['a profile by its URL', 'at https://social.example/one, and', ['https://social.example/one']],
    ['a post by its URL is no account', 'at https://social.example/one/status/12', []],
    [
      'an account by its number',
      'account ID 1234567 and user number 7654321',
      ['1234567', '7654321'],
    ],
    ['a docket number is none', 'Dkt. No. 1234', []],
    [
      'user names in quotation marks',
      'usernames “Anna B.”, “Carl”, and “Dee”',
      ['Anna B.', 'Carl', 'Dee'],
    ],
    ['a defined term is none', 'the accounts (the “Accounts”)', []],
  ])('%s', (_name, text, handles) => {
    expect(handlesIn(text)).toEqual(handles);
  });
});
