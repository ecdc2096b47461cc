import { fork, type ChildProcess } from 'node:child_process';

/** Why a process gave no answer. */
export type ChildFault = 'time' | 'crash' | 'stopped';

/** A request that was not answered. */
export class ReaderChildFault extends Error {
  override readonly name = 'ReaderChildFault';
  readonly fault: ChildFault;

  constructor(fault: ChildFault) {
    super(fault);
    this.fault = fault;
  }
}

/** A process that reads for this one, so that a hostile file takes only that process with it. */
export interface ReaderChild<Request, Answer> {
  /**
   * Sends a request and waits for its answer. One at a time.
   * @throws ReaderChildFault when the answer takes longer than `milliseconds` or the process ends.
   */
  readonly ask: (request: Request, milliseconds: number) => Promise<Answer>;
  /** Ends the process at once. Harmless when called twice. */
  readonly stop: (fault?: ChildFault) => void;
  readonly isRunning: () => boolean;
}

/**
 * Starts a process. It gets nothing of this one's environment and, of Node's rights, only to read
 * files (its own code and data) and to start threads; it ends with this process.
 *
 * @param script the script's address without its ending: TypeScript in the source, else JavaScript.
 * @param megabytes most memory of the process.
 */
export function startReaderChild<Request, Answer>(
  script: string,
  megabytes: number,
): ReaderChild<Request, Answer> {
  const child = forkChild(script, megabytes);
  let waiting: { resolve: (answer: Answer) => void; reject: (fault: unknown) => void } | null =
    null;
  let timer: NodeJS.Timeout | null = null;
  let ended: ChildFault | null = null;

  const settle = (): typeof waiting => {
    const asked = waiting;
    waiting = null;
    if (timer !== null) clearTimeout(timer);
    return asked;
  };
  const stop = (fault: ChildFault = 'stopped'): void => {
    if (ended !== null) return;
    ended = fault;
    child.kill('SIGKILL');
    settle()?.reject(new ReaderChildFault(fault));
  };
  child.on('message', (answer: Answer) => settle()?.resolve(answer));
  child.on('error', () => stop('crash'));
  child.on('exit', () => stop('crash'));
  return {
    ask: (request, milliseconds) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(new ReaderChildFault(ended));
        waiting = { resolve, reject };
        timer = setTimeout(() => stop('time'), milliseconds);
        child.send(request as object, (error) => error !== null && stop('crash'));
      }),
    stop,
    isRunning: () => ended === null,
  };
}

function forkChild(script: string, megabytes: number): ChildProcess {
  return fork(script, [String(megabytes)], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { MALLOC_ARENA_MAX: '1' },
    execArgv: [
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
      `--max-old-space-size=${Math.floor(megabytes / 2)}`,
    ],
  });
}
