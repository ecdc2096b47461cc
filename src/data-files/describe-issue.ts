import type { z } from 'zod';

/** One thing wrong with a data file, without its place: the path to it and a sentence part. */
export interface DataIssue {
  readonly path: readonly (string | number)[];
  readonly problem: string;
}

const SHOWN_LENGTH = 60;

/** Flattens a schema issue into `expected …, got …` issues; a failed union shows its nearest branch. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  base: readonly (string | number)[] = [],
): DataIssue[] {
  const path = [...base, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], problem: 'expected no such key' }));
  }
  if (issue.code === 'invalid_union') {
    const nearest = nearestBranch(issue.errors);
    if (nearest !== null) return nearest.flatMap((inner) => describeIssue(inner, path));
  }
  return [{ path, problem: `${expectation(issue)}${got(issue)}` }];
}

/** The branch that got furthest: an issue deep inside a branch means that branch was meant. */
function nearestBranch(
  branches: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | null {
  const ranked = branches
    .filter((branch) => depth(branch) > 0)
    .toSorted((one, two) => one.length - two.length || depth(two) - depth(one));
  return ranked[0] ?? null;
}

function depth(branch: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...branch.map((issue) => issue.path.length));
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'invalid_value':
      return `expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'invalid_union':
      return issue.discriminator === undefined
        ? unionExpectation(issue)
        : `expected a known ${JSON.stringify(issue.discriminator)}`;
    case 'too_small':
      return `expected at least ${issue.minimum} ${issue.origin === 'array' ? 'items' : 'characters'}`;
    default:
      return issue.message.startsWith('expected') ? issue.message : `expected ${issue.message}`;
  }
}

function unionExpectation(issue: z.core.$ZodIssueInvalidUnion): string {
  const parts = issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectation));
  return `expected ${[...new Set(parts.map((part) => part.replace(/^expected /u, '')))].join(' or ')}`;
}

function got(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom' && issue.input === undefined) return '';
  const { input } = issue;
  if (input === undefined) return ', got nothing';
  if (input === null) return ', got an empty value';
  if (Array.isArray(input)) return `, got a list of ${input.length}`;
  if (typeof input === 'object') return ', got a mapping';
  const shown = JSON.stringify(input);
  return `, got ${shown.length > SHOWN_LENGTH ? `${shown.slice(0, SHOWN_LENGTH)}…` : shown}`;
}
