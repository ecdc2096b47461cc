import type { z } from 'zod';

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'a mapping',
  array: 'a list',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

/** What a schema expected, as the words after "expected". */
export function describeExpectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_NAMES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return anyOf(issue.values);
    case 'invalid_union':
      return unionExpectation(issue);
    case 'too_small':
      return ownMessage(issue) ?? smallest(issue);
    default:
      return ownMessage(issue) ?? issue.message;
  }
}

function unionExpectation(issue: z.core.$ZodIssueInvalidUnion): string {
  // The library gives the known tags; its type does not say so.
  if ('options' in issue && Array.isArray(issue.options)) return anyOf(issue.options);
  const parts = issue.errors.flatMap((branch) => branch.slice(0, 1).map(describeExpectation));
  return [...new Set(parts)].join(' or ');
}

function smallest({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'array') return minimum === 1 ? 'at least one item' : `at least ${minimum} items`;
  if (origin === 'string') return minimum === 1 ? 'some text' : `at least ${minimum} characters`;
  return inclusive ? `${minimum} or more` : `more than ${minimum}`;
}

/** The schema's own words, where its author wrote any in place of the library's. */
function ownMessage({ message }: z.core.$ZodIssue): string | null {
  const byLibrary = /^(?:Invalid|Too small|Too big|Unrecognized)\b/u.test(message);
  return byLibrary ? null : message.replace(/^expected /u, '');
}

function anyOf(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value) ?? String(value)).join(' or ');
}
