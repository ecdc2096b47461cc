import { z } from 'zod';
import { readDataFile, type DeepReadonly } from '../data-files/index.ts';
import { decidedBefore } from './decided-before.ts';

const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, 'a date, YYYY-MM-DD');

const codedTestSchema = z.strictObject({
  coded: z.string().min(1),
  courts: z.array(z.string().min(1)).optional(),
  underlying: z.string().min(1).optional(),
  /** The first day on which a court could use it. */
  from: daySchema.optional(),
  /** The first day on which it could not any more. */
  until: daySchema.optional(),
  standard: z.string().min(1),
});

type CodedTest = DeepReadonly<z.output<typeof codedTestSchema>>;

let table: readonly CodedTest[] | null = null;

/** What a record says of the test that a court used. */
export interface RecordedTest {
  readonly coded: string | null;
  /** courts-db id of the court that used it. */
  readonly court: string | null;
  /** The kind of proceeding. */
  readonly underlying: string | null;
  /** ISO 8601, as far as known. */
  readonly decided: string | null;
}

/**
 * The id of the standard that a test named in a record is, by the court that used it, the kind of
 * proceeding and the day; null when none is encoded for it, or the record states too little.
 */
export function encodedStandard(test: RecordedTest): string | null {
  if (test.coded === null) return null;
  const recorded = { ...test, coded: test.coded.trim().toLowerCase() };
  table ??= readDataFile(`${import.meta.dirname}/coded-tests.yaml`, z.array(codedTestSchema)).data;
  return table.find((entry) => fits(entry, recorded))?.standard ?? null;
}

function fits(entry: CodedTest, { coded, court, underlying, decided }: RecordedTest): boolean {
  return (
    entry.coded === coded &&
    (entry.courts === undefined || (court !== null && entry.courts.includes(court))) &&
    (entry.underlying === undefined || entry.underlying === underlying) &&
    (entry.from === undefined || entry.from === decided || decidedBefore(entry.from, decided)) &&
    (entry.until === undefined || decidedBefore(decided, entry.until))
  );
}
