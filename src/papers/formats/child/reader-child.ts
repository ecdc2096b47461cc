import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

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
   * Sends a request and waits for its answer. Answers come in the order of the requests; the time
   * of a request counts from when all before it are answered.
   * @throws ReaderChildFault when the answer takes longer than `milliseconds` or the process ends.
   */
  readonly ask: (request: Request, milliseconds: number) => Promise<Answer>;
  /** Sends what gets no answer. Resolves when it is on its way. */
  readonly tell: (request: Request) => Promise<void>;
  /** Ends the process at once; what is still asked fails. Harmless when called twice. */
  readonly stop: (fault?: ChildFault) => void;
  readonly isRunning: () => boolean;
}

/** What a process may take. */
export interface ChildMemory {
  /** Most memory of the whole process, in megabytes; beyond, its own watch ends it. */
  readonly megabytes: number;
  /** Most memory of its JavaScript objects; by default half of the whole. */
  readonly heapMegabytes?: number;
  /** More flags of Node's that bear on memory. */
  readonly flags?: readonly string[];
}

interface Pending<Answer> {
  readonly milliseconds: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (fault: ReaderChildFault) => void;
}

/**
 * Starts a process. It gets nothing of this one's environment and, of Node's rights, only to read
 * files (its own code and data) and to start threads; it ends with this process.
 *
 * @param script the script's address without its ending: TypeScript in the source, else JavaScript.
 */
export function startReaderChild<Request extends object, Answer>(
  script: URL,
  memory: ChildMemory,
): ReaderChild<Request, Answer> {
  const child = forkChild(script, memory);
  const pending: Pending<Answer>[] = [];
  let timer: NodeJS.Timeout | null = null;
  let ended: ChildFault | null = null;

  const stop = (fault: ChildFault = 'stopped'): void => {
    if (ended !== null) return;
    ended = fault;
    if (timer !== null) clearTimeout(timer);
    child.kill('SIGKILL');
    for (const { reject } of pending.splice(0)) reject(new ReaderChildFault(fault));
  };
  const watch = (): void => {
    if (timer !== null) clearTimeout(timer);
    const first = pending[0];
    hold(child, first !== undefined);
    timer = first === undefined ? null : setTimeout(() => overdue(first), first.milliseconds);
  };
  // This process may itself have been busy while the answer lay waiting: it is fetched first.
  const overdue = (late: Pending<Answer>): void => {
    setImmediate(() => setImmediate(() => pending[0] === late && stop('time')));
  };
  child.on('message', (answer: Answer) => {
    const first = pending.shift();
    watch();
    first?.resolve(answer);
  });
  child.on('error', () => stop('crash'));
  child.on('exit', () => stop('crash'));

  const tell = (request: Request): Promise<void> =>
    new Promise((resolve) => {
      if (ended !== null || !child.connected) return resolve();
      hold(child, true);
      child.send(request, () => {
        hold(child, pending.length > 0);
        resolve();
      });
    });
  return {
    ask: (request, milliseconds) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(new ReaderChildFault(ended));
        pending.push({ milliseconds, resolve, reject });
        if (pending.length === 1) watch();
        void tell(request);
      }),
    tell,
    stop,
    isRunning: () => ended === null,
  };
}

/**
 * What glibc's malloc, where Node runs on it, is told: to keep one arena, since several threads
 * would each keep their own, and to give memory back that is freed. Other systems take no notice.
 */
const MALLOC = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '65536',
  MALLOC_TRIM_THRESHOLD_: '131072',
};

function forkChild(
  script: URL,
  { megabytes, heapMegabytes = Math.floor(megabytes / 2), flags = [] }: ChildMemory,
): ChildProcess {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return fork(fileURLToPath(`${script.href}.${extension}`), [String(megabytes)], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: MALLOC,
    execArgv: [
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
      `--max-old-space-size=${heapMegabytes}`,
      ...flags,
    ],
  });
}

/** Only while it is asked or told something does the process keep this one from ending. */
function hold(child: ChildProcess, holds: boolean): void {
  if (holds) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
