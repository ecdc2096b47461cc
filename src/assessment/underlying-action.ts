import type { MatterFile } from './assessment-context.ts';

/** The action for whose sake the name is asked; null where the matter has none. */
export function underlyingOf({
  proceedings,
}: Pick<MatterFile, 'proceedings'>): MatterFile['proceedings'][number] | null {
  return proceedings.find(({ role }) => role === 'underlying') ?? null;
}
