import { DucesError, type ErrorCode, type FaultPlace } from '../faults/index.ts';

/**
 * One check of a package or a ledger. `passed` and `failed` are findings; `unproven` means that
 * nothing is wrong and something that the check needs was not given, and `detail` says what.
 */
export interface Check {
  readonly kind: 'check';
  readonly id: string;
  /** What was checked, as a statement that holds when the check passed. */
  readonly what: string;
  readonly outcome: 'passed' | 'failed' | 'unproven';
  readonly detail: string;
  /** For a failed check: the error that it would be if it stood alone. */
  readonly fault: { readonly code: ErrorCode; readonly place: FaultPlace | null } | null;
}

/** All checks of one thing, in the order in which they were made. */
export interface CheckReport {
  readonly kind: 'check-report';
  /** True when no check failed. Look at `unproven` before relying on it. */
  readonly ok: boolean;
  readonly checks: readonly Check[];
  readonly firstFailure: Check | null;
  /** The checks that could not be made with what was given. */
  readonly unproven: readonly Check[];
}

/** Puts checks together into a report. */
export function checkReport(checks: readonly Check[]): CheckReport {
  const firstFailure = checks.find((check) => check.outcome === 'failed') ?? null;
  return {
    kind: 'check-report',
    ok: firstFailure === null,
    checks,
    firstFailure,
    unproven: checks.filter((check) => check.outcome === 'unproven'),
  };
}

/** A check whose answer did not need an act that can fail. */
export function checked(
  outcome: 'passed' | 'unproven',
  id: string,
  what: string,
  detail = '',
): Check {
  return { kind: 'check', id, what, outcome, detail, fault: null };
}

/** The check that a caught error amounts to. Errors that are no `DucesError` are rethrown. */
export function failedCheck(id: string, what: string, cause: unknown): Check {
  if (!(cause instanceof DucesError)) throw cause;
  const { code, place, message } = cause;
  return { kind: 'check', id, what, outcome: 'failed', detail: message, fault: { code, place } };
}

/** Runs `prove`; a returned text is the detail of a passed check, a thrown fault a failed one. */
export async function runCheck(
  id: string,
  what: string,
  prove: () => string | Promise<string>,
): Promise<Check> {
  try {
    return checked('passed', id, what, await prove());
  } catch (cause) {
    return failedCheck(id, what, cause);
  }
}

/**
 * Throws the first failure of a report as the error that it is.
 *
 * @throws DucesError with the code and place of the first failed check.
 */
export function assertProven(report: CheckReport): void {
  const { firstFailure } = report;
  if (firstFailure?.fault == null) return;
  throw new DucesError(firstFailure.fault.code, firstFailure.detail, {
    ...(firstFailure.fault.place === null ? {} : { place: firstFailure.fault.place }),
    next: 'Rely on nothing in it; get it again from its source, and keep this copy as evidence.',
  });
}
