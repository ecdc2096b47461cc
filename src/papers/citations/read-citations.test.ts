import { describe, expect, it } from 'vitest';
import { readCitations } from './read-citations.ts';

/** The given text at each citation's offsets, with the volume, page or pin read there. */
function readAt(given: string): readonly (readonly [string, string | null, string | null])[] {
  return readCitations(given).map(({ start, end, volume, page, pin }) => [
    given.slice(start, end),
    volume,
    page ?? pin,
  ]);
}

/** A page of pleading paper: line numbers from 1 beside the given lines. */
function numbered(lines: readonly string[]): string {
  return Array.from({ length: 28 }, (_, at) => `${at + 1}  ${lines[at] ?? 'as it was said'}`).join(
    '\n',
  );
}

/** A page of twenty lines and a last one. */
function page(last: string): string {
  return `${'The words of the page go on and on for some time here.\n'.repeat(20)}${last}`;
}

describe('citations of a text as given', () => {
  it('reads over the line number inside a citation, and says where it stands', () => {
    const given = numbered([
      'See Ames v. Bond, 661 F.3d',
      '1168, 1172 (9th Cir. 2011). Id. at',
      '9.',
    ]);
    expect(readAt(given)).toEqual([
      ['661 F.3d\n2  1168', '661', '1168'],
      ['Id. at\n3  9', null, '9'],
    ]);
  });

  it('takes no line number for a page or a volume', () => {
    const given = numbered(['It is so ordered.', 'Under 28 U.S.C.', '§ 1331, and so on.']);
    expect(readCitations(given).map(({ volume, section }) => [volume, section])).toEqual([
      ['28', '1331'],
    ]);
  });

  it('reads markdown, and gives the words without the marks', () => {
    const given = '*Ames v. Bond*, 1 F.3d 2 (2d Cir. 1999). *Id.* at 4. **Fed. R. Civ. P. 26**.';
    const found = readCitations(given);
    expect(found.map(({ text }) => text)).toEqual(['1 F.3d 2', 'Id. at 4', 'Fed. R. Civ. P. 26']);
    expect(found.map(({ start, end }) => given.slice(start, end))).toEqual([
      '1 F.3d 2',
      'Id.* at 4',
      'Fed. R. Civ. P. 26',
    ]);
    expect(found[0]).toMatchObject({ name: 'Ames v. Bond' });
  });

  it('reads a name that hard line breaks and hyphens cut', () => {
    const given =
      'The rule is old. See Northern Light-\nhouse Keep-\ners v. Harbor Com-\nmissioners, 12 F.2d\n34, 36 (1st\nCir. 1926).';
    expect(readCitations(given)).toMatchObject([
      { name: 'Northern Lighthouse Keepers v. Harbor Commissioners', court: 'ca1', pin: '36' },
    ]);
  });

  it('reads over the foot of a page', () => {
    const given = `${page('See In re Moss, 277\n\n')}                    6\n\f${page('F.3d 658, 666 (3d Cir. 2002). \n\n')}                    7\n\f${page('Done.')}`;
    const found = readCitations(given.replace(/\f(The words.*\n){20}/, '\f'));
    expect(found).toMatchObject([{ volume: '277', reporter: 'F.3d', page: '658', court: 'ca3' }]);
  });

  it.each([
    ['one line', '1 U.S. 1', ['1 U.S. 1']],
    ['a list of volumes', '1 U.S. 1\n2 U.S. 2\n3 U.S. 3\n4 U.S. 4\n5 U.S. 5\n6 U.S. 6', 6],
    ['a numbered list', '1. 1 U.S. 1\n2. 2 U.S. 2\n3. 3 U.S. 3', 3],
    ['a star page', '2011 WL 54, at *3; 2012 WL 55, at *4', 2],
    ['a blank page', '576 U.S. ___ (2015); 577 U.S. __', 2],
    ['a reporter broken by a line end', '1 U.\nS. 1', ['1 U. S. 1']],
    ['an empty text', '', []],
    ['line ends alone', '\n\f\r\n', []],
  ])('harms no short text: %s', (_, given, expected) => {
    const texts = readCitations(given).map(({ text }) => text);
    if (typeof expected === 'number') expect(texts).toHaveLength(expected);
    else expect(texts).toEqual(expected);
  });

  it('counts UTF-16 units, whatever stands before', () => {
    const given = '\uFEFF𝔘𝔫𝔡 *so* “‘\n𝔘 1 U.S. 1; 𝔘 2 U.S. 2';
    expect(readAt(given).map(([text]) => text)).toEqual(['1 U.S. 1', '2 U.S. 2']);
  });
});
