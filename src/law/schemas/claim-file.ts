import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { claimVariantSchema } from './claim-variant.ts';

/** The mark that only reading sets. */
const MARK = 'inheritedFrom';

/**
 * What a file of `claims/` holds: a whole claim, or, where it says `like`, one that stands on
 * another. Faults are those of the one that was meant.
 */
export const claimFileSchema = z.unknown().transform((data, context) => {
  const stands = typeof data === 'object' && data !== null && 'like' in data;
  const schema = stands ? claimVariantSchema : claimSchema;
  const parsed = schema.safeParse(data, { reportInput: true });
  for (const path of marksIn(data)) {
    context.issues.push({ code: 'unrecognized_keys', keys: [MARK], path, input: {} });
  }
  if (parsed.success) return parsed.data;
  for (const { input, ...issue } of parsed.error.issues) {
    context.issues.push({ ...issue, input } as z.core.$ZodRawIssue);
  }
  return z.NEVER;
});

function marksIn(data: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof data !== 'object' || data === null) return [];
  const inside = Array.isArray(data)
    ? data.flatMap((item, index) => marksIn(item, [...path, index]))
    : Object.entries(data).flatMap(([key, item]) => marksIn(item, [...path, key]));
  return MARK in data ? [[...path], ...inside] : inside;
}
