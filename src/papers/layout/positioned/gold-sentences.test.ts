import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPdfPages } from '../../formats/pdf/read-pdf-pages.ts';
import type { PositionedPage } from '../../positioned-page.ts';
import { findSentences } from '../../sentences.ts';
import { layOutPages, type LaidOutPages } from './lay-out-pages.ts';

/** Real papers and careful readings of them, which are kept beside the project and not in it. */
const SHARED = new URL('../../../../../shared/papers/', import.meta.url).pathname;

interface Gold {
  readonly file: string;
  readonly numberedLinesPerPage: number | null;
  readonly sentences: readonly { readonly text: string; readonly pages: readonly number[] }[];
}

/** Papers whose text layer lies or is absent are measured with the reading of pictures. */
function isTyped(page: PositionedPage): boolean {
  const { facts } = page;
  if (facts === undefined || facts.letters < 200) return false;
  return facts.unmappedShare < 0.1 && facts.type3Share < 0.5 && facts.invisibleShare < 0.5;
}

/** White space and the shape of quotation marks do not count; every other character does. */
function normal(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').trim();
}

function sentencesOf({ text, paragraphs }: LaidOutPages): ReadonlySet<string> {
  const ranges = paragraphs.flatMap((paragraph) => findSentences(text, paragraph));
  return new Set(ranges.map(({ start, end }) => normal(text.slice(start, end))));
}

const files = existsSync(SHARED) ? globSync('gold/*.json', { cwd: SHARED }) : [];

describe.skipIf(files.length === 0)('sentences of real papers, over line and page breaks', () => {
  test('are restored, nineteen in twenty', { timeout: 60_000 }, async () => {
    let [right, all] = [0, 0];
    const missed: string[] = [];
    for (const file of files) {
      const gold = JSON.parse(readFileSync(join(SHARED, file), 'utf8')) as Gold;
      const pages = [...(await readPdfPages(readFileSync(join(SHARED, gold.file))))];
      if (!pages.slice(0, 3).every(isTyped)) continue;
      const paper = layOutPages(pages);
      const read = sentencesOf(paper);
      for (const { text } of gold.sentences) {
        all += 1;
        if (read.has(normal(text))) right += 1;
        else missed.push(`${basename(file)}: sentence of ${text.length} characters`);
      }
      const numbers = new Set(paper.pages.map(({ lastLine }) => lastLine));
      expect([basename(file), numbers.has(gold.numberedLinesPerPage)]).toEqual([
        basename(file),
        true,
      ]);
    }
    expect(all).toBeGreaterThan(40);
    expect([right / all >= 0.95, missed]).toEqual([true, missed]);
  });
});
