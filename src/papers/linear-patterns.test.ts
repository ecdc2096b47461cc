import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSafePattern } from 'redos-detector';
import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';

/**
 * Lengths and milliseconds, the shortest first, so that a pattern that stalls is found before it
 * stalls for minutes. A linear pattern takes a fraction of a millisecond at each, a quadratic one
 * a few, a cubic one a hundred at the second or third.
 */
const TRIALS = [
  { length: 26, limit: 80 },
  { length: 150, limit: 80 },
  { length: 500, limit: 80 },
  { length: 1500, limit: 120 },
];
/** A pattern that takes no more than this, in milliseconds, at this length is cubic at no other. */
const DECIDING = 150;
const QUICK = 0.01;
/** For patterns that a static analysis finds ambiguous. */
const LONGER_TRIAL = { length: 6000, limit: 400 };
/** What a text repeats that was made to stall a reader, besides what the pattern itself names. */
const FILLERS = [
  ' ',
  '\n',
  '1',
  'a',
  'A ',
  '1 ',
  'A. ',
  ',',
  ', ',
  '(',
  '(a)',
  '-',
  '_',
  '*',
  'AAAAA ',
  'Aaaa ',
  'aaaa ',
];

/** Everything that reads the text of a paper. */
const FOLDERS = ['papers', 'orders'];
const SOURCE = join(import.meta.dirname, '..');
const FILES = FOLDERS.flatMap((folder) =>
  globSync(`${folder}/**/*.ts`, { cwd: SOURCE }).filter(
    (file) => !file.endsWith('.test.ts') && !file.includes('fixtures'),
  ),
);

describe('patterns that read papers', () => {
  it('do not backtrack over a long text, whatever it repeats: those written as literals', () => {
    const literals = FILES.flatMap((file) => literalsOf(join(SOURCE, file)));
    const unlike = [...new Map(literals.map((each) => [String(each), each])).values()];
    expect(unlike.length).toBeGreaterThan(1000);
    expect(unlike.filter(stalls)).toEqual([]);
  }, 120_000);

  it('do not backtrack over a long text, whatever it repeats: those put together', async () => {
    const composed = await composedPatterns();
    const unlike = [...new Map(composed.map((each) => [String(each), each])).values()];
    expect(unlike.length).toBeGreaterThan(10);
    expect(unlike.filter(stalls)).toEqual([]);
  }, 120_000);
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
    await import('../orders/index.ts');
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
    [...FILLERS, ...words].some((filler) => stallsOn(pattern, head, filler, trials)),
  );
}

/** Timed twice, so that a compilation or a collection of garbage is no fault of the pattern. */
function stallsOn(
  pattern: RegExp,
  head: string,
  filler: string,
  trials: readonly { readonly length: number; readonly limit: number }[],
): boolean {
  for (const { length, limit } of trials) {
    const text = `${head}${filler.repeat(length / filler.length)}\u0001`;
    const taken = timed(pattern, text);
    if (taken > limit && timed(pattern, text) > limit) return true;
    if (length === DECIDING && taken < QUICK) return false;
  }
  return false;
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

/** Milliseconds of CPU, which a busy machine does not lengthen. */
function timed(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  const began = process.cpuUsage();
  pattern.exec(text);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** Words and signs that a pattern names, so that a text can get past its beginning. */
function wordsOf({ source }: RegExp): readonly string[] {
  const plain = source
    .replace(/\\[.()[\]]/g, (escaped) => escaped.charAt(1))
    .replace(/\\s[+*]?/g, ' ');
  return [...new Set(plain.match(/[A-Za-z][a-z]+\.? ?|§|¶|“/g) ?? [])];
}
