import type { ProofLevel, Proposition } from '../law/index.ts';
import type { Exhibit, OfferedFor } from '../matters/index.ts';
import type { AssessmentContext } from './assessment-context.ts';
import { citeExhibit, type CitedExhibit } from './cited.ts';
import { exhibitStanding } from './exhibit-standing.ts';

/** What one evaluation of a proposition is about. Elements never mix across these. */
export interface Subject {
  readonly speaker: string;
  /** The one statement in view, or null for a point about the speaker or the request alone. */
  readonly statement: string | null;
  /** The proof level of the step; null when the test states none. */
  readonly proofLevel: ProofLevel | null;
  /**
   * Whether evidence on both sides is as good as shown, by the level's own authority: for what the
   * requester must show, and never for what would defeat the claim.
   */
  readonly issueIsEnough?: boolean;
}

interface Offer {
  readonly exhibit: Exhibit;
  readonly offered: OfferedFor;
}

/** Exhibits by the proposition and the statement that they are offered on. */
export type OfferIndex = ReadonlyMap<string, readonly Offer[]>;

/** Indexes one side of the record, so that each look-up is as long as its answer. */
export function indexOffers(exhibits: readonly Exhibit[], side: 'supports' | 'rebuts'): OfferIndex {
  const index = new Map<string, Offer[]>();
  for (const exhibit of exhibits) {
    for (const offered of exhibit[side]) {
      const key = keyOf(offered.proposition, offered.statement ?? null);
      const offers = index.get(key);
      if (offers === undefined) index.set(key, [{ exhibit, offered }]);
      else offers.push({ exhibit, offered });
    }
  }
  return index;
}

/** The exhibits offered on one side of a proposition about this very subject, as cited. */
export function exhibitsOn(
  context: AssessmentContext,
  side: 'supports' | 'rebuts',
  id: string,
  subject: Subject,
): CitedExhibit[] {
  const index = context.offers[side];
  const named = subject.statement === null ? undefined : index.get(keyOf(id, subject.statement));
  const unnamed = index.get(keyOf(id, null));
  if (named === undefined && unnamed === undefined) return [];
  const proposition = context.law.find('proposition', id);
  return [...(named ?? []), ...(unnamed ?? [])]
    .filter(({ offered }) => isAbout(offered, proposition, subject))
    .map(({ exhibit }) => cite(context, exhibit, subject.proofLevel));
}

/**
 * Whether an exhibit is about the speaker and the statement in view. One that names no statement
 * carries nothing about a statement, and one that names neither carries nothing about a speaker.
 */
function isAbout(
  offered: OfferedFor,
  proposition: Proposition | null,
  { speaker, statement }: Subject,
): boolean {
  if (offered.speaker !== undefined && offered.speaker !== speaker) return false;
  if (offered.statement !== undefined) return offered.statement === statement;
  const about = proposition?.about ?? 'statement';
  return about === 'speaker' ? offered.speaker === speaker : about !== 'statement';
}

function cite(
  { matter, law, cites }: AssessmentContext,
  exhibit: Exhibit,
  level: ProofLevel | null,
): CitedExhibit {
  const known = cites.exhibits.get(exhibit)?.get(level?.id ?? '');
  if (known !== undefined) return known;
  const cited = citeExhibit(matter.papers, exhibit, exhibitStanding(law, exhibit, level));
  const byLevel = cites.exhibits.get(exhibit) ?? new Map<string, CitedExhibit>();
  cites.exhibits.set(exhibit, byLevel.set(level?.id ?? '', cited));
  return cited;
}

function keyOf(proposition: string, statement: string | null): string {
  return `${proposition}|${statement ?? ''}`;
}
