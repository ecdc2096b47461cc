import type { LawRegistry } from '../law-registry.ts';
import { clashingOverlays } from './clashing-overlays.ts';
import { overlap } from './dated-rules.ts';
import type { LawFault } from './law-fault.ts';

/** Pairs of entries that say different things at one time, with nothing to say which prevails. */
export function checkContradictions(law: LawRegistry): LawFault[] {
  return [
    ...clashingOverlays(law.all('overlay')),
    ...clashingTexts(law),
    ...clashingClaims(law),
    ...clashingFollows(law),
    ...circularRanks(law, 'proof-level'),
    ...circularRanks(law, 'fault-level'),
  ];
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, index) =>
    items.slice(index + 1).map((two): [Item, Item] => [one, two]),
  );
}

function clashingTexts(law: LawRegistry): LawFault[] {
  return law.all('gate').flatMap((gate) =>
    gate.otherTexts
      .map((id) => law.find('gate', id))
      .filter((other) => other !== null && overlap(gate.inForce, other.inForce))
      .map((other) => ({
        code: 'contradiction',
        kind: 'gate',
        id: gate.id,
        path: ['inForce'],
        message: `is in force at the same time as its other text ${other?.id ?? ''}`,
      })),
  );
}

function clashingClaims(law: LawRegistry): LawFault[] {
  return pairs(law.all('claim'))
    .filter(([one, two]) => one.cause === two.cause && one.jurisdiction === two.jurisdiction)
    .filter(([one, two]) => overlap(one.inForce, two.inForce))
    .map(([one, two]) => ({
      code: 'contradiction',
      kind: 'claim',
      id: one.id,
      path: ['cause'],
      message: `and ${two.id} both state ${one.cause} under the law of ${one.jurisdiction} at one time`,
    }));
}

function clashingFollows(law: LawRegistry): LawFault[] {
  return law.all('court-follow').flatMap((court) =>
    pairs(court.follows.map((follow, index) => ({ ...follow, index })))
      .filter(([one, two]) => one.rule === two.rule && one.force !== two.force)
      .filter(([one, two]) => shareCause(one.causes, two.causes))
      .filter(([one, two]) => overlap(periodOf(one), periodOf(two)))
      .map(([, two]) => ({
        code: 'contradiction',
        kind: 'court-follow',
        id: court.id,
        path: ['follows', two.index, 'force'],
        message: `follows ${two.rule} with two forces at one time for one cause`,
      })),
  );
}

function periodOf(follow: { since: string; to: string | null }) {
  return { from: follow.since, to: follow.to };
}

function shareCause(one: readonly string[], two: readonly string[]): boolean {
  return one.length === 0 || two.length === 0 || one.some((cause) => two.includes(cause));
}

function circularRanks(law: LawRegistry, kind: 'proof-level' | 'fault-level'): LawFault[] {
  return law
    .all(kind)
    .filter(({ id }) => levelsBelow(law, kind, id).has(id))
    .map(({ id }) => ({
      code: 'contradiction',
      kind,
      id,
      path: ['stricterThan'],
      message: 'is ranked stricter than itself, by way of other levels',
    }));
}

function levelsBelow(
  law: LawRegistry,
  kind: 'proof-level' | 'fault-level',
  id: string,
): Set<string> {
  const below = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { level } of law.find(kind, next)?.stricterThan ?? []) {
      if (below.has(level)) continue;
      below.add(level);
      open.push(level);
    }
  }
  return below;
}
