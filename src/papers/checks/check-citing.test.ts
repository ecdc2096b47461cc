import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';

const CODES = /^citing-where-quoted/;
const codesIn = (text: string): readonly string[] =>
  checkCitations(text).flatMap(({ code }) => (CODES.test(code) ? [code] : []));

type Row = readonly [text: string, expected: readonly string[]];

describe('citing where the words are quoted', () => {
  it.each<Row>([
    [
      'There is “a real basis in the evidence for believing that [the speaker] did wrong.” Ash v. Birch, 1 F.3d 2, 3 (1999) (citing Cedar v. Elm, 3 U.S. 4, 5 (1950)). We need “a real basis in the evidence for believing that the writer did wrong.” Cedar, 3 U.S. at 5.',
      ['citing-where-quoted'],
    ],
    // The words may be those of the case that cites.
    [
      'It is “well settled law in every court of this land.” Ash v. Birch, 1 F.3d 2 (1999) (citing Cedar v. Elm, 3 U.S. 4 (1950)).',
      [],
    ],
    [
      'There is “a real basis in the evidence for believing that [the speaker] did wrong.” Ash v. Birch, 1 F.3d 2, 3 (1999) (quoting Cedar v. Elm, 3 U.S. 4, 5 (1950)). We need “a real basis in the evidence for believing that the writer did wrong.” Cedar, 3 U.S. at 5.',
      [],
    ],
    // Words in marks of their own are somebody else's.
    [
      'It is settled “that ‘no rule of this kind can stand’ in law.” Ash v. Birch, 1 F.3d 2 (1999) (citing Cedar v. Elm, 3 U.S. 4 (1950)).',
      ['citing-where-quoted'],
    ],
    [
      'It is settled “that ‘no rule of this kind can stand’ in law.” Ash v. Birch, 1 F.3d 2 (1999) (quoting Cedar v. Elm, 3 U.S. 4 (1950)).',
      [],
    ],
    [
      'It is settled “that a ‘public writer’ is heard in law.” Ash v. Birch, 1 F.3d 2 (1999) (citing Cedar v. Elm, 3 U.S. 4 (1950)).',
      [],
    ],
    // A few words in common are no sign.
    [
      'It is “a real basis.” Ash v. Birch, 1 F.3d 2, 3 (1999) (citing Cedar v. Elm, 3 U.S. 4, 5 (1950)). It is “a real basis.” Cedar, 3 U.S. at 5.',
      [],
    ],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});
