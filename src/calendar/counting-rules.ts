import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readDataFile, type DeepReadonly } from '../data-files/index.ts';
import { DucesError } from '../faults/index.ts';

const rule = z.strictObject({
  id: z.string(),
  authority: z.string(),
  text: z.string(),
  from: z.iso.date(),
  pinVerified: z.boolean(),
});

const serviceKind = z.enum([
  'personal',
  'hand',
  'office',
  'mail',
  'clerk',
  'electronic',
  'other-consented',
]);

const countingSet = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** What it counts: the periods of trial courts, of appeals, or those that a party sets for itself. */
  for: z.enum(['trial-court', 'appeal', 'own-policy']),
  /** Whether a last day that is a Saturday, a Sunday or a legal holiday moves on. */
  movesOn: z.boolean(),
  /** The states whose holidays count: that of the court, and of the clerk of its court of appeals. */
  holidaysOf: z.array(z.enum(['court', 'appeals-court'])),
  days: rule,
  hours: rule.optional(),
  inaccessible: rule.optional(),
  lastDay: rule.optional(),
  direction: rule.optional(),
  holidays: rule.optional(),
  fixedDate: rule.optional(),
  service: rule.optional(),
});

const schema = z.strictObject({
  counting: z.array(countingSet).min(1),
  serviceKinds: z.array(
    z.strictObject({
      kind: serviceKind,
      name: z.string(),
      rule: z.string(),
      days: z.int().min(0),
      from: z.iso.date(),
      until: z.iso.date().nullable(),
    }),
  ),
});

/** A rule that a computed date rests on. */
export type CountingRule = DeepReadonly<z.output<typeof rule>>;
/** The rules by which one body of rules counts time. */
export type CountingSet = DeepReadonly<z.output<typeof countingSet>>;
/** How a paper was served; the rule for each is in `rules.yaml`. */
export type ServiceKind = z.output<typeof serviceKind>;

type CountingRules = DeepReadonly<z.output<typeof schema>>;

let rules: CountingRules | undefined;

/** The rules of `rules.yaml`, read once. Throws `data-malformed` when that file is. */
export function countingRules(): CountingRules {
  const path = fileURLToPath(new URL('rules.yaml', import.meta.url));
  rules ??= readDataFile(path, schema).data;
  return rules;
}

/**
 * The counting rules of one id; those of the trial courts when none is named. Throws
 * `law-inconsistent` for an id that the file does not hold.
 */
export function countingSetOf(id: string | undefined): CountingSet {
  if (id === undefined) return countingSetFor('trial-court');
  const found = countingRules().counting.find((each) => each.id === id);
  return found ?? notHeld(id);
}

/** The counting rules for one purpose. Throws `law-inconsistent` when the file holds none. */
export function countingSetFor(purpose: CountingSet['for']): CountingSet {
  const found = countingRules().counting.find((each) => each.for === purpose);
  return found ?? notHeld(purpose);
}

function notHeld(what: string): never {
  throw new DucesError('law-inconsistent', `rules.yaml holds no rules of counting for ${what}.`, {
    next: `Name one of ${countingRules()
      .counting.map((each) => each.id)
      .join(', ')}.`,
  });
}
