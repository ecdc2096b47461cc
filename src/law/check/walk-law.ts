import type { DataPath } from '../../data-files/index.ts';

/** A value inside an entry of law, with its path and the key it stands under. */
interface LawPart {
  readonly path: DataPath;
  /** The nearest key on the path that is not a list index; empty at the top. */
  readonly key: string;
  readonly value: unknown;
}

/**
 * Every value inside an entry, the entry first. Not what a claim has from the one that it stands on:
 * that is walked where it is written.
 */
export function* walkLaw(value: unknown, path: DataPath = [], key = ''): Generator<LawPart> {
  yield { path, key, value };
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (!isInherited(item)) yield* walkLaw(item, [...path, index], key);
    }
  } else if (isRecord(value)) {
    for (const [name, item] of Object.entries(value)) {
      if (!isInherited(item)) yield* walkLaw(item, [...path, name], name);
    }
  }
}

function isInherited(value: unknown): boolean {
  return isRecord(value) && typeof value['inheritedFrom'] === 'string';
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
