import { PAGE, PAGE_TEXT_WIDTH } from './page-geometry.ts';
import { textWidth } from './type-faces.ts';

/** One column of the table: where it begins and how wide its text may be, in points. */
export interface PageColumn {
  readonly title: string;
  readonly x: number;
  readonly width: number;
}

const GAP = 10;
/** The widest values that these columns are made for; others share what is left. */
const SAMPLES: Readonly<Record<string, string>> = {
  clause: 'clause-00',
  post_id: '0'.repeat(19),
};
const INSTANT = '2000-00-00T00:00:00.000000Z';

/**
 * The columns of a category's pages: those of its CSV file, with the titles of the category. Widths
 * hang on the names and the longest Bates number alone, so that all pages of a file look alike.
 */
export function pageColumns(
  names: readonly string[],
  titleOf: (name: string) => string,
  longestBates: string,
): readonly PageColumn[] {
  const fixed = names.map((name) => {
    const sample = sampleOf(name, longestBates);
    if (sample === null) return null;
    const title = textWidth(titleOf(name), 'bold');
    return Math.max(textWidth(sample, 'regular'), title) * PAGE.size + 1;
  });
  const open = fixed.filter((width) => width === null).length;
  const taken = fixed.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const left = PAGE_TEXT_WIDTH - taken - GAP * (names.length - 1);
  let x: number = PAGE.margin;
  return names.map((name, index) => {
    const width = fixed[index] ?? left / open;
    const column = { title: titleOf(name), x, width };
    x += width + GAP;
    return column;
  });
}

function sampleOf(name: string, longestBates: string): string | null {
  if (name === 'bates') return longestBates;
  return SAMPLES[name] ?? (name.endsWith('_at') ? INSTANT : null);
}
