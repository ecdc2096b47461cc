import { basename, join } from 'node:path';
import { DucesError } from '../../src/faults/index.ts';
import { readCourtPaper, readPaper } from '../../src/papers/index.ts';
import { type GoldPaper, readGold } from './gold-paper.ts';
import { BAR_FIELDS, scorePaper } from './score-paper.ts';
import { addTallies, type FieldResult, percent, ratesOf } from './tally.ts';

/** A figure in percent, with what it was counted from. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly right: string;
  /** Precision, recall and F1. */
  readonly rates: string;
}

/** Reading two papers at once keeps both cores busy: a picture's recognition takes one. */
const AT_ONCE = 2;

/**
 * Reads the papers of a folder that have a careful reading and judges every field.
 *
 * @param showErrors prints what was missed or wrong, to the console only.
 */
export async function measurePapers(
  folder: string,
  showErrors: boolean,
): Promise<readonly Figure[]> {
  const gold = readGold(folder);
  const results: FieldResult[] = [];
  const queue = [...gold];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const fields = await judged(folder, next);
      results.push(...fields);
      if (showErrors) printErrors(next, fields);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return figuresOf(results);
}

async function judged(folder: string, gold: GoldPaper): Promise<readonly FieldResult[]> {
  try {
    const paper = await readPaper(join(folder, gold.file));
    return scorePaper(gold, paper, readCourtPaper(paper));
  } catch (error) {
    if (!(error instanceof DucesError)) throw error;
    const tally = { right: 0, total: 1, truePositives: 0, falsePositives: 0, falseNegatives: 1 };
    return [...BAR_FIELDS].map((field) => ({
      field,
      figure: 'share',
      tally,
      errors: [`${field}: ${error.code}`],
    }));
  }
}

function printErrors(gold: GoldPaper, fields: readonly FieldResult[]): void {
  const errors = fields.flatMap((each) => each.errors);
  if (errors.length === 0) return;
  console.log(`\n${basename(gold.file)}`);
  for (const error of errors) console.log(`    ${error}`);
}

function figuresOf(results: readonly FieldResult[]): readonly Figure[] {
  const byField = Map.groupBy(results, ({ field }) => field);
  const figures = [...byField].map(([field, list]) => figure(field, list));
  const bar = results.filter(({ field }) => BAR_FIELDS.has(field));
  return bar.length === 0 ? [] : [...figures, figure('all fields of the bar', bar)];
}

function figure(field: string, results: readonly FieldResult[]): Figure {
  const tally = addTallies(results.map((each) => each.tally));
  const { precision, recall, f1 } = ratesOf(tally);
  const share = percent(tally.right, tally.total);
  const rates = [precision, recall, f1].map((rate) => rate?.toFixed(1) ?? '–').join(' / ');
  return {
    name: `papers: ${field}`,
    value: (results[0]?.figure === 'F1' ? f1 : share) ?? 100,
    right: `${tally.right}/${tally.total}`,
    rates: `  ${rates}`,
  };
}
