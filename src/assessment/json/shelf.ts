/** What is told once, by the id under which the rest refers to it. */
export interface Shelf<Item> {
  /** The id of an item: the name asked for, numbered where that name already means another item. */
  put(name: string, item: Item): string;
  readonly items: Readonly<Record<string, Item>>;
}

export function shelf<Item>(): Shelf<Item> {
  const items: Record<string, Item> = {};
  const ids = new Map<string, string>();
  const taken = new Map<string, number>();
  return {
    items,
    put(name, item) {
      const key = JSON.stringify([name, item]);
      const known = ids.get(key);
      if (known !== undefined) return known;
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      const id = count === 1 ? name : `${name}-${count}`;
      ids.set(key, id);
      items[id] = item;
      return id;
    },
  };
}
