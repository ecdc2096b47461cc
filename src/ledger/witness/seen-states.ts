import { existsSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { z } from 'zod';
import { DucesError } from '../../faults/index.ts';
import { diskFault } from '../../sealing/index.ts';
import type { SeenState } from './witness-checkpoint.ts';

const schema = z.strictObject({
  format: z.literal('duces-witness@1'),
  seen: z.array(
    z.strictObject({
      origin: z.string().min(1),
      size: z.int().min(0),
      root: z.string().regex(/^[A-Za-z0-9+/]{43}=$/u),
    }),
  ),
});

/**
 * What a witness has seen of each ledger, in a file of its own.
 *
 * @throws DucesError `data-malformed`: a witness that lost its memory must not go on as if it had none.
 */
export function readSeenStates(path: string): readonly SeenState[] {
  if (!existsSync(path)) return [];
  const { data, success } = schema.safeParse(parsed(readFileSync(path, 'utf8')));
  if (success) {
    return data.seen.map((state) => ({ ...state, root: Buffer.from(state.root, 'base64') }));
  }
  throw new DucesError('data-malformed', 'The memory of the witness was changed.', {
    place: { file: path },
    next: 'Restore it from a backup. Without it the witness could sign two histories.',
  });
}

/** Keeps it, whole or not at all, on the disk before this returns. Throws `disk-failed`. */
export async function keepSeenStates(path: string, states: readonly SeenState[]): Promise<void> {
  const partial = `${path}.partial-${process.pid}`;
  const seen = states.map(({ origin, size, root }) => ({
    origin,
    size,
    root: root.toString('base64'),
  }));
  try {
    const file = await open(partial, 'w', 0o600);
    try {
      await file.writeFile(`${JSON.stringify({ format: 'duces-witness@1', seen }, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (cause) {
    throw diskFault(cause, 'write', path);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
