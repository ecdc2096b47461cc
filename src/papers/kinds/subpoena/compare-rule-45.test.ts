import { describe, expect, it } from 'vitest';
import { readTextPaper } from '../../read-text-paper.ts';
import { compareRule45, type Rule45Text } from './compare-rule-45.ts';
import { RULE_45 } from './rule-45-text.ts';

/** The text of some subdivisions as a form prints it. */
function printed(...letters: readonly (keyof typeof RULE_45)[]): string {
  return letters
    .flatMap((letter) => RULE_45[letter].map(({ label, text }) => `${label} ${text}`))
    .join('\n\n');
}

function compare(text: string): Rule45Text {
  const paper = readTextPaper(new TextEncoder().encode(`SUBPOENA\n\n${text}`));
  return compareRule45(paper, { start: 0, end: paper.text.length });
}

function states({ subdivisions }: Rule45Text): Readonly<Record<string, string>> {
  return Object.fromEntries(subdivisions.map(({ letter, setOut }) => [letter, setOut]));
}

describe('compareRule45', () => {
  it.each([
    ['all four', printed('c', 'd', 'e', 'g'), { c: 'whole', d: 'whole', e: 'whole', g: 'whole' }],
    [
      'only what the rule asks for',
      printed('d', 'e'),
      { c: 'none', d: 'whole', e: 'whole', g: 'none' },
    ],
    [
      'protection without duties',
      printed('c', 'd'),
      { c: 'whole', d: 'whole', e: 'none', g: 'none' },
    ],
    [
      'the reference on the face of the form',
      'The following provisions of Fed. R. Civ. P. 45 are attached – Rule 45(c), relating to the place of compliance; Rule 45(d), relating to your protection as a person subject to a subpoena; and Rule 45(e) and (g), relating to your duty to respond to this subpoena and the potential consequences of not doing so.',
      { c: 'none', d: 'none', e: 'none', g: 'none' },
    ],
    [
      'a paraphrase',
      'You may object in writing within fourteen days. The court must quash a subpoena that is unreasonable or burdensome, and the party that served it must avoid undue burden. Documents are to be produced as they are kept in the ordinary course of business.',
      { c: 'none', d: 'none', e: 'none', g: 'none' },
    ],
    [
      'nothing',
      'You are commanded to produce the documents.',
      { c: 'none', d: 'none', e: 'none', g: 'none' },
    ],
  ])('%s', (_, text, expected) => {
    expect(states(compare(text))).toEqual(expected);
  });

  it('names the provisions that are left out', () => {
    const text = printed('d', 'e').replace(/\(d\)\(3\)\(B\)[^]*?\n\n/, '');
    const { subdivisions } = compare(text);
    expect(subdivisions.find(({ letter }) => letter === 'd')).toMatchObject({
      setOut: 'part',
      missing: ['(d)(3)(B)'],
    });
  });

  it('misses a sentence that is cut out of a provision', () => {
    const text = printed('d').replace(/The objection must be served before[^.]*\./, '');
    expect(compare(text).subdivisions[1]).toMatchObject({ missing: ['(d)(2)(B)'] });
  });

  it('reads through what a scan does to letters, and through columns read across', () => {
    const scanned = printed('d', 'e')
      .split(' ')
      .map((word, at) => (at % 12 === 5 ? `${word.slice(0, 1)}l1` : word))
      .join(' ');
    expect(states(compare(scanned))).toMatchObject({ d: 'whole', e: 'whole' });
    const words = printed('d').split(' ');
    const half = Math.ceil(words.length / 2);
    const line = (from: number): string => words.slice(from, from + 12).join(' ');
    const across = Array.from({ length: Math.ceil(half / 12) }, (_, at) => {
      return `${line(at * 12)}    ${line(half + at * 12)}`;
    }).join('\n');
    expect(states(compare(across))).toMatchObject({ d: 'whole' });
  });

  it('knows the rule as it stood before December 2013, by its letters', () => {
    const old = `(c) Protecting a Person Subject to a Subpoena.\n\n${printed('d')}\n\n(d) Duties in Responding to a Subpoena.\n\n${printed('e')}`;
    expect(compare(old)).toMatchObject({ version: 'before-2013-12-01' });
  });
});
