import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DucesError } from '../faults/index.ts';
import { loadAuthorities } from './load-authorities.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duces-authorities-'));
  mkdirSync(join(folder, 'authorities'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function hold(...lines: readonly string[]): void {
  writeFileSync(join(folder, 'authorities/ash.yaml'), `${lines.join('\n')}\n`);
}

const HEAD = [
  'duces: 1',
  'citation: Ash v. Birch, 1 F.3d 2 (1999)',
  'source: A test.',
  'passages:',
];

describe('the authorities that a matter holds', () => {
  it('are none without the folder', () => {
    expect(loadAuthorities(join(folder, 'nowhere'))).toEqual([]);
  });

  it('are read passage by passage; what is not said is not so', () => {
    hold(
      ...HEAD,
      "  - { pin: '5', text: So it is. }",
      '  - { pin: 6 n.3, text: And so., whole: true, verified: true }',
    );
    expect(loadAuthorities(folder)).toMatchObject([
      {
        citation: 'Ash v. Birch, 1 F.3d 2 (1999)',
        pin: '5',
        whole: false,
        verified: false,
        from: null,
      },
      { pin: '6 n.3', whole: true, verified: true, defines: false },
    ]);
  });

  it.each<
    readonly [
      what: string,
      lines: readonly string[],
      place: { line: number; column: number },
      says: RegExp,
    ]
  >([
    [
      'a citation of two authorities',
      [
        'duces: 1',
        'citation: 1 F.3d 2 and 3 F.3d 4',
        'source: A test.',
        'passages:',
        "  - { pin: '5', text: So. }",
      ],
      { line: 2, column: 1 },
      /one citation by page/,
    ],
    [
      'no pin where pages are cited',
      [...HEAD, '  - { text: So it is. }'],
      { line: 5, column: 5 },
      /a pin/,
    ],
    [
      'a pin that names no page',
      [...HEAD, '  - pin: page five', '    text: So.'],
      { line: 5, column: 5 },
      /pages such as/,
    ],
    [
      'a pin for a rule',
      [
        'duces: 1',
        'citation: Fed. R. Civ. P. 45(a)',
        'source: A test.',
        'passages:',
        "  - pin: '5'",
        '    text: So.',
      ],
      { line: 5, column: 5 },
      /no pin/,
    ],
    [
      'a day that ends before it begins',
      [...HEAD, "  - pin: '5'", '    text: So.', '    from: 2020-01-02', '    until: 2020-01-01'],
      { line: 8, column: 5 },
      /"until"/,
    ],
    [
      'a word that is no field',
      [...HEAD, "  - pin: '5'", '    text: So.', '    hole: true'],
      { line: 7, column: 5 },
      /hole/,
    ],
  ])('are refused with the place: %s', (_, lines, place, says) => {
    hold(...lines);
    try {
      loadAuthorities(folder);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof DucesError)) throw error;
      expect(error.code).toBe('data-malformed');
      expect(error.message).toMatch(says);
      expect({ place: error.place, message: error.message }).toMatchObject({ place });
    }
  });
});
