import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PdfAnswer, PdfFault, PdfRequest } from './pdf-messages.ts';

/** A request that is not answered. The fault says why. */
export class PdfChildFault extends Error {
  override readonly name = 'PdfChildFault';
  readonly fault: PdfFault;

  constructor(fault: PdfFault) {
    super(fault);
    this.fault = fault;
  }
}

/** The process that reads PDFs, seen from its parent. */
export interface PdfChild {
  /**
   * Sends a request and waits for its answer. Answers come in the order of the requests; the time
   * of a request counts from when all before it are answered.
   * @throws PdfChildFault
   */
  readonly ask: (request: PdfRequest, milliseconds: number) => Promise<PdfAnswer>;
  /** Sends what gets no answer. Resolves when it is on its way. */
  readonly tell: (request: PdfRequest) => Promise<void>;
  /** Ends the process at once; what is still asked fails. */
  readonly stop: (fault: PdfFault) => void;
  readonly isRunning: () => boolean;
}

interface Pending {
  readonly milliseconds: number;
  readonly resolve: (answer: PdfAnswer) => void;
  readonly reject: (fault: PdfChildFault) => void;
}

/**
 * Starts a process for PDFium. It gets nothing of this one's environment and, of Node's rights, only to read files
 * (its own code) and to run its watch; it ends when this process does.
 *
 * @param megabytes most memory of the process.
 */
export function startPdfChild(megabytes: number): PdfChild {
  const child = forkChild(megabytes);
  const pending: Pending[] = [];
  let timer: NodeJS.Timeout | null = null;
  let ended: PdfFault | null = null;

  const end = (fault: PdfFault): void => {
    if (ended !== null) return;
    ended = fault;
    if (timer !== null) clearTimeout(timer);
    child.kill('SIGKILL');
    for (const { reject } of pending.splice(0)) reject(new PdfChildFault(fault));
  };
  const watch = (): void => {
    if (timer !== null) clearTimeout(timer);
    const first = pending[0];
    hold(child, first !== undefined);
    timer = first === undefined ? null : setTimeout(() => overdue(first), first.milliseconds);
  };
  // This process may itself have been busy while the answer lay waiting: it is fetched first.
  const overdue = (late: Pending): void => {
    setImmediate(() => setImmediate(() => pending[0] === late && end('time')));
  };

  child.on('message', (answer: PdfAnswer) => {
    const first = pending.shift();
    watch();
    if (first === undefined) return;
    if (answer.kind === 'failed') first.reject(new PdfChildFault(answer.fault));
    else first.resolve(answer);
  });
  child.on('error', () => end('crash'));
  child.on('exit', () => end('crash'));

  const tell = (request: PdfRequest): Promise<void> =>
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
        if (ended !== null) return reject(new PdfChildFault(ended));
        pending.push({ milliseconds, resolve, reject });
        if (pending.length === 1) watch();
        void tell(request);
      }),
    tell,
    stop: end,
    isRunning: () => ended === null,
  };
}

function forkChild(megabytes: number): ChildProcess {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const script = fileURLToPath(new URL(`./child/answer-requests.${extension}`, import.meta.url));
  return fork(script, [String(megabytes)], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // One arena for glibc's malloc: several threads would each keep their own.
    env: { MALLOC_ARENA_MAX: '1' },
    execArgv: [
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
      // Helping threads of the collector keep memory of their own, and the work is one page at a time.
      '--single-threaded-gc',
      '--max-semi-space-size=4',
      '--max-old-space-size=128',
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
