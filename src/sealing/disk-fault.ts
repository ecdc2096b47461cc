import { DucesError, type FaultDetail } from '../faults/index.ts';

const NEXT_BY_ERRNO: Readonly<Record<string, string>> = {
  ENOSPC: 'Free some space on that disk, then run the command again.',
  EDQUOT: 'Free some of your disk quota, then run the command again.',
  EACCES: 'Choose a folder that you may write to, or have its permissions changed.',
  EPERM: 'Choose a folder that you may write to, or have its permissions changed.',
  EROFS: 'Choose a folder on a disk that is not read-only.',
};

/**
 * Turns what the operating system threw into a `DucesError`: `file-not-found` when a path to read
 * is absent, else `disk-failed`. A `DucesError` passes through unchanged. `path` must be a path
 * that the user named or one beside it: it is printed.
 */
export function diskFault(cause: unknown, act: 'read' | 'write', path: string): DucesError {
  if (cause instanceof DucesError) return cause;
  const errno = errnoOf(cause);
  if (errno === null) return internalFault(cause, act);
  if (act === 'read' && (errno === 'ENOENT' || errno === 'ENOTDIR')) {
    return new DucesError('file-not-found', `Nothing is at ${path}.`, {
      place: { file: path },
      next: 'Check the path.',
      cause,
    });
  }
  const detail: FaultDetail = {
    place: { file: path },
    next:
      NEXT_BY_ERRNO[errno] ?? 'Check that the disk works and the path is right, then try again.',
    cause,
  };
  const verb = act === 'read' ? 'Reading' : 'Writing';
  return new DucesError('disk-failed', `${verb} ${path} failed (${errno}).`, detail);
}

/** The `E…` code of an operating-system error, or null when `thrown` is no such error. */
export function errnoOf(thrown: unknown): string | null {
  if (!(thrown instanceof Error) || !('code' in thrown)) return null;
  return typeof thrown.code === 'string' && /^E[A-Z0-9]+$/.test(thrown.code) ? thrown.code : null;
}

function internalFault(cause: unknown, act: 'read' | 'write'): DucesError {
  return new DucesError('internal', `An unexpected failure during a disk ${act}.`, {
    next: 'Report this with the command that you ran.',
    cause,
  });
}
