import { lookAlikeHandle } from './look-alike-handle.ts';

/** A stretch for which an account bears a handle. Instants are naive UTC texts. */
interface BornePeriod {
  readonly handle: string;
  readonly from: string;
  readonly until: string | null;
}

/** An account that the store is built around. Its posts all fall in `posts`. */
export interface SpecialAccount {
  readonly periods: readonly BornePeriod[];
  /** The ordered handle whose offending posts this account made; null for a bystander. */
  readonly offendsAs: string | null;
  /** The stretch from which its offending posts are taken. */
  readonly offends: { readonly from: string; readonly until: string };
  readonly registrationEmails: number;
}

export const FIRST_POST = '2021-12-01 00:00:00';
export const LAST_POST = '2022-04-01 00:00:00';

const OPENED = '2021-03-01 00:00:00';
const RENAMED_TO = '2022-01-10 12:00:00';
const RENAMED_AWAY = '2022-03-05 09:30:00';
const RECYCLED = '2022-02-20 00:00:00';

/**
 * The accounts around the given handles. Most bear their handle throughout; the second renames
 * itself away after its offending posts, the third gives its handle up and a stranger takes it, the
 * fourth bore another handle at first. Other accounts bear a look-alike of the last handle and the
 * first handle in capitals.
 */
export function specialAccounts(handles: readonly string[]): readonly SpecialAccount[] {
  const ordered = handles.map((handle, index) => orderedAccount(handle, index));
  const recycled = handles[2];
  const last = handles.at(-1);
  const first = handles[0]?.toUpperCase();
  const strangers = [last === undefined ? null : lookAlikeHandle(last), first ?? null].filter(
    (handle): handle is string => handle !== null && !handles.includes(handle),
  );
  return [
    ...ordered,
    ...(recycled === undefined
      ? []
      : [
          bystander([
            { handle: `${recycled}_was_free`, from: OPENED, until: RECYCLED },
            { handle: recycled, from: RECYCLED, until: null },
          ]),
        ]),
    ...strangers.map((handle) => bystander([{ handle, from: OPENED, until: null }])),
  ];
}

function orderedAccount(handle: string, index: number): SpecialAccount {
  const base = { offendsAs: handle, registrationEmails: index % 4 === 0 ? 2 : 1 };
  const whole = { handle, from: OPENED, until: null };
  switch (index) {
    case 1:
      return {
        ...base,
        periods: [
          { ...whole, until: RENAMED_AWAY },
          { handle: `${handle}_moved`, from: RENAMED_AWAY, until: null },
        ],
        offends: { from: FIRST_POST, until: RENAMED_AWAY },
      };
    case 2:
      return {
        ...base,
        periods: [
          { ...whole, until: RECYCLED },
          { handle: `${handle}_gone`, from: RECYCLED, until: null },
        ],
        offends: { from: FIRST_POST, until: RECYCLED },
      };
    case 3:
      return {
        ...base,
        periods: [
          { handle: `${handle}_before`, from: OPENED, until: RENAMED_TO },
          { ...whole, from: RENAMED_TO },
        ],
        offends: { from: RENAMED_TO, until: LAST_POST },
      };
    default:
      return { ...base, periods: [whole], offends: { from: FIRST_POST, until: LAST_POST } };
  }
}

function bystander(periods: readonly BornePeriod[]): SpecialAccount {
  return {
    periods,
    offendsAs: null,
    offends: { from: FIRST_POST, until: LAST_POST },
    registrationEmails: 1,
  };
}
