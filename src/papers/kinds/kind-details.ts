import type { PaperKind } from '../order-reading.ts';
import type { DeclarationDetails } from './declaration/declaration-details.ts';
import { readDeclaration } from './declaration/read-declaration.ts';
import type { KindFields, KindInput } from './kind-input.ts';

/** The fields that only one kind of paper has. */
export type PaperDetails = DeclarationDetails;

type Reader = (input: KindInput, kind: PaperKind) => KindFields<PaperDetails>;

const READERS: Partial<Record<PaperKind, Reader>> = {
  declaration: readDeclaration,
};

/** Reads the fields of a kind; null for kinds that have none of their own. */
export function readDetails(
  kind: PaperKind,
  input: () => KindInput,
): KindFields<PaperDetails> | null {
  const read = READERS[kind];
  return read === undefined ? null : read(input(), kind);
}
