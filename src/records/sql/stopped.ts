import { DucesError } from '../../faults/index.ts';

/** The error of a reading that a signal ended. `doing` completes "Stopped while …". */
export function stopped(doing: string): DucesError {
  return new DucesError('stopped', `Stopped while ${doing}.`, {
    next: 'Run the command again; nothing of the stopped reading was kept.',
  });
}

/** Throws `stopped` once the signal has fired. */
export function refuseIfStopped(signal: AbortSignal | undefined, doing: string): void {
  if (signal?.aborted === true) throw stopped(doing);
}
