import { describe, expect, it } from 'vitest';
import { scanCitations } from './index.ts';

/** Each citation's history: of which, in what words. */
function histories(text: string): readonly (readonly [number, string] | null)[] {
  return scanCitations(text).map(({ history }) => history && [history.index, history.words]);
}

describe('subsequent history', () => {
  it.each<[string, readonly (readonly [number, string] | null)[]]>([
    ['A v. B, 1 F.3d 2 (1999), aff’d, 2 U.S. 3 (2001)', [null, [0, 'aff’d']]],
    [
      'A v. B, 1 F.3d 2 (1st Cir. 1999) (en banc), cert. denied, 2 U.S. 3',
      [null, [0, 'cert. denied']],
    ],
    [
      'A v. B, 1 F.3d 2, rev’d on other grounds, 2 U.S. 3, overruled by C v. D, 4 U.S. 5',
      [null, [0, 'rev’d on other grounds'], [1, 'overruled by']],
    ],
    [
      'A v. B, 1 F. Supp. 2, aff’d in part, rev’d in part sub nom. C v. D, 4 F.3d 5',
      [null, [0, 'aff’d in part, rev’d in part sub nom.']],
    ],
    [
      'A v. B, 1 F.3d 2 (1999), vacated and remanded, 2 U.S. 3',
      [null, [0, 'vacated and remanded']],
    ],
    ['A v. B, 1 F.3d 2, 3 F. Supp. 4 (1999), aff’d, 2 U.S. 3', [null, null, [0, 'aff’d']]],
    ['A v. B, 1 F.3d 2 (1999). It was affirmed. C v. D, 2 F.3d 3', [null, null]],
    ['A v. B, 1 F.3d 2 (1999); C v. D, 2 F.3d 3', [null, null]],
    ['A v. B, 1 F.3d 2 (1999). Id. at 3, aff’d', [null, null]],
  ])('%s', (text, expected) => expect(histories(text)).toEqual(expected));
});

describe('Id. across footnotes', () => {
  it('stands in the text for what the text cited, and in a note for what the note cited', () => {
    const found = scanCitations(
      [
        'A v. B, 1 F.3d 2 (1999).1 The text goes on.',
        '1 See C v. D, 3 F.3d 4 (2000). Id. at 6.',
        'Id. at 7. Then more.2 E v. F, 7 F.3d 8.',
        '2 Id. at 9.',
        'Id. at 11.',
      ].join('\n\n'),
    );
    const ids = found.filter(({ kind }) => kind === 'id');
    expect(ids.map(({ pin, resolvesTo }) => [pin, resolvesTo && found[resolvesTo]?.page])).toEqual([
      ['6', '4'],
      ['7', 0],
      ['9', '8'],
      ['11', '8'],
    ]);
  });

  it('takes no numbered paragraph for a note', () => {
    const found = scanCitations('A v. B, 1 F.3d 2.\n\n1 The Court: C v. D, 3 F.3d 4.\n\nId. at 5.');
    expect(found.at(-1)).toMatchObject({ kind: 'id', resolvesTo: 1 });
  });
});
