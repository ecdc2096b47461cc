import { DucesError, formatFaultPlace } from '../faults/index.ts';
import type { LawRegistry } from '../law/index.ts';
import { checkMatterLaw } from './check-matter-law.ts';
import { checkMatterPapers } from './check-matter-papers.ts';
import type { Matter } from './load-matter.ts';

/**
 * Checks a loaded matter against its papers and the law. Reads the papers' files. Throws
 * `reference-unknown`, one line per fault with file, line and column, in the order of the file.
 */
export async function checkMatter(matter: Matter, law: LawRegistry): Promise<void> {
  const faults = [...(await checkMatterPapers(matter)), ...checkMatterLaw(matter, law)]
    .map(({ path, problem }) => ({ place: matter.placeOf(path), problem }))
    .toSorted(
      (one, two) =>
        (one.place.line ?? 0) - (two.place.line ?? 0) ||
        (one.place.column ?? 0) - (two.place.column ?? 0),
    );
  const [first] = faults;
  if (first === undefined) return;
  throw new DucesError(
    'reference-unknown',
    faults.map(({ place, problem }) => `${formatFaultPlace(place)} ${problem}`).join('\n'),
    { place: first.place, next: 'Correct each place listed, then run duces matter check again.' },
  );
}
