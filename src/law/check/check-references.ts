import { courtById } from '../../courts/index.ts';
import type { DataPath } from '../../data-files/index.ts';
import type { LawKind } from '../law-kinds.ts';
import type { LawRegistry } from '../law-registry.ts';
import type { LawFault } from './law-fault.ts';
import { isRecord, walkLaw } from './walk-law.ts';

/** Which kind of entry the ids under a key name. */
const REFERS_TO: Readonly<Record<string, LawKind>> = {
  authority: 'authority',
  refines: 'standard',
  proofLevel: 'proof-level',
  floor: 'fault-level',
  toFaultLevel: 'fault-level',
  excusedFaultLevels: 'fault-level',
  proposition: 'proposition',
  propositions: 'proposition',
  contradictedBy: 'proposition',
  favour: 'proposition',
  against: 'proposition',
  defeatedBy: 'proposition',
  fact: 'fact',
  so: 'fact',
  notSo: 'fact',
  natures: 'speech-nature',
  speech: 'speech-nature',
  factors: 'factor',
  shownBy: 'proposition',
  metBy: 'evidence-kind',
  countedBy: 'procedure',
  otherTexts: 'gate',
  prevailsOver: 'overlay',
};

/** The ids in an entry that nothing defines. */
export function checkReferences(law: LawRegistry, kind: LawKind): LawFault[] {
  return law.all(kind).flatMap((entry) => {
    const faults: LawFault[] = [];
    for (const { path, key, value } of walkLaw(entry)) {
      const to = key === 'level' ? levelKind(kind) : REFERS_TO[key];
      if (to === undefined || typeof value !== 'string' || law.find(to, value) !== null) continue;
      const message = `names the ${to} ${value}, which is not defined`;
      faults.push({ code: 'reference-unknown', kind, id: entry.id, path, message });
    }
    return faults;
  });
}

/** `stricterThan` ranks fault levels in a fault level and proof levels in a proof level. */
function levelKind(kind: LawKind): LawKind | undefined {
  return kind === 'fault-level' || kind === 'proof-level' ? kind : undefined;
}

/** Rules that a court is said to follow, and that are not there. */
export function checkFollowedRules(law: LawRegistry): LawFault[] {
  return law.all('court-follow').flatMap((court) =>
    court.follows.flatMap(({ ruleKind, rule }, index) =>
      law.find(ruleKind, rule) === null
        ? [
            {
              code: 'reference-unknown' as const,
              kind: 'court-follow' as const,
              id: court.id,
              path: ['follows', index, 'rule'],
              message: `follows the ${ruleKind} ${rule}, which is not defined`,
            },
          ]
        : [],
    ),
  );
}

/** Steps that name an earlier step which their rule does not have. */
export function checkStepOrder(law: LawRegistry, kind: 'standard' | 'gate'): LawFault[] {
  return law.all(kind).flatMap((rule) =>
    rule.steps.flatMap((step, index) =>
      step.reachedAfter
        .filter((earlier) => !rule.steps.slice(0, index).some(({ id }) => id === earlier))
        .map((earlier) => ({
          code: 'reference-unknown' as const,
          kind,
          id: rule.id,
          path: ['steps', index, 'reachedAfter'],
          message: `is reached after ${earlier}, which is not an earlier step of the rule`,
        })),
    ),
  );
}

/** Courts that the table of courts does not have. */
export function checkCourts(law: LawRegistry, kind: LawKind): LawFault[] {
  return law.all(kind).flatMap((entry) =>
    courtIdsOf(entry)
      .filter(({ court }) => courtById(court) === null)
      .map(({ court, path }) => ({
        code: 'court-unknown' as const,
        kind,
        id: entry.id,
        path,
        message: `names the court ${court}, which the table of courts does not have`,
      })),
  );
}

function courtIdsOf(entry: unknown): { court: string; path: DataPath }[] {
  if (!isRecord(entry)) return [];
  const { kind, court, courts, id } = entry;
  const own = kind === 'court-follow' ? id : court;
  const named = isRecord(courts) && Array.isArray(courts['ids']) ? courts['ids'] : [];
  return [
    ...(typeof own === 'string'
      ? [{ court: own, path: kind === 'court-follow' ? ['id'] : ['court'] }]
      : []),
    ...named.map((one) => ({ court: String(one), path: ['courts', 'ids'] })),
    ...[...walkLaw(entry)].flatMap(({ path, key, value }) =>
      key === 'courts' && typeof value === 'string' ? [{ court: value, path }] : [],
    ),
  ];
}
