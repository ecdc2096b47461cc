import { Temporal } from 'temporal-polyfill';

/**
 * A time zone as a VTIMEZONE of RFC 5545, for the years that a calendar covers: one observance for
 * each change of the clock from the year before the first to the year after the last, each with the
 * day it began. The changes are those of the time zone database that Node carries.
 */
export function timeZoneComponent(zone: string, firstYear: number, lastYear: number): string {
  const from = Temporal.PlainDate.from({ year: firstYear - 1, month: 1, day: 1 });
  const start = from.toZonedDateTime(zone);
  const end = from.with({ year: lastYear + 2 }).toZonedDateTime(zone);
  const observances = [observance(start, start)];
  let change = start.getTimeZoneTransition('next');
  while (change !== null && Temporal.ZonedDateTime.compare(change, end) < 0) {
    observances.push(observance(change, change.subtract({ seconds: 1 })));
    change = change.getTimeZoneTransition('next');
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances.flat(), 'END:VTIMEZONE'].join('\r\n');
}

/** From one change of the clock on. DTSTART is what the clock showed before it was changed. */
function observance(at: Temporal.ZonedDateTime, before: Temporal.ZonedDateTime): string[] {
  const shown = at.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime();
  const kind = isSummerTime(at) ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${shown.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/gu, '')}`,
    `TZOFFSETFROM:${before.offset.replace(':', '')}`,
    `TZOFFSETTO:${at.offset.replace(':', '')}`,
    `TZNAME:${shortName(at)}`,
    `END:${kind}`,
  ];
}

/** The clock is ahead of what it shows half a year away, in January or July. */
function isSummerTime(at: Temporal.ZonedDateTime): boolean {
  return [1, 7].some(
    (month) => at.with({ month, day: 1 }).offsetNanoseconds < at.offsetNanoseconds,
  );
}

function shortName(at: Temporal.ZonedDateTime): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: at.timeZoneId,
    timeZoneName: 'short',
  }).formatToParts(at.epochMilliseconds);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? at.offset;
}
