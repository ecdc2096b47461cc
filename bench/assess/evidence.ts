import type { LawRegistry } from '../../src/law/index.ts';
import type { MatterFile } from '../../src/assessment/index.ts';

/** One exhibit as offered on one side of a proposition. */
export interface Offer {
  readonly exhibit: string;
  readonly side: 'supports' | 'rebuts';
  readonly proposition: string;
  readonly statement: string | null;
  readonly speaker: string | null;
  readonly kind: string;
  readonly personalKnowledge: 'yes' | 'no' | 'unknown';
}

/** The exhibits of a matter, one row an offer; what supports the contrary rebuts. */
export function offersOf(law: LawRegistry, { exhibits }: MatterFile): Offer[] {
  const contrary = new Map<string, string[]>();
  for (const { id, contradictedBy } of law.all('proposition')) {
    for (const other of contradictedBy) contrary.set(other, [...(contrary.get(other) ?? []), id]);
  }
  return exhibits.flatMap(({ id, kind, personalKnowledge, supports, rebuts }) => {
    const offer = (side: Offer['side']) => (offered: (typeof supports)[number]) => ({
      exhibit: id,
      side,
      proposition: offered.proposition,
      statement: offered.statement ?? null,
      speaker: offered.speaker ?? null,
      kind,
      personalKnowledge,
    });
    const own = supports.map(offer('supports'));
    const against = own.flatMap((one) =>
      (contrary.get(one.proposition) ?? []).map((proposition): Offer => ({
        ...one,
        side: 'rebuts',
        proposition,
      })),
    );
    return [...own, ...rebuts.map(offer('rebuts')), ...against];
  });
}

/** A kind of evidence at a level of proof: whether it meets it, or meets it on personal knowledge. */
export interface Standing {
  readonly kind: string;
  readonly level: string | null;
  readonly meets: 'yes' | 'no' | 'unknown' | 'on-personal-knowledge';
}

/** The table of what each kind of evidence is worth at each level of proof. */
export function standings(law: LawRegistry): Standing[] {
  const kinds = law.all('evidence-kind');
  const assertion = new Set(
    kinds.filter((one) => one.standing === 'assertion').map(({ id }) => id),
  );
  return [null, ...law.all('proof-level')].flatMap((level) =>
    kinds.map(({ id: kind, standing, needsPersonalKnowledge }): Standing => {
      const own = needsPersonalKnowledge ? 'on-personal-knowledge' : 'yes';
      const at = { kind, level: level?.id ?? null };
      if (standing === 'unknown') return { ...at, meets: 'unknown' };
      if (level === null) return { ...at, meets: standing === 'assertion' ? 'no' : own };
      if (!level.metBy.includes(kind)) return { ...at, meets: 'no' };
      return { ...at, meets: level.metBy.some((one) => assertion.has(one)) ? 'yes' : own };
    }),
  );
}

/** The levels of persuasion: a degree of conviction, which no count of exhibits reaches. */
export function persuasionLevels(law: LawRegistry): ReadonlySet<string> {
  const levels = law.all('proof-level').filter(({ measuredBy }) => measuredBy === 'persuasion');
  return new Set(levels.map(({ id }) => id));
}

/** What a proposition is about, which decides the exhibits that count for it. */
export function aboutOf(law: LawRegistry, proposition: string): 'statement' | 'speaker' | 'other' {
  const about = law.find('proposition', proposition)?.about ?? 'statement';
  return about === 'statement' || about === 'speaker' ? about : 'other';
}
