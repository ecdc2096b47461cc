import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DucesError } from '../faults/index.ts';
import { cleanOffset, pinAt, rawOffset, rawRange } from './locate.ts';
import type { Paper, SegmentKind } from './paper.ts';
import { readCourtPaper } from './read-court-paper.ts';
import { readTextPaper } from './read-text-paper.ts';

const ORDER = readFileSync(new URL('../../examples/in-re-twitter/order.md', import.meta.url));
const SLOWEST_MS = 2000;

/** Pieces of court papers, and of trouble. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 32 }).map((n) => `\n${n} some text goes on`) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('\n\n', '\n', '\f', '\r\n', '  ', '-\n', '\t', '\u00a0'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '*',
      '**',
      '_',
      '\\*3',
      '“',
      '”',
      '(',
      ')',
      '# ',
      '> ',
      '| a | b |',
      '///',
      '@ShuIimLeifer',
      '&amp;',
      '<br>',
      '[x](https://example.com)',
      'Case No. 22-mc-80319-SK',
      'v.',
      'IN RE X',
      'UNITED STATES DISTRICT COURT',
      'the Court GRANTS the motion.',
      'Dated: February 30, 2023',
      '661 F.3d 1168, 1173',
      '28 U.S.C. § 1746',
      '\uFEFF',
      '\u00ad',
      '😀',
      '\ud800',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const garbage = fc.array(piece, { maxLength: 120 }).map((parts) => parts.join(''));

/** The founding order cut, spliced and sprinkled. */
const mutant = fc
  .tuple(fc.nat(ORDER.length), fc.nat(ORDER.length), garbage, fc.boolean())
  .map(([a, b, noise, drop]) => {
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    const text = ORDER.toString('utf8');
    return drop ? text.slice(0, from) + noise + text.slice(to) : text.slice(from, to) + noise;
  });

/** What each kind of segment may make of its source. */
const FITS: Record<SegmentKind, (clean: string, raw: string) => boolean> = {
  copy: (clean, raw) => clean === raw,
  space: (clean) => clean === ' ',
  break: (clean) => clean === '\n\n',
  entity: (clean, raw) => clean.length === 1 && /^&.+;$/.test(raw),
};

/** The result, or null after a DucesError; any other error fails the test. */
function orDucesError<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof DucesError) return null;
    throw error;
  }
}

function read(text: string): Paper | null {
  return orDucesError(() => readTextPaper(Buffer.from(text)));
}

describe('every character of the text', () => {
  it('is a character of the source, or declared white space or an entity', () => {
    fc.assert(
      fc.property(fc.oneof(garbage, mutant), (text) => {
        const paper = read(text);
        if (paper === null) return;
        let next = 0;
        for (const { kind, start, end, rawStart, rawEnd } of paper.segments) {
          const clean = paper.text.slice(start, end);
          const raw = paper.raw.slice(rawStart, rawEnd);
          if (start !== next || !FITS[kind](clean, raw)) {
            throw new Error(`${kind} ${start}: ${JSON.stringify([clean, raw])}`);
          }
          next = end;
        }
        expect(next).toBe(paper.text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('maps to the source in order, and back', () => {
    fc.assert(
      fc.property(fc.oneof(garbage, mutant), (text) => {
        const paper = read(text);
        if (paper === null) return;
        let last = -1;
        for (let at = 0; at < paper.text.length; at += 1) {
          const raw = rawOffset(paper, at);
          const returns = !/\S/.test(paper.text.charAt(at)) || cleanOffset(paper, raw) === at;
          if (raw < last || !returns) throw new Error(`character ${at} maps to ${raw}`);
          last = raw;
        }
        const all = rawRange(paper, { start: 0, end: paper.text.length });
        expect(all.end).toBeLessThanOrEqual(paper.raw.length);
      }),
      { numRuns: 150 },
    );
  });

  it('has a pin, and pages and lines never run backwards', () => {
    fc.assert(
      fc.property(fc.oneof(garbage, mutant), (text) => {
        const paper = read(text);
        if (paper === null) return;
        const pages: number[] = [];
        for (let at = 0; at < paper.text.length; at += 7) {
          const pin = pinAt(paper, at);
          if (pin.line === 0) throw new Error(`line 0 at ${at}`);
          pages.push(pin.page);
        }
        expect(pages).toEqual(pages.toSorted((a, b) => a - b));
      }),
      { numRuns: 150 },
    );
  });
});

describe('reading', () => {
  it('of any text ends soon, in a reading or in a DucesError', () => {
    fc.assert(
      fc.property(fc.oneof(garbage, mutant), (text) => {
        const began = process.cpuUsage();
        const paper = read(text);
        if (paper !== null) orDucesError(() => readCourtPaper(paper));
        expect(process.cpuUsage(began).user / 1000).toBeLessThan(SLOWEST_MS);
      }),
      { numRuns: 150 },
    );
  });

  it('of any bytes ends in a paper or in a DucesError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(orDucesError(() => readTextPaper(bytes))?.text).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });
});
