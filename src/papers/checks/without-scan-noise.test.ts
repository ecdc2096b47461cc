import { describe, expect, it } from 'vitest';
import type { PaperPage } from '../paper.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { CheckCode } from './check-codes.ts';
import { withoutScanNoise } from './without-scan-noise.ts';

const page = (number: number, source: PaperPage['source']): PaperPage => ({
  page: number,
  start: number * 100,
  end: number * 100 + 99,
  lastLine: null,
  source,
  size: null,
});
const PAGES = [page(0, 'text-layer'), page(1, 'ocr')];
const mark = (code: CheckCode, start: number, other?: number): CheckMark =>
  checkMark(
    code,
    { start, end: start + 1 },
    'So.',
    other === undefined ? [] : [{ start: other, end: other + 1 }],
  );

describe('marks on a page whose picture was recognised', () => {
  it.each<readonly [mark: CheckMark, kept: boolean]>([
    [mark('parenthesis-unclosed', 150), false],
    [mark('parenthesis-unclosed', 50), true],
    // The one name or the other may be misread.
    [mark('name-varies', 50, 150), false],
    // Years and pages are no noise.
    [mark('database-year-differs', 150), true],
  ])('%#', (each, kept) => {
    expect(withoutScanNoise(PAGES, [each])).toHaveLength(kept ? 1 : 0);
  });
});
