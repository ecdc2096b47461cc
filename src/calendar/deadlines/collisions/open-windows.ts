import { Temporal } from 'temporal-polyfill';
import { formatCourtDate } from '../../explain-computed-date.ts';
import type { DatedDeadline, Deadline } from '../deadline.ts';
import type { DeadlineCase } from '../deadline-case.ts';
import { eventsOf } from '../events-of.ts';
import { collision, isAfter, type DeadlineCollision } from './collision.ts';

/** Production that is due while the order can still be objected to. */
export function dueBeforeWindowCloses(
  all: readonly Deadline[],
  dated: readonly DatedDeadline[],
): DeadlineCollision[] {
  return productionsDue(dated).flatMap((due) =>
    all
      .filter((each) => each.closes === 'objection-to-order')
      .flatMap((each) => {
        const end = earliestEnd(each);
        if (end === null || !isAfter(end.date, due.date)) return [];
        const message = `Production is due ${formatCourtDate(due.date)}, before ${opened(each, end)}. Whoever objects needs a stay: what is produced by then cannot be called back.`;
        return [collision('due-before-window-closes', message, due, each)];
      }),
  );
}

/** An appeal that is open when production goes out, or went out. */
export function appealOpenAfterRelease(
  matter: DeadlineCase,
  all: readonly Deadline[],
  dated: readonly DatedDeadline[],
): DeadlineCollision[] {
  const released = eventsOf(matter, null, { event: 'released', of: 'production' });
  const releases = [
    ...released.map(({ on }) => ({ on, says: `Production was released ${formatCourtDate(on)}` })),
    ...(released.length > 0 ? [] : productionsDue(dated)).map(({ date }) => ({
      on: date,
      says: `Production is due ${formatCourtDate(date)}`,
    })),
  ];
  return releases.flatMap(({ on, says }) =>
    all
      .filter((each) => each.closes === 'appeal')
      .flatMap((each) => {
        const end = earliestEnd(each);
        if (end === null || !isAfter(end.date, on)) return [];
        const message = `${says}, before ${opened(each, end)}: an appeal may come when there is nothing left to decide.`;
        return [collision('appeal-open-after-release', message, each)];
      }),
  );
}

/** A time after notice to a speaker that runs beyond the day on which production is due. */
export function noticeEndsAfterDue(dated: readonly DatedDeadline[]): DeadlineCollision[] {
  return productionsDue(dated).flatMap((due) =>
    dated
      .filter((each) => each.closes === 'notice' && !isAfter(due.date, each.date))
      .map((each) =>
        collision(
          'notice-ends-after-due',
          `The notice to ${each.event?.to.join(', ') ?? 'the speaker'} runs out ${formatCourtDate(each.date)}, and production is due ${formatCourtDate(due.date)}: ask the court for time, or the policy for an exception.`,
          each,
          due,
        ),
      ),
  );
}

/** The first day on which a window can close: its date, or what is certain where it has none. */
function earliestEnd(each: Deadline): { date: Temporal.PlainDate; certain: boolean } | null {
  if (each.state === 'dated') return { date: each.date, certain: true };
  if (each.state === 'open' && each.notBefore !== null) {
    return { date: each.notBefore.date, certain: false };
  }
  return null;
}

function opened(each: Deadline, { date, certain }: { date: Temporal.PlainDate; certain: boolean }) {
  const authority = each.authorities[0]?.authority ?? '';
  const until = `${certain ? 'until' : 'at least until'} ${formatCourtDate(date)}`;
  const only = each.conditions.length === 0 ? '' : `, if ${each.conditions.join(', ')}`;
  const assumed =
    each.event !== null && each.event.assumed !== null ? ', from an assumed date' : '';
  return `the time for ${lower(each.title)} ends, which runs ${until} (${authority})${assumed}${only}`;
}

function lower(title: string): string {
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

function productionsDue(dated: readonly DatedDeadline[]): DatedDeadline[] {
  return dated.filter(({ closes }) => closes === 'production');
}
