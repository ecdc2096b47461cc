import { parse, stringify } from 'yaml';
import type { LawKind } from '../../../law/index.ts';

/** An entry of law as YAML, with a mark on each pin that nobody has verified. */
export function formatLawEntry(kind: LawKind, entry: object): string {
  const copy: unknown = parse(JSON.stringify(entry));
  return `# ${kind}\n${stringify(mark(copy), { lineWidth: 100 })}`;
}

/**
 * Drops what is empty; writes `[verify pin]` behind a pin that is not verified, and says of a part
 * that a claim has from general law that no authority of its own was found.
 */
function mark(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mark);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).filter(([, part]) => !isEmpty(part));
  const unverified = 'pinVerified' in value && value.pinVerified === false;
  return Object.fromEntries(parts.map(([key, part]) => [key, marked(key, part, unverified)]));
}

function marked(key: string, part: unknown, unverified: boolean): unknown {
  if (key === 'pin' && unverified) return `${String(part)} [verify pin]`;
  if (key !== 'inheritedFrom') return mark(part);
  return `${String(part)} [general law; no authority of this state found]`;
}

function isEmpty(part: unknown): boolean {
  return part === null || (Array.isArray(part) && part.length === 0);
}
