import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readDataFile, type DeepReadonly } from '../data-files/index.ts';

const dayOfForce = z.iso.date();
const standing = z.enum(['legal', 'contested']);

const placeInYear = z.union([
  z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
  z.strictObject({
    month: z.int().min(1).max(12),
    weekday: z.int().min(1).max(7),
    nth: z.int().min(-1).max(5),
    plusDays: z.int().optional(),
  }),
  /** Days after Easter Sunday of the Gregorian calendar; Good Friday is -2. */
  z.strictObject({ easter: z.int() }),
  /** One day only, such as one that the President declared. */
  z.strictObject({ date: z.iso.date() }),
]);

const holidayRule = z.strictObject({
  id: z.string(),
  name: z.string(),
  standing,
  on: placeInYear,
  years: z.strictObject({ every: z.int().positive(), suchAs: z.int() }).optional(),
  from: dayOfForce,
  until: dayOfForce.nullable(),
  authority: z.string(),
  pinVerified: z.boolean(),
});

const observanceRule = z.strictObject({
  holidays: z.union([z.literal('all'), z.array(z.string())]),
  fallsOn: z.enum(['saturday', 'sunday']),
  shiftDays: z.int(),
  standing,
  authority: z.string(),
  pinVerified: z.boolean(),
});

const schema = z.strictObject({
  /** The United States or a state, by its name in the table of courts. */
  jurisdiction: z.string().min(1),
  authority: z.string().min(1),
  /** What of its holidays the file does not say. */
  leavesOut: z.array(z.string().min(1)),
  holidays: z.array(holidayRule),
  observances: z.array(observanceRule),
});

type HolidayFile = DeepReadonly<z.output<typeof schema>>;
/** A rule with whose it is. */
type Of<Rule> = Rule & { readonly jurisdiction: string };
export type HolidayRule = Of<HolidayFile['holidays'][number]>;
export type ObservanceRule = Of<HolidayFile['observances'][number]>;
export type PlaceInYear = DeepReadonly<z.output<typeof placeInYear>>;
export type HolidayStanding = z.output<typeof standing>;

interface HolidayTable {
  readonly holidays: readonly HolidayRule[];
  readonly observances: readonly ObservanceRule[];
  /** By jurisdiction, what the table does not say of its holidays. */
  readonly leavesOut: ReadonlyMap<string, readonly string[]>;
}

let table: HolidayTable | undefined;

/** The holiday rules of the files in `holidays/`, read once. Throws `data-malformed` when one is. */
export function holidayTable(): HolidayTable {
  table ??= tableOf(readFiles());
  return table;
}

function readFiles(): readonly HolidayFile[] {
  const folder = fileURLToPath(new URL('holidays/', import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readDataFile(`${folder}${name}`, schema).data);
}

function tableOf(files: readonly HolidayFile[]): HolidayTable {
  return {
    holidays: files.flatMap(({ jurisdiction, holidays }) =>
      holidays.map((rule) => ({ ...rule, jurisdiction })),
    ),
    observances: files.flatMap(({ jurisdiction, observances }) =>
      observances.map((rule) => ({ ...rule, jurisdiction })),
    ),
    leavesOut: new Map(files.map(({ jurisdiction, leavesOut }) => [jurisdiction, leavesOut])),
  };
}
