/**
 * A thread beside a reader that ends the process when it takes too much memory, or when its parent
 * is gone, also while the reader does not return.
 */
import { setInterval } from 'node:timers';
import { workerData } from 'node:worker_threads';

const { parent, megabytes } = workerData as {
  readonly parent: number;
  readonly megabytes: number;
};

setInterval(() => {
  const orphaned = process.ppid !== parent;
  const bloated = process.memoryUsage.rss() > megabytes * 1_000_000;
  if (orphaned || bloated) process.kill(process.pid, 'SIGKILL');
}, 100);
