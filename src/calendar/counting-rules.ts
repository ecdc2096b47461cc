import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readDataFile, type DeepReadonly } from '../data-files/index.ts';

const rule = z.strictObject({
  id: z.string(),
  authority: z.string(),
  text: z.string(),
  from: z.iso.date(),
  pinVerified: z.boolean(),
});

const serviceKind = z.enum(['hand', 'office', 'mail', 'clerk', 'electronic', 'other-consented']);

const schema = z.strictObject({
  counting: z.strictObject({ forward: rule, direction: rule, holidays: rule }),
  service: rule,
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
  periods: z.array(rule.extend({ days: z.int().positive(), runsFrom: z.string() })),
});

/** A rule that a computed date rests on. */
export type CountingRule = DeepReadonly<z.output<typeof rule>>;
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
