import { DucesError, type ErrorCode } from '../../../faults/index.ts';
import { type ChildFault, ReaderChildFault, startReaderChild } from './reader-child.ts';

/** What reading one file in a process of its own may cost. */
export interface ReaderLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

export interface AskReaderOptions {
  readonly name: string | null;
  readonly signal?: AbortSignal;
  readonly limits: ReaderLimits;
}

/** Why a file was not read, as the process that read it says. */
export interface ReadingProblem {
  readonly code: ErrorCode;
  readonly message: string;
  readonly next: string;
}

const FAULTS: Readonly<Record<ChildFault, ReadingProblem>> = {
  time: {
    code: 'file-too-demanding',
    message: 'Reading the file takes longer than is allowed.',
    next: 'Open it in its own program and save it as PDF; read that.',
  },
  crash: {
    code: 'file-too-demanding',
    message: 'The file brought its reader down, or took more memory than is allowed.',
    next: 'Open it in its own program and save it as PDF; read that.',
  },
  stopped: {
    code: 'stopped',
    message: 'Reading the file was stopped before it was done.',
    next: 'Run it again to read the whole paper.',
  },
};

/**
 * Has one file read in a process of its own, within limits of time and memory.
 *
 * @param script the address of the process's script, without its ending.
 * @throws DucesError `file-too-demanding`, `stopped`, or what the process says.
 */
export async function askReader<Answer>(
  script: URL,
  bytes: Uint8Array,
  { name, signal, limits }: AskReaderOptions,
): Promise<Answer> {
  if (signal?.aborted === true) throw readingFault(FAULTS.stopped, name, signal.reason);
  const child = startReaderChild<Uint8Array, { answer: Answer } | { problem: ReadingProblem }>(
    script,
    { megabytes: limits.megabytes },
  );
  const stop = (): void => child.stop();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const said = await child.ask(bytes, limits.milliseconds);
    if ('answer' in said) return said.answer;
    throw readingFault(said.problem, name);
  } catch (error) {
    if (!(error instanceof ReaderChildFault)) throw error;
    throw readingFault(FAULTS[error.fault], name, error);
  } finally {
    signal?.removeEventListener('abort', stop);
    child.stop();
  }
}

/** The error for a problem with a file. */
export function readingFault(
  { code, message, next }: ReadingProblem,
  name: string | null,
  cause?: unknown,
): DucesError {
  return new DucesError(code, message, { place: name === null ? {} : { file: name }, next, cause });
}
