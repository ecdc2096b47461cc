import type { DataPath } from '../data-files/index.ts';
import { matterReferences, type ReferredKind } from './matter-references.ts';
import type { MatterData } from './matter-schema.ts';
import type { Proceeding } from './proceeding-schema.ts';

/** One thing wrong between two parts of a matter file. */
export interface MatterFault {
  readonly path: DataPath;
  readonly problem: string;
}

const LISTS = {
  party: 'parties',
  person: 'people',
  proceeding: 'proceedings',
  paper: 'papers',
  speaker: 'speakers',
  statement: 'statements',
  claim: 'claims',
  exhibit: 'exhibits',
} as const satisfies Record<ReferredKind, keyof MatterData>;

/** Ids written twice, and names of things that the matter does not define. */
export function checkMatterReferences(matter: MatterData): MatterFault[] {
  const known = new Map(
    Object.entries(LISTS).map(([kind, list]) => [kind, matter[list].map(({ id }) => id)]),
  );
  const missing = matterReferences(matter)
    .filter(({ to, id }) => known.get(to)?.includes(id) === false)
    .map(({ path, to, id }) => ({
      path,
      problem: `names the ${to} "${id}", which is not in ${LISTS[to]}: expected ${offer(known.get(to) ?? [])}`,
    }));
  return [...duplicates(matter), ...severalOfRole(matter), ...missing];
}

/** Lists whose items nothing in the matter refers to, and whose ids are used outside it. */
const KNOWN_OUTSIDE = ['events', 'noticeWindows', 'holds'] as const;

/** What a matter with several proceedings of a role must say of one of them. */
const MARKED = {
  enforcement: 'that now decides (after a transfer, the one to which it went)',
  underlying: 'that is now pending (after a removal or a transfer, the one to which it went)',
} as const satisfies Record<Proceeding['role'], string>;

/** Which of several proceedings of one role counts is never taken from their order in the file. */
function severalOfRole({ proceedings }: MatterData): MatterFault[] {
  return Object.entries(MARKED).flatMap(([role, which]) => {
    const ofRole = proceedings.filter((proceeding) => proceeding.role === role);
    const marked = ofRole.filter(({ decides }) => decides === true).length;
    if (ofRole.length < 2 || marked === 1) return [];
    return [
      {
        path: ['proceedings'],
        problem: `has ${ofRole.length} ${role} proceedings, ${marked} marked: expected decides: true on the one ${which}`,
      },
    ];
  });
}

function duplicates(matter: MatterData): MatterFault[] {
  return [...Object.values(LISTS), ...KNOWN_OUTSIDE].flatMap((list) =>
    matter[list].flatMap(({ id }, index) => {
      const first = matter[list].findIndex((item) => item.id === id);
      return first === index
        ? []
        : [{ path: [list, index, 'id'], problem: `${list} has the id "${id}" twice` }];
    }),
  );
}

function offer(ids: readonly string[]): string {
  if (ids.length === 0) return 'none is defined';
  const shown = ids.slice(0, 12).join(', ');
  return ids.length > 12 ? `one of ${shown}, …` : `one of ${shown}`;
}
