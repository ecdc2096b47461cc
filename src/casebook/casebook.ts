import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDataFile } from '../data-files/index.ts';
import { DucesError } from '../faults/index.ts';
import { decisionSchema, type Decision } from './decision-schema.ts';

/** Decided requests by id. */
export interface Casebook {
  readonly decisions: readonly Decision[];
  find(id: string): Decision | null;
  /** The decision. Throws `reference-unknown`, listing the ids that there are. */
  get(id: string): Decision;
}

let own: Casebook | null = null;

/** The casebook that Duces ships. Read once, then kept. */
export function casebook(): Casebook {
  own ??= casebookOf(readDecisions(join(import.meta.dirname, 'decisions')));
  return own;
}

/** A casebook of some decisions, each id once. Throws `law-inconsistent` for an id twice. */
export function casebookOf(decisions: readonly Decision[]): Casebook {
  const byId = new Map<string, Decision>();
  for (const decision of decisions) {
    if (byId.has(decision.id)) {
      throw new DucesError('law-inconsistent', `The decision ${decision.id} is there twice.`, {
        next: 'Take one of the two files away, or rename it.',
      });
    }
    byId.set(decision.id, decision);
  }
  const find = (id: string) => byId.get(id) ?? null;
  return {
    decisions: [...byId.values()],
    find,
    get: (id) => {
      const found = find(id);
      if (found !== null) return found;
      throw new DucesError('reference-unknown', `The casebook has no decision ${id}.`, {
        next: `Use one of: ${[...byId.keys()].join(', ')}.`,
      });
    },
  };
}

function readDecisions(folder: string): Decision[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => {
      const { data, placeOf } = readDataFile(join(folder, name), decisionSchema);
      if (`${data.id}.yaml` === name) return data;
      throw new DucesError(
        'law-inconsistent',
        `${name} holds ${data.id}, not what its name says.`,
        {
          place: placeOf(['id']),
          next: `Name the file ${data.id}.yaml, or correct the id.`,
        },
      );
    });
}
