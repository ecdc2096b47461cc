import type { LawRegistry, ProofLevel } from '../law/index.ts';
import type { Exhibit, Knowledge } from '../matters/index.ts';

/**
 * Whether an exhibit is evidence of the kind that a proof level asks for. What counts only on
 * personal knowledge is as unknown as that knowledge, unless the level takes mere assertion too. A
 * test that states no level asks for evidence of some standing. For a level of persuasion this
 * answers only whether the exhibit is evidence that may persuade at all.
 */
export function exhibitStanding(
  law: LawRegistry,
  exhibit: Exhibit,
  level: ProofLevel | null,
): Knowledge {
  const kind = law.find('evidence-kind', exhibit.kind);
  if (kind === null || kind.standing === 'unknown') return 'unknown';
  if (level === null) {
    if (kind.standing === 'assertion') return 'no';
  } else {
    if (!level.metBy.includes(kind.id)) return 'no';
    if (takesAssertion(law, level)) return 'yes';
  }
  return kind.needsPersonalKnowledge ? exhibit.personalKnowledge : 'yes';
}

function takesAssertion(law: LawRegistry, level: ProofLevel): boolean {
  return level.metBy.some((id) => law.find('evidence-kind', id)?.standing === 'assertion');
}
