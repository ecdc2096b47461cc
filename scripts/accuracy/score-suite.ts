import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { predict, type SuiteRow } from './predict.ts';

/** What the neutral scorer says: F1 by group of citations, and accuracy by field, as fractions. */
export interface SuiteScore {
  readonly groups: Readonly<Record<string, { P: number; R: number; F1: number }>>;
  readonly fields: Readonly<Record<string, { ok: number; n: number; acc: number | null }>>;
  /** Whether the text given for a citation stands at its offsets. */
  readonly span: { readonly acc: number | null };
}

/** Predicts every row of a suite and has the scorer in `folder` score it. Errors go to the console. */
export function scoreSuite(folder: string, suite: string, showErrors: boolean): SuiteScore {
  const path = join(folder, `${suite}.jsonl`);
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SuiteRow);
  const scratch = mkdtempSync(join(tmpdir(), 'duces-accuracy-'));
  try {
    const out = join(scratch, 'out.jsonl');
    writeFileSync(out, rows.map((row) => JSON.stringify(predict(row))).join('\n'));
    const score = (flag: string) =>
      execFileSync(process.execPath, [join(folder, 'score.mjs'), path, out, flag], {
        encoding: 'utf8',
        maxBuffer: 1e8,
      });
    if (showErrors) console.log(score('--errors'));
    return JSON.parse(score('--json')) as SuiteScore;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
