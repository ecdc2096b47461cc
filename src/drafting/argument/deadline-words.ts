import type { Deadline } from '../../calendar/index.ts';
import type { Inline } from '../draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { longDate } from '../long-date.ts';
import { joined, record, words } from '../say.ts';

type Closing = NonNullable<Deadline['closes']>;

/**
 * The last day of a time that closes, with the rules that give it: `March 2, 2023 (Fed. R. Civ. P.
 * 72(a))`. The earliest where there are several; null where the calendar has no date for it, or has it
 * only if something holds that nobody has said. `toWhom` is the label of the speaker whose time it is.
 */
export function deadlineWords(
  { deadlines }: Pick<DraftContext, 'deadlines'>,
  closes: Closing,
  toWhom: string | null = null,
): readonly Inline[] | null {
  const dated = deadlines
    .filter(({ event }) => toWhom === null || event?.to.includes(toWhom) === true)
    .flatMap((deadline) => (deadline.closes === closes && isCertain(deadline) ? [deadline] : []))
    .toSorted((one, other) => one.date.toString().localeCompare(other.date.toString()));
  const [first] = dated;
  if (first === undefined) return null;
  const rules = first.authorities.map(({ authority, pinVerified }) =>
    record(pinVerified ? authority : `${authority} [verify pin]`),
  );
  return words`${longDate(first.date.toString())}${rules.length === 0 ? '' : words` (${joined(rules, '; ')})`}`;
}

function isCertain(
  deadline: Deadline,
): deadline is Extract<Deadline, { state: 'dated' | 'fixed' }> {
  if (deadline.conditions.length > 0 || typeof deadline.event?.assumed === 'string') return false;
  return deadline.state === 'dated' || deadline.state === 'fixed';
}
