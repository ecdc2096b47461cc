import { formatPin, type Knowledge } from '../matters/index.ts';
import type { MatterFile } from './assessment-context.ts';
import { matterFact } from './matter-fact.ts';

/** What a court found or counsel recorded, and where. `by` is null while nobody has. */
export interface RecordedFact {
  readonly value: Knowledge;
  readonly by: 'court' | 'counsel' | null;
  readonly at: string | null;
}

/** A fact about some subjects with whose word it stands on: the court's before counsel's. */
export function recordedFact(
  matter: MatterFile,
  fact: string,
  subjects: readonly string[],
): RecordedFact {
  const { value, entries } = matterFact(matter, fact, subjects);
  const settled = entries.filter((entry) => value !== 'unknown' && entry.value === value);
  const entry =
    settled.find(({ by }) => by === 'court') ?? settled.find(({ by }) => by === 'counsel');
  const at = entry?.at;
  return {
    value,
    by: entry === undefined ? null : entry.by === 'court' ? 'court' : 'counsel',
    at: at === undefined ? null : formatPin(at),
  };
}
