import type { OpenPoint } from '../assessment-tree.ts';
import type { CitedAuthority, CitedExhibit } from '../cited.ts';
import type { Missing } from '../missing.ts';
import type { ExhibitReference, Referenced } from './referenced.ts';
import { shelf, type Shelf } from './shelf.ts';

/** In the findings of a group, whichever of its speakers is in view. */
export const THIS_SPEAKER = '$speaker';

/** What the references of one assessment refer to. */
export interface Shelves {
  readonly exhibits: Shelf<Omit<CitedExhibit, 'meetsLevel'>>;
  readonly authorities: Shelf<CitedAuthority>;
  readonly missing: Shelf<Missing>;
  readonly questions: Shelf<Referenced<Omit<OpenPoint, 'kind'>>>;
}

export function openShelves(): Shelves {
  return { exhibits: shelf(), authorities: shelf(), missing: shelf(), questions: shelf() };
}

/**
 * The same data with references, the cited things put on the shelves; where a speaker is given, that
 * speaker's id stands as `$speaker`. Lists of speakers, as in judgments, stay as they are.
 */
export function refer<T>(data: T, shelves: Shelves, speaker: string | null): Referenced<T> {
  // The walk below replaces exactly what the type says it does; each test there names the field.
  return walk(data, '', { shelves, speaker }) as Referenced<T>;
}

interface Walk {
  readonly shelves: Shelves;
  readonly speaker: string | null;
}

function walk(value: unknown, key: string, walking: Walk): unknown {
  if (value === walking.speaker && value !== null) return THIS_SPEAKER;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return list(value, key, walking);
  if (isExhibit(value)) return exhibit(value, walking.shelves);
  if (isAuthority(value)) return walking.shelves.authorities.put(value.authority, value);
  if (isOpenPoint(value)) return question(value, walking.shelves);
  return fields(value, walking);
}

function list(values: readonly unknown[], key: string, walking: Walk): unknown {
  if (key === 'speakers') return values;
  if (key === 'path') return values.join('/');
  if (key === 'missing') return values.map((one) => missing(one as Missing, walking));
  if (key === 'needs') return values.map((set) => walk(set, 'missing', walking));
  return values.map((one) => walk(one, '', walking));
}

function fields(value: object, walking: Walk): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, walk(inner, key, walking)]),
  );
}

function missing(one: Missing, walking: Walk): string {
  return walking.shelves.missing.put(one.kind, fields(one, walking) as Missing);
}

function exhibit({ meetsLevel, ...told }: CitedExhibit, shelves: Shelves): ExhibitReference {
  return { exhibit: shelves.exhibits.put(told.id, told), meetsLevel };
}

function question({ question: id, asks, sides }: OpenPoint, shelves: Shelves): string {
  const told = { question: id, asks, sides: refer(sides, shelves, null) };
  return shelves.questions.put(id, told);
}

function isExhibit(value: object): value is CitedExhibit {
  return 'meetsLevel' in value;
}

function isAuthority(value: object): value is CitedAuthority {
  return 'pinVerified' in value;
}

function isOpenPoint(value: object): value is OpenPoint {
  return 'kind' in value && value.kind === 'open-point';
}
