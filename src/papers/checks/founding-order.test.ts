import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatPin } from '../locate.ts';
import { readCourtPaper } from '../read-court-paper.ts';
import { readTextPaper } from '../read-text-paper.ts';
import { CHECK_CODES } from './check-codes.ts';
import type { HeldPassage } from './held-passage.ts';

const FOLDER = new URL('../../../examples/in-re-twitter/', import.meta.url);
const paper = readTextPaper(readFileSync(new URL('order.md', FOLDER)), 'order.md');

/** The passages of the example matter; `matters` reads them for users, and lies to the right. */
function passagesIn(file: string): readonly HeldPassage[] {
  const text = readFileSync(new URL(`authorities/${file}.yaml`, FOLDER), 'utf8');
  const { citation, passages } = parse(text) as {
    citation: string;
    passages: readonly Partial<HeldPassage>[];
  };
  const absent = { pin: null, text: '', whole: false, verified: false, defines: false };
  return passages.map((each) => ({ citation, ...absent, from: null, until: null, ...each }));
}

const HELD = ['mcintyre', 'frcp-26-b-1', 'ny-civil-rights-law-76-a-1-a'].flatMap(passagesIn);
const { flags } = readCourtPaper(paper, HELD);
const checks = flags.filter(({ code }) => code in CHECK_CODES);

/** What a careful clerk found in the order that its words and the passages held can show. */
const FOUND: readonly (readonly [place: string, code: string, words: string])[] = [
  // The words are those of Highfields by the order's own account at 3:18-20.
  ['2:1', 'citing-where-quoted', '385 F. Supp. 2d 969'],
  ['2:2', 'test-without-authority', 'apply the test from the Second Circuit'],
  ['2:6', 'parenthesis-unclosed', '(citing McIntyre v. Ohio Elections'],
  // "of speech" is dropped without an ellipsis.
  ['2:9', 'quotation-differs', 'freedom protected'],
  ['2:15', 'quotation-doubled', '“fear of economic or official retaliation …'],
  ['2:16', 'id-after-nested', 'Id.'],
  ['2:21', 'repeated-in-full', '661 F.3d 1168'],
  ['3:2', 'name-varies', '385 F. Supp. 2d 969'],
  ['3:2', 'repeated-in-full', '385 F. Supp. 2d 969'],
  ['3:3', 'repeated-in-full', '2011 WL 5444622'],
  ['3:6', 'et-al-in-name', 'Cabell v. Zorro Prods. Inc., et al., 2018 WL 3023343'],
  ['3:8', 'database-year-differs', '2016 WL 3162218'],
  // Proportionality is left out.
  ['3:10', 'quotation-stops-short', 'defense.'],
  ['3:12', 'in-re-with-colon', 'In re: Subpoena to Apple Inc., 2014 WL 2798863'],
  ['3:12', 'month-form', 'In re: Subpoena to Apple Inc., 2014 WL 2798863'],
  ['3:13', 'quotation-unclosed', '“that the information is being sought to delay'],
  ['4:1', 'emphasis-not-shown', '(emphasis in original)'],
  ['4:10', 'parenthesis-unclosed', '(Dkt. No. 19 (Twitter’s Opp.) (citing'],
  ['4:10', 'cited-to-definition', 'N.Y. Civ. Rights Law § 76-a(1)(a)(1)-(2)'],
  ['4:16', 'allegation-as-evidence', 'contends'],
  ['4:18', 'allegation-as-evidence', 'contends'],
  ['4:19', 'allegation-as-evidence', 'acknowledges'],
];

describe('the founding order, cite-checked', () => {
  it.each(FOUND)('%s %s: %s', (place, code, words) => {
    const at = checks.find((each) => each.code === code && placeOf(each.at) === place);
    expect(at?.range && paper.text.slice(at.range.start, at.range.end)).toBe(words);
  });

  it('is marked for nothing else', () => {
    expect(checks.map(({ code }) => code).toSorted()).toEqual(
      FOUND.map(([, code]) => code).toSorted(),
    );
  });

  it('says what stands against what', () => {
    expect(said('quotation-differs')).toContain('"of speech" is left out');
    expect(said('quotation-stops-short')).toContain('It goes on: "and proportional to the needs');
    expect(other('name-varies')).toBe('2:1');
    expect(other('citing-where-quoted')).toBe('1 3:18');
  });

  it('finds fewer where no passage is held: those that need one', () => {
    const codes = readCourtPaper(paper).flags.map(({ code }) => code);
    for (const code of ['quotation-differs', 'quotation-stops-short', 'cited-to-definition']) {
      expect(codes).not.toContain(code);
    }
  });
});

function placeOf(at: Parameters<typeof formatPin>[0] | null): string {
  return at === null ? '' : formatPin(at);
}

function said(code: string): string {
  return checks.find((each) => each.code === code)?.message ?? '';
}

function other(code: string): string {
  const others = checks.find((each) => each.code === code)?.others ?? [];
  return others.map(({ at }) => formatPin(at)).join(' ');
}
