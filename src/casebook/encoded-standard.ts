import { z } from 'zod';
import { readDataFile, type DeepReadonly } from '../data-files/index.ts';

const codedTestSchema = z.strictObject({
  coded: z.string().min(1),
  courts: z.array(z.string().min(1)).optional(),
  underlying: z.string().min(1).optional(),
  standard: z.string().min(1),
});

type CodedTest = DeepReadonly<z.output<typeof codedTestSchema>>;

let table: readonly CodedTest[] | null = null;

/**
 * The id of the standard that a test named in a record is, by the court that used it and the kind
 * of proceeding; null when none is encoded for it.
 */
export function encodedStandard(
  coded: string | null,
  court: string | null,
  underlying: string | null,
): string | null {
  if (coded === null) return null;
  table ??= readDataFile(`${import.meta.dirname}/coded-tests.yaml`, z.array(codedTestSchema)).data;
  const found = table.find(
    (entry) =>
      entry.coded === coded &&
      (entry.courts === undefined || (court !== null && entry.courts.includes(court))) &&
      (entry.underlying === undefined || entry.underlying === underlying),
  );
  return found?.standard ?? null;
}
