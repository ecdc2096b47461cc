import { DucesError, ERROR_CODES, formatFaultPlace } from '../faults/index.ts';

/**
 * Prints a fault to standard error and gives its exit code. The one gate for throwables that are
 * not ours: their message may hold data, so only their name and where they arose are shown.
 */
export function reportFault(error: unknown, json: boolean): number {
  const fault = faultOf(error);
  if (json) {
    process.stderr.write(`${JSON.stringify({ error: fault.toJSON() })}\n`);
    return fault.exit;
  }
  const place = formatFaultPlace(fault.place);
  const shown = place === '' || fault.message.includes(place) ? '' : ` (${place})`;
  process.stderr.write(`duces: ${fault.message}${shown}\n`);
  process.stderr.write(`       ${fault.next}  [${fault.code}]\n`);
  return fault.exit;
}

/** A throwable as a fault: any that is not ours is a defect. */
export function faultOf(error: unknown): DucesError {
  return error instanceof DucesError ? error : defect(error);
}

function defect(error: unknown): DucesError {
  const name = error instanceof Error ? error.constructor.name : typeof error;
  const frame = error instanceof Error ? (error.stack?.split('\n    at ')[1] ?? '') : '';
  return new DucesError('internal', `A defect of Duces (${name} at ${frame}).`, {
    next: `Please report this line; nothing was released. ${ERROR_CODES.internal.when}`,
    cause: error,
  });
}
