import type { z } from 'zod';
import { describeExpectation } from './describe-expectation.ts';

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
  return [{ path, problem: `expected ${describeExpectation(issue)}${got(issue)}` }];
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

function got(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom' && issue.input === undefined) return '';
  const input = isWrongKind(issue) ? inputAt(issue) : issue.input;
  if (input === undefined) return ', got nothing';
  if (input === null) return ', got an empty value';
  if (Array.isArray(input)) return `, got a list of ${input.length}`;
  if (typeof input === 'object') return ', got a mapping';
  const shown = JSON.stringify(input);
  return `, got ${shown.length > SHOWN_LENGTH ? `${shown.slice(0, SHOWN_LENGTH)}…` : shown}`;
}

/** A tagged mapping whose tag is none of those known: the issue holds the mapping, not the tag. */
function isWrongKind(issue: z.core.$ZodIssue): issue is z.core.$ZodIssueInvalidUnion {
  return issue.code === 'invalid_union' && issue.discriminator !== undefined;
}

function inputAt({ input, discriminator }: z.core.$ZodIssueInvalidUnion): unknown {
  return Object.entries(input ?? {}).find(([key]) => key === discriminator)?.[1];
}
