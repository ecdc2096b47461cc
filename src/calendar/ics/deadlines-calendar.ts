import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import type { DeadlineCollision } from '../deadlines/collisions/collision.ts';
import type { DatedDeadline, Deadline } from '../deadlines/deadline.ts';
import { describeForCalendar, summaryOf } from './describe-for-calendar.ts';
import { eventUid } from './event-uid.ts';
import { timeZoneComponent } from './time-zone-component.ts';

const DAY_IN_SECONDS = 86_400;
/** How many days before a date the calendar reminds of it. */
const REMINDERS = [7, 1];

/**
 * The deadlines that have a day, as an iCalendar file (RFC 5545): all-day entries on dates where the
 * court sits, or timed ones in the court's zone, each reminded of 7 days and 1 day before. It holds
 * rules, dates and arithmetic, and no name, handle or words from the matter. What has no date is not
 * in it.
 *
 * @param stamp when the file is made.
 */
export function deadlinesCalendar(
  matter: string,
  deadlines: readonly Deadline[],
  collisions: readonly DeadlineCollision[],
  stamp: Date = new Date(),
): string {
  const dated = deadlines.filter((each) => 'date' in each);
  const years = dated.map(({ date }) => date.year);
  const calendar = ical({ prodId: { company: 'Duces', product: 'deadlines', language: 'EN' } });
  calendar.timezone({
    // Unnamed: each entry names its own zone, and a calendar may hold several.
    name: '',
    generator: (zone) => timeZoneComponent(zone, Math.min(...years), Math.max(...years)),
  });
  for (const each of dated) {
    const event = calendar.createEvent({
      id: eventUid(matter, each.id),
      stamp,
      summary: summaryOf(each),
      description: describeForCalendar(each, collisions),
      transparency: ICalEventTransparency.TRANSPARENT,
      ...whenOf(each),
    });
    for (const days of REMINDERS) {
      event.createAlarm({
        type: ICalAlarmType.display,
        triggerBefore: days * DAY_IN_SECONDS,
        description: summaryOf(each),
      });
    }
  }
  return `${calendar.toString()}\r\n`;
}

function whenOf(each: DatedDeadline) {
  if ('time' in each && each.time !== null) {
    return { start: each.time, timezone: each.time.timeZoneId };
  }
  return { start: each.date, end: each.date.add({ days: 1 }), allDay: true };
}
