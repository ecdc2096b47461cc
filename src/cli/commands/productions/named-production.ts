import { DucesError } from '../../../faults/index.ts';
import type { Matter } from '../../../matters/index.ts';
import { listProductions, type ListedProduction } from '../../../productions/index.ts';

/**
 * The production whose plan begins so.
 *
 * @throws DucesError `reference-unknown` for none, or more than one; what `listProductions` throws.
 */
export async function namedProduction(
  matter: Matter,
  beginning: string,
): Promise<ListedProduction> {
  const listed = await listProductions(matter);
  const found = listed.filter(({ hash }) => beginning !== '' && hash.startsWith(beginning));
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  throw new DucesError(
    'reference-unknown',
    only === undefined
      ? `No plan of this matter begins with "${beginning}".`
      : `${found.length} plans of this matter begin with "${beginning}".`,
    { next: 'Name the plan by its SHA-256; `duces productions list` shows them.' },
  );
}
