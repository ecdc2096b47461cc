import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { z } from 'zod';
import { DucesError } from '../../faults/index.ts';
import { writeWhole } from '../write-whole.ts';

const FOLDER = 'attempts';

const schema = z.strictObject({
  format: z.literal('duces-release-attempts@1'),
  /** Where packages of the plan were to appear: absolute paths, in the order of the attempts. */
  outs: z.array(z.string().min(1)),
});

/**
 * The paths at which a package of a plan was to appear, the last attempt's last, each once. They are kept so that
 * a run that was cut off between publishing a package and recording it can be told from one that was
 * cut off before.
 *
 * @throws DucesError `data-malformed` when the file is not as it was written.
 */
export function releaseAttempts(folder: string, plan: string): readonly string[] {
  const path = fileOf(folder, plan);
  if (!existsSync(path)) return [];
  const { data, success } = schema.safeParse(parsed(readFileSync(path, 'utf8')));
  if (success) return data.outs;
  throw new DucesError('data-malformed', 'The file of release attempts was changed.', {
    place: { file: path },
    next: 'Restore it from a backup: it tells where a package of this plan may lie.',
  });
}

/** Whether a run of any plan of the matter was to put its package at a path. */
export function isReleaseAttempt(folder: string, out: string): boolean {
  const plans = existsSync(join(folder, FOLDER)) ? readdirSync(join(folder, FOLDER)) : [];
  return plans.some((name) => releaseAttempts(folder, parse(name).name).includes(resolve(out)));
}

/** Keeps the path of a further attempt, before anything is published there. Throws `disk-failed`. */
export function keepReleaseAttempt(folder: string, plan: string, out: string): void {
  const path = resolve(out);
  const outs = [...releaseAttempts(folder, plan).filter((each) => each !== path), path];
  const kept = { format: 'duces-release-attempts@1', outs };
  writeWhole(fileOf(folder, plan), `${JSON.stringify(kept, null, 2)}\n`);
}

function fileOf(folder: string, plan: string): string {
  return join(folder, FOLDER, `${plan}.json`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
