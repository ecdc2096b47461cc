import { describe, expect, it } from 'vitest';
import { DucesError } from '../faults/index.ts';
import { type Paper, readOrder, readTextPaper } from '../papers/index.ts';
import type { Mandate } from './mandate.ts';
import { readMandate } from './read-mandate.ts';
import { resolveMandate } from './resolve-mandate.ts';

/*
 * An account whose name OCR read may be another account: `@ShuIimSample` was read with an l. Its
 * clauses stay open until a person has compared the name with the picture.
 */

const ORDER = `UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF CALIFORNIA

JANE SAMPLE, Plaintiff,

v.

DOES 1-2, Defendants.

Case No. 24-mc-80001-XX

ORDER ON MOTION TO COMPEL

The motion is GRANTED. Social shall produce to Petitioner the registration e-mails of @ShuIim and @two by March 29, 2024.

IT IS SO ORDERED.

Dated: March 1, 2024

PAT EXAMPLE
United States Magistrate Judge
`;

/** The order as if OCR had read the words that match, at a confidence. */
function readByOcr(words: RegExp, confidence: number): Mandate {
  const paper = readTextPaper(new TextEncoder().encode(ORDER), 'order.md');
  const found = [...paper.raw.matchAll(/\S+/g)];
  const scanned: Paper = {
    ...paper,
    geometry: {
      starts: Uint32Array.from(found, ({ index }) => index),
      ends: Uint32Array.from(found, ({ index, 0: word }) => index + word.length),
      pages: new Uint32Array(found.length).fill(1),
      boxes: new Float32Array(found.length * 4),
      confidences: Float32Array.from(found, ([word]) =>
        words.test(word) ? confidence : Number.NaN,
      ),
    },
  };
  const mandate = readMandate(readOrder(scanned), scanned);
  if (mandate === null) throw new Error('no mandate was read');
  return mandate;
}

function resolve(mandate: Mandate, handles: readonly string[], by = 'ann') {
  return resolveMandate(mandate, {
    constructions: [],
    enumerations: [],
    people: [{ id: 'ann', name: 'Ann Example', role: 'paralegal' }],
    confirmedHandles: handles.map((handle) => ({ handle, by, on: '2024-03-04' })),
  });
}

function refusal(act: () => unknown): DucesError {
  try {
    act();
  } catch (error) {
    if (error instanceof DucesError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('an account whose name OCR read', () => {
  it.each([99, 40, 0])('leaves its clause open, however sure OCR was (%d)', (confidence) => {
    const mandate = readByOcr(/./, confidence);
    expect(mandate.accounts.map(({ ocrConfidence }) => ocrConfidence)).toEqual([
      confidence,
      confidence,
    ]);
    expect(mandate.clauses).toMatchObject([
      { state: 'open', openings: [{ code: 'handle-read-by-ocr', needs: 'confirmation' }] },
    ]);
    const error = refusal(() => resolve(mandate, []));
    expect(error.code).toBe('mandate-open');
    expect(error.message).toMatch(/@ShuIim, @two .*confirmedHandles/);
  });

  it('is open as long as one of several is unconfirmed', () => {
    const error = refusal(() => resolve(readByOcr(/./, 90), ['@two']));
    expect(error.message).toContain('OCR read @ShuIim from');
  });

  it('is not confirmed by a look-alike, nor by nobody known', () => {
    const mandate = readByOcr(/./, 90);
    expect(refusal(() => resolve(mandate, ['@Shulim', '@two'])).code).toBe('mandate-open');
    expect(refusal(() => resolve(mandate, ['@ShuIim', '@two'], 'eve')).code).toBe('mandate-open');
  });

  it('is definite once each is confirmed', () => {
    const [clause] = resolve(readByOcr(/./, 90), ['@ShuIim', '@two']).clauses;
    expect(clause).toMatchObject({
      category: 'registration-email',
      accounts: ['@ShuIim', '@two'],
    });
  });

  it('is no matter where the file itself writes the names', () => {
    const mandate = readByOcr(/^(?!@)/, 30);
    expect(mandate.clauses).toMatchObject([{ state: 'definite', openings: [] }]);
    expect(resolve(mandate, []).clauses).toHaveLength(1);
  });
});
