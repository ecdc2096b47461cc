import { Worker } from 'node:worker_threads';

/**
 * Starts the thread that ends this process when it takes too much memory (the first argument of
 * the process, in megabytes) or its parent is gone, also while the process itself is busy.
 */
export function watchMemory(): void {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  new Worker(new URL(`./watch-process.${extension}`, import.meta.url), {
    workerData: { parent: process.ppid, megabytes: Number(process.argv[2]) },
  }).unref();
  process.on('disconnect', () => process.exit(0));
}
