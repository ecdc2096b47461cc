import type { Law, LawKind, LawRegistry } from '../law/index.ts';
import type { Matter } from '../matters/index.ts';
import { decidedAfter } from './decided-after.ts';
import { ordersIn } from './orders-in.ts';

/**
 * The law as the parties could cite it on a day, `YYYY-MM-DD`. What the courts of this very matter
 * said in it is left out: an order is no authority for itself, and cited for the test that it
 * applied it would make its own rulings look supported. Only further authorities are left out
 * (lists); what a rule itself stands on is never changed. What was decided after the day is marked.
 */
export function lawBeforeTheOrder(
  law: LawRegistry,
  { proceedings }: Pick<Matter, 'proceedings'>,
  asOf: string,
): LawRegistry {
  const own = ordersIn(law, proceedings);
  const later = decidedAfter(law, asOf);
  if (own.size === 0 && later.size === 0) return law;
  const views = viewsOf.get(law) ?? new Map<string, LawRegistry>();
  viewsOf.set(law, views);
  const key = [...own, '|', ...later].join(' ');
  const view = views.get(key) ?? { ...viewWithout(law, own), later };
  views.set(key, view);
  return view;
}

// Entries of law do not change, so a view of them is made once and kept: an entry that was stripped
// is the same object ever after, and findings can share it.
const viewsOf = new WeakMap<LawRegistry, Map<string, LawRegistry>>();

function viewWithout(law: LawRegistry, own: ReadonlySet<string>): LawRegistry {
  if (own.size === 0) return law;
  const strip = stripper(own);
  const found = new Map<LawKind, Map<string, unknown>>();
  const lists = new Map<LawKind, readonly unknown[]>();
  const find = <Kind extends LawKind>(kind: Kind, id: string): Law<Kind> | null => {
    const ofKind = found.get(kind) ?? new Map<string, unknown>();
    found.set(kind, ofKind);
    const known = ofKind.get(id);
    // What is kept under the name of a kind is of that kind.
    if (known !== undefined) return known as Law<Kind> | null;
    const entry = law.find(kind, id);
    const stripped = entry === null ? null : strip(entry);
    ofKind.set(id, stripped);
    return stripped;
  };
  const all = <Kind extends LawKind>(kind: Kind): readonly Law<Kind>[] => {
    const known = lists.get(kind);
    if (known !== undefined) return known as readonly Law<Kind>[];
    const entries = Object.freeze(law.all(kind).map((entry) => strip(entry)));
    lists.set(kind, entries);
    return entries;
  };
  return {
    all,
    find,
    get: (kind, id) => find(kind, id) ?? strip(law.get(kind, id)),
    placeOf: law.placeOf,
  };
}

type Strip = <Value>(value: Value) => Value;

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
