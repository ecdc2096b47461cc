import { DucesError } from '../../faults/index.ts';

/** A wish to stop counts until the sealing is recorded; the store heeds it only while it pulls. */
export function refuseIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new DucesError('stopped', 'The production was stopped before it was released.', {
    next: 'Nothing was released. Run the command again.',
  });
}
