import { z } from 'zod';
import { readDataFile, type DeepReadonly } from '../data-files/index.ts';

const codedElementSchema = z.strictObject({
  element: z.string().min(1),
  proposition: z.string().min(1),
});

type CodedElement = DeepReadonly<z.output<typeof codedElementSchema>>;

let table: readonly CodedElement[] | null = null;

/** The proposition of the law that an element named in a record says; null when it is none. */
export function encodedProposition(element: string): string | null {
  table ??= readDataFile(
    `${import.meta.dirname}/coded-elements.yaml`,
    z.array(codedElementSchema),
  ).data;
  return table.find((entry) => entry.element === element)?.proposition ?? null;
}
