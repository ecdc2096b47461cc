import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readDataFile, type DeepReadonly } from '../data-files/index.ts';

const dayOfForce = z.iso.date();
const jurisdiction = z.string().min(1);
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
  jurisdiction,
  standing,
  on: placeInYear,
  years: z.strictObject({ every: z.int().positive(), suchAs: z.int() }).optional(),
  from: dayOfForce,
  until: dayOfForce.nullable(),
  authority: z.string(),
  pinVerified: z.boolean(),
});

const observanceRule = z.strictObject({
  jurisdiction,
  holidays: z.union([z.literal('all'), z.array(z.string())]),
  fallsOn: z.enum(['saturday', 'sunday']),
  shiftDays: z.int(),
  standing,
  authority: z.string(),
  pinVerified: z.boolean(),
});

const schema = z.strictObject({
  holidays: z.array(holidayRule),
  observances: z.array(observanceRule),
});

export type HolidayRule = DeepReadonly<z.output<typeof holidayRule>>;
export type PlaceInYear = DeepReadonly<z.output<typeof placeInYear>>;
export type ObservanceRule = DeepReadonly<z.output<typeof observanceRule>>;
export type HolidayStanding = z.output<typeof standing>;
type HolidayTable = DeepReadonly<z.output<typeof schema>>;

let table: HolidayTable | undefined;

/** The holiday rules of `holidays.yaml`, read once. Throws `data-malformed` when that file is. */
export function holidayTable(): HolidayTable {
  const path = fileURLToPath(new URL('holidays.yaml', import.meta.url));
  table ??= readDataFile(path, schema).data;
  return table;
}
