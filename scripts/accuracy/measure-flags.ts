import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkedPapers } from './checked-papers.ts';
import { flagsOfPaper, type ShownFlag } from './flags-of-paper.ts';

/** Flags counted over papers: warnings in all, and every flag by code, the most frequent first. */
export interface FlagTally {
  readonly papers: number;
  readonly warnings: number;
  readonly byCode: readonly (readonly [code: string, count: number])[];
}

/** Counts the flags of papers, one list a paper. */
export function tallyFlags(checked: readonly (readonly ShownFlag[])[]): FlagTally {
  const flags = checked.flat();
  const byCode = [...Map.groupBy(flags, ({ code }) => code)].map(
    ([code, list]) => [code, list.length] as const,
  );
  return {
    papers: checked.length,
    warnings: flags.filter(({ severity }) => severity === 'warning').length,
    byCode: byCode.toSorted(([, one], [, two]) => two - one),
  };
}

/** More warnings a paper than the baseline by so much is a fault of the checks. */
const TOLERANCE = 0.1;

interface FlagsBaseline {
  readonly papers: number;
  readonly warnings: number;
  readonly byCode: Readonly<Record<string, number>>;
}

/** A row of the report, and what jumped. */
export interface FlagsReport {
  readonly rows: readonly (readonly [code: string, now: number, before: number | null])[];
  readonly papers: number;
  readonly perPaper: number;
  readonly perPaperBefore: number;
  readonly jumped: boolean;
}

/**
 * Cite-checks the real papers and compares the number of warnings a paper with the baseline. Only a
 * person can judge which warnings are false (`count-flags.ts --show all`): this guards what was
 * judged against rules that begin to cry wolf. Null where the real papers are absent.
 */
export async function measureFlags(): Promise<FlagsReport | null> {
  const checked: (readonly ShownFlag[])[] = [];
  for await (const { paper } of checkedPapers())
    if (paper !== null) checked.push(flagsOfPaper(paper));
  if (checked.length < 2) return null;
  const { papers, warnings, byCode } = tallyFlags(checked);
  const file = join(import.meta.dirname, 'flags-baseline.json');
  const baseline = JSON.parse(readFileSync(file, 'utf8')) as FlagsBaseline;
  const now = new Map(byCode);
  const codes = new Set([...now.keys(), ...Object.keys(baseline.byCode)]);
  const perPaper = warnings / papers;
  const perPaperBefore = baseline.warnings / baseline.papers;
  return {
    rows: [...codes].map((code) => [code, now.get(code) ?? 0, baseline.byCode[code] ?? null]),
    papers,
    perPaper,
    perPaperBefore,
    jumped: perPaper > perPaperBefore + TOLERANCE,
  };
}
