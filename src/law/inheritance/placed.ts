import type { DataPath } from '../../data-files/index.ts';
import type { FaultPlace } from '../../faults/index.ts';

type PlaceOf = (path: DataPath) => FaultPlace;

/** A plain value put together from parts of several files, and where each part is written. */
export interface Placed<Value = unknown> {
  readonly value: Value;
  readonly placeOf: PlaceOf;
}

/** A record of placed fields. A path that leads into none of them is placed where `whole` says. */
export function placedRecord(fields: Readonly<Record<string, Placed>>, whole: PlaceOf): Placed {
  return {
    value: Object.fromEntries(Object.entries(fields).map(([key, { value }]) => [key, value])),
    placeOf: ([key, ...rest]) =>
      (key === undefined ? undefined : fields[key]?.placeOf(rest)) ?? whole([]),
  };
}

/** A list of placed items. */
export function placedList(items: readonly Placed[], whole: PlaceOf): Placed {
  return {
    value: items.map(({ value }) => value),
    placeOf: ([index, ...rest]) => items[Number(index)]?.placeOf(rest) ?? whole([]),
  };
}

/** One field of a placed record. */
export function fieldOf<Value extends object, Key extends keyof Value & string>(
  { value, placeOf }: Placed<Value>,
  key: Key,
): Placed<Value[Key]> {
  return { value: value[key], placeOf: (path) => placeOf([key, ...path]) };
}

/** Every field that a placed record states. */
export function fieldsOf(record: Placed<object>): Record<string, Placed> {
  const stated = Object.entries(record.value).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    stated.map(([key, value]) => [
      key,
      { value, placeOf: (path: DataPath) => record.placeOf([key, ...path]) },
    ]),
  );
}

/** Every item of a placed list. */
export function itemsOf<Item>({ value, placeOf }: Placed<readonly Item[]>): Placed<Item>[] {
  return value.map((item, index) => ({
    value: item,
    placeOf: (path) => placeOf([index, ...path]),
  }));
}
