import type { OnProgress, ProductionProgress } from '../productions/index.ts';

const WIDTH = 30;

const STAGES = {
  check: 'checking the store',
  plan: 'planning',
  collect: 'collecting records',
  seal: 'sealing',
  release: 'releasing',
} as const satisfies Record<ProductionProgress['stage'], string>;

/**
 * Shows progress on standard error: a bar that redraws itself on a terminal, one line a stage
 * elsewhere. It shows counts and never a value.
 */
export function progressBar(stream: NodeJS.WriteStream = process.stderr): {
  readonly onProgress: OnProgress;
  readonly end: () => void;
} {
  let stage: ProductionProgress['stage'] | null = null;
  const draw: OnProgress = (progress) => {
    if (stream.isTTY) {
      if (stage !== null && stage !== progress.stage) stream.write('\n');
      stream.write(`\r\u001B[2K${renderProgress(progress)}`);
    } else if (stage !== progress.stage) stream.write(`${STAGES[progress.stage]} …\n`);
    stage = progress.stage;
  };
  return {
    onProgress: draw,
    end: () => void (stream.isTTY && stage !== null && stream.write('\n')),
  };
}

function renderProgress({ stage, done, total }: ProductionProgress): string {
  return renderBar(STAGES[stage], done, total);
}

/** One line: a bar where the total is known, else a count. */
export function renderBar(name: string, done: number, total: number | null): string {
  const named = name.padEnd(20);
  if (total === null) return `${named} ${done}`;
  const filled = total === 0 ? WIDTH : Math.floor((Math.min(done, total) / total) * WIDTH);
  return `${named} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total}`;
}
