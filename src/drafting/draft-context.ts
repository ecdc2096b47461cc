import type { Assessment } from '../assessment/index.ts';
import type { Deadline } from '../calendar/index.ts';
import { courtById, type Court } from '../courts/index.ts';
import { DucesError } from '../faults/index.ts';
import type { LawRegistry } from '../law/index.ts';
import {
  decidingProceeding,
  underlyingProceeding,
  type Matter,
  type Party,
  type Proceeding,
} from '../matters/index.ts';
import type { MatterMandate } from '../orders/index.ts';
import { courtStyle, type CourtStyle } from './court-style.ts';
import type { ProductionFacts } from './production-facts.ts';

/** All that a paper may say: it comes from here, or it is left open. */
export interface DraftContext {
  readonly matter: Matter;
  readonly law: LawRegistry;
  readonly assessment: Assessment;
  /** What the court has ordered; null before it did, or where the order is not held. */
  readonly ordered: MatterMandate | null;
  /** What was produced; null before anything was. */
  readonly production: ProductionFacts | null;
  /** What is due when; empty where nobody computed it. */
  readonly deadlines: readonly Deadline[];
  /** The case in which the paper is filed, and its court. */
  readonly proceeding: Proceeding;
  readonly court: Court;
  readonly style: CourtStyle;
  /** The outcome that a proposed order is to have, as its drafter asked; null = not said. */
  readonly relief: 'grant' | 'deny' | 'in-part' | null;
  /** The speaker whom a paper to one of them is about; null = not said. */
  readonly speaker: string | null;
  /** The day on which it is drafted, where the court sits, `YYYY-MM-DD`. */
  readonly today: string;
}

type ContextParts = Omit<DraftContext, 'proceeding' | 'court' | 'style' | 'deadlines'> &
  Partial<Pick<DraftContext, 'deadlines'>>;

/**
 * The context of a paper in a matter: filed in the proceeding that enforces the subpoena, or where
 * none is known in the underlying action; on the paper of that court, or of one that is named.
 * Throws `reference-unknown` for a court that no table has.
 */
export function draftContext(parts: ContextParts, paperOf: string | null = null): DraftContext {
  const proceeding = decidingProceeding(parts.matter) ?? underlyingProceeding(parts.matter);
  if (proceeding === null) throw unknownCourt('', parts.matter.folder);
  const court = courtById(proceeding.court);
  if (court === null) throw unknownCourt(proceeding.court, parts.matter.folder);
  if (paperOf !== null && courtById(paperOf) === null) throw unknownCourt(paperOf, null);
  return {
    deadlines: [],
    ...parts,
    proceeding,
    court,
    style: courtStyle(paperOf ?? proceeding.court),
  };
}

/** A party by its role; absent where the matter names none of it. */
export function partyOf(
  { matter }: Pick<DraftContext, 'matter'>,
  role: Party['role'],
): Party | undefined {
  return matter.parties.find((party) => party.role === role);
}

function unknownCourt(court: string, folder: string | null): DucesError {
  return new DucesError('reference-unknown', `No court has the id "${court}".`, {
    place: folder === null ? {} : { file: folder },
    next: 'Name a court by its courts-db id, such as cand; `duces law courts` lists them.',
  });
}
