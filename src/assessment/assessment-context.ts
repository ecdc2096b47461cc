import type { Court } from '../courts/index.ts';
import type { LawRegistry, ProofLevel, Proposition } from '../law/index.ts';
import type { Exhibit, Matter, OfferedFor } from '../matters/index.ts';
import { citeAuthority, type CitedAuthority } from './cited.ts';

/** What an assessment reads. A matter in hand need not lie in a folder. */
export type MatterFile = Omit<Matter, 'folder' | 'placeOf'>;

/** An exhibit with one thing that it is offered for, and on which side. */
export interface Offer {
  readonly exhibit: Exhibit;
  readonly offered: OfferedFor;
}

/** The frozen inputs of one assessment, indexed by what evaluation looks up. */
export interface AssessmentContext {
  readonly matter: MatterFile;
  readonly law: LawRegistry;
  /** The day as of which the law is applied, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly courtOf: (id: string) => Court | null;
  readonly supporting: ReadonlyMap<string, readonly Offer[]>;
  readonly rebutting: ReadonlyMap<string, readonly Offer[]>;
}

export interface ContextInputs {
  readonly matter: MatterFile;
  readonly law: LawRegistry;
  readonly asOf: string;
  readonly courtOf: (id: string) => Court | null;
}

export function assessmentContext(inputs: ContextInputs): AssessmentContext {
  const { exhibits } = inputs.matter;
  return {
    ...inputs,
    supporting: byProposition(exhibits, 'supports'),
    rebutting: byProposition(exhibits, 'rebuts'),
  };
}

function byProposition(
  exhibits: readonly Exhibit[],
  side: 'supports' | 'rebuts',
): ReadonlyMap<string, readonly Offer[]> {
  const index = new Map<string, Offer[]>();
  for (const exhibit of exhibits) {
    for (const offered of exhibit[side]) {
      const offers = index.get(offered.proposition);
      if (offers === undefined) index.set(offered.proposition, [{ exhibit, offered }]);
      else offers.push({ exhibit, offered });
    }
  }
  return index;
}

/** What one evaluation of a proposition is about. Elements never mix across these. */
export interface Subject {
  readonly speaker: string;
  /** The one statement in view, or null for a point about the speaker or the request alone. */
  readonly statement: string | null;
  /** The proof level of the step; null when the test states none. */
  readonly proofLevel: ProofLevel | null;
}

/** Whether an exhibit that is offered for a proposition is about this very subject. */
export function isAbout(
  offered: OfferedFor,
  proposition: Proposition | null,
  { speaker, statement }: Subject,
): boolean {
  if (offered.speaker !== undefined && offered.speaker !== speaker) return false;
  if (offered.statement !== undefined) return offered.statement === statement;
  if (proposition?.about === 'statement') return false;
  return proposition?.about !== 'speaker' || offered.speaker === speaker;
}

export function proofLevelOf(context: AssessmentContext, id: string | null): ProofLevel | null {
  return id === null ? null : context.law.find('proof-level', id);
}

/** The authorities of a rule: its own and the further ones. */
export function authoritiesOf(
  { law }: AssessmentContext,
  rule: Parameters<typeof citeAuthority>[1] & {
    readonly also?: readonly Parameters<typeof citeAuthority>[1][];
  },
): readonly CitedAuthority[] {
  return [rule, ...(rule.also ?? [])].map((pinned) => citeAuthority(law, pinned));
}
