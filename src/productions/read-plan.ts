import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DucesError } from '../faults/index.ts';
import { planHash, type ProductionPlan } from './production-plan.ts';

/**
 * A plan that was kept beside its matter, by its hash. Whatever was changed in the file since is found
 * out: the plan must have the hash by which it is named.
 *
 * @throws DucesError `reference-unknown` when no such plan is kept; `data-malformed`.
 */
export function readPlan(folder: string, hash: string): ProductionPlan {
  const path = join(folder, 'plans', `${hash}.json`);
  if (!existsSync(path)) {
    throw new DucesError('reference-unknown', `No plan ${hash} is kept with this matter.`, {
      place: { file: join(folder, 'plans') },
      next: 'Name the plan by its whole SHA-256, as `duces produce --plan-only` printed it.',
    });
  }
  const plan = parsed(readFileSync(path, 'utf8'));
  if (plan !== null && planHash(plan) === hash) return plan;
  throw new DucesError('data-malformed', `${path} is not the plan of its name.`, {
    place: { file: path },
    next: 'The file was changed. Plan again: `duces produce --plan-only`.',
  });
}

function parsed(text: string): ProductionPlan | null {
  try {
    return JSON.parse(text) as ProductionPlan;
  } catch {
    return null;
  }
}
