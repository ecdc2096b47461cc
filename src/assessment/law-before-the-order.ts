import type { Law, LawKind, LawRegistry } from '../law/index.ts';
import type { Matter } from '../matters/index.ts';

/**
 * The law without what the courts of this very matter said in it. An order is no authority for
 * itself: cited for the test that it applied, it would make its own rulings look supported. Only
 * further authorities are left out (lists); what a rule itself stands on is never changed.
 */
export function lawBeforeTheOrder(
  law: LawRegistry,
  { proceedings }: Pick<Matter, 'proceedings'>,
): LawRegistry {
  const own = new Set(
    law
      .all('authority')
      .filter(({ cite }) => proceedings.some(({ caseNumber }) => cites(cite, caseNumber)))
      .map(({ id }) => id),
  );
  if (own.size === 0) return law;
  const strip = stripperFor(law, own);
  const find = <Kind extends LawKind>(kind: Kind, id: string): Law<Kind> | null => {
    const entry = law.find(kind, id);
    return entry === null ? null : strip(entry);
  };
  return {
    all: (kind) => law.all(kind).map((entry) => strip(entry)),
    find,
    get: (kind, id) => strip(law.get(kind, id)),
    placeOf: law.placeOf,
  };
}

/** `No. 22-mc-80319-SK` cites 22-mc-80319-SK, and not a number that merely begins alike. */
function cites(cite: string, caseNumber: string): boolean {
  const at = cite.toLowerCase().indexOf(caseNumber.toLowerCase());
  return at >= 0 && !/[\w-]/u.test(cite.charAt(at + caseNumber.length));
}

type Strip = <Value>(value: Value) => Value;

// An entry that was stripped once is the same object ever after, so that findings can share it.
const strippers = new WeakMap<LawRegistry, Map<string, Strip>>();

function stripperFor(law: LawRegistry, own: ReadonlySet<string>): Strip {
  const known = strippers.get(law) ?? new Map<string, Strip>();
  strippers.set(law, known);
  const key = [...own].toSorted().join(' ');
  const strip = known.get(key) ?? stripper(own);
  known.set(key, strip);
  return strip;
}

function stripper(own: ReadonlySet<string>): Strip {
  const done = new WeakMap<object, object>();
  const strip = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    const before = done.get(value);
    if (before !== undefined) return before;
    const after = Array.isArray(value) ? stripList(value) : stripParts(value);
    done.set(value, after);
    return after;
  };
  const stripList = (list: readonly unknown[]): object => {
    const kept = list.filter((item) => !citesOwn(item, own)).map(strip);
    return kept.length === list.length && kept.every((item, at) => item === list[at])
      ? list
      : Object.freeze(kept);
  };
  const stripParts = (parts: object): object => {
    const stripped = Object.entries(parts).map(([key, part]) => [key, strip(part)] as const);
    return stripped.every(([key, part]) => part === Reflect.get(parts, key))
      ? parts
      : Object.freeze(Object.fromEntries(stripped));
  };
  // Whatever goes in comes out with the same shape: only items of lists are dropped.
  return strip as Strip;
}

function citesOwn(item: unknown, own: ReadonlySet<string>): boolean {
  if (item === null || typeof item !== 'object' || !('authority' in item)) return false;
  return typeof item.authority === 'string' && own.has(item.authority) && 'says' in item;
}
