import { startPdfChild, type PdfChild } from './start-pdf-child.ts';

/** How long a process waits for the next file of a batch, in milliseconds. */
const PATIENCE = 3_000;

interface Idle {
  readonly child: PdfChild;
  readonly megabytes: number;
  readonly timer: NodeJS.Timeout;
}

let idle: Idle | null = null;

/** The process that has just read another file, or a new one. */
export function takePdfChild(megabytes: number): PdfChild {
  const waiting = idle;
  idle = null;
  if (waiting === null) return startPdfChild(megabytes);
  clearTimeout(waiting.timer);
  if (!waiting.child.isRunning() || waiting.megabytes !== megabytes) {
    waiting.child.stop('stopped');
    return startPdfChild(megabytes);
  }
  return waiting.child;
}

/** Keeps a process warm for the next file. */
export function leavePdfChild(child: PdfChild, megabytes: number): void {
  if (!child.isRunning()) return;
  if (idle !== null) {
    child.stop('stopped');
    return;
  }
  const timer = setTimeout(() => {
    if (idle?.child === child) idle = null;
    child.stop('stopped');
  }, PATIENCE);
  timer.unref();
  idle = { child, megabytes, timer };
}
