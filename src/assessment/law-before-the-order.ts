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
  const views = viewsOf.get(law) ?? new Map<string, LawRegistry>();
  viewsOf.set(law, views);
  const numbers = proceedings.map(({ caseNumber }) => caseNumber);
  const key = JSON.stringify(numbers);
  const view = views.get(key) ?? viewWithout(law, ordersIn(law, numbers));
  views.set(key, view);
  return view;
}

// Entries of law do not change, so a view of them is made once and kept: an entry that was stripped
// is the same object ever after, and findings can share it.
const viewsOf = new WeakMap<LawRegistry, Map<string, LawRegistry>>();

/** The authorities that are orders in these cases. */
function ordersIn(law: LawRegistry, numbers: readonly string[]): ReadonlySet<string> {
  return new Set(
    law
      .all('authority')
      .filter(({ cite }) => numbers.some((number) => cites(cite, number)))
      .map(({ id }) => id),
  );
}

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

const FEWEST_DIGITS = 3;

/** `No. 22-mc-80319-SK` cites 22-mc-80319-SK, and not a number that merely begins alike. */
function cites(cite: string, caseNumber: string): boolean {
  // "Doe No. 3" is a party.
  if (caseNumber.replaceAll(/\D/gu, '').length < FEWEST_DIGITS) return false;
  const at = cite.toLowerCase().indexOf(caseNumber.toLowerCase());
  if (at < 0 || /[\w-]/u.test(cite.charAt(at + caseNumber.length))) return false;
  return /\bNos?\.\s*$/u.test(cite.slice(0, at));
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
