import type { OpenPoint } from '../assessment-tree.ts';
import type { CitedAuthority, CitedExhibit } from '../cited.ts';
import type { Missing } from '../missing.ts';
import type { Reason } from '../reason.ts';

/** An exhibit by its id, with what depends on the step: whether it meets the proof level. */
export interface ExhibitReference {
  readonly exhibit: string;
  readonly meetsLevel: CitedExhibit['meetsLevel'];
}

/** Data in which what is cited again and again stands as a reference to where it is told once. */
export type Referenced<T> = T extends CitedExhibit
  ? ExhibitReference
  : T extends CitedAuthority | Missing | OpenPoint
    ? string
    : T extends Reason
      ? Omit<{ readonly [Key in keyof T]: Referenced<T[Key]> }, 'path'> & { readonly path: string }
      : T extends readonly (infer Item)[]
        ? readonly Referenced<Item>[]
        : T extends object
          ? { readonly [Key in keyof T]: Referenced<T[Key]> }
          : T;
