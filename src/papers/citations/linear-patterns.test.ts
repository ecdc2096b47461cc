import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSafePattern } from 'redos-detector';
import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';

/**
 * Lengths and milliseconds. A pattern that doubles its work with each character shows at the first,
 * others at the second. A linear pattern takes a fraction of a millisecond, a quadratic one a few.
 */
const TRIALS = [
  { length: 26, limit: 80 },
  { length: 1500, limit: 80 },
];
/** For patterns that a static analysis finds ambiguous. */
const LONGER_TRIAL = { length: 6000, limit: 400 };
/** What a text repeats that was made to stall a reader, besides what the pattern itself names. */
const FILLERS = [' ', '\n', '1', 'a', 'A ', '1 ', 'A. ', ',', ', ', '(', '(a)', '-', '_', '*'];

describe('patterns of the folder', () => {
  it('do not backtrack over a long text, whatever it repeats: those written as literals', () => {
    const literals = globSync('*.ts', { cwd: import.meta.dirname })
      .filter((file) => !file.endsWith('.test.ts'))
      .flatMap((file) => literalsOf(join(import.meta.dirname, file)));
    expect(literals.length).toBeGreaterThan(150);
    expect(literals.filter(stalls)).toEqual([]);
  }, 60_000);

  it('do not backtrack over a long text, whatever it repeats: those put together', async () => {
    const composed = await composedPatterns();
    expect(composed.length).toBeGreaterThan(10);
    expect(composed.filter(stalls)).toEqual([]);
  }, 60_000);
});

/** The regular expressions that a file writes as literals, found by the compiler's own parser. */
function literalsOf(file: string): readonly RegExp[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The regular expressions that the modules make when they are loaded and first used. */
async function composedPatterns(): Promise<readonly RegExp[]> {
  const made: RegExp[] = [];
  vi.resetModules();
  vi.stubGlobal(
    'RegExp',
    new Proxy(RegExp, {
      construct: (target, [source, flags]: [string, string?]) => {
        const pattern = new target(source, flags);
        made.push(pattern);
        return pattern;
      },
    }),
  );
  try {
    const { readCitations } = await import('./index.ts');
    readCitations('Kern v. Moss, 1 U.S. 2. Rule 3. Compl. ¶ 4. RCW 4.24.525.');
  } finally {
    vi.unstubAllGlobals();
  }
  return made;
}

function stalls(pattern: RegExp): boolean {
  const words = wordsOf(pattern).slice(0, 3);
  const trials = isAmbiguous(pattern) ? [...TRIALS, LONGER_TRIAL] : TRIALS;
  return ['', ...words].some((head) =>
    [...FILLERS, ...words].some((filler) =>
      trials.some(({ length, limit }) =>
        takesLong(`${head}${filler.repeat(length / filler.length)}\u0001`, pattern, limit),
      ),
    ),
  );
}

/** Twice, so that a pause of the machine is no fault of the pattern. */
function takesLong(text: string, pattern: RegExp, limit: number): boolean {
  return timed(pattern, text) > limit && timed(pattern, text) > limit;
}

/** True when redos-detector finds, within a small budget, many ways to match one text. */
function isAmbiguous({ source, flags }: RegExp): boolean {
  try {
    const { error } = isSafePattern(`^(?:${source})`, {
      caseInsensitive: flags.includes('i'),
      maxScore: 200,
      maxSteps: 300,
      timeout: 15,
    });
    return error === 'hitMaxScore';
  } catch {
    // It parses no look-behind and no property of characters: those are pumped as all others are.
    return false;
  }
}

function timed(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  const began = performance.now();
  pattern.exec(text);
  return performance.now() - began;
}

/** Words and signs that a pattern names, so that a text can get past its beginning. */
function wordsOf({ source }: RegExp): readonly string[] {
  const plain = source
    .replace(/\\[.()[\]]/g, (escaped) => escaped.charAt(1))
    .replace(/\\s[+*]?/g, ' ');
  return [...new Set(plain.match(/[A-Za-z][a-z]+\.? ?|§|¶|“/g) ?? [])];
}
