import type { LawRegistry } from '../law/index.ts';
import type { MatterFile } from './assessment-context.ts';
import { citeAuthority, type CitedAuthority } from './cited.ts';
import type { CourtInMatter } from './court-chain.ts';
import type { FollowedStandard } from './followed-standards.ts';
import type { SpeakerStanding } from './speaker-standing.ts';
import { whenApplies, type WhenApplies } from './when-applies.ts';

/** Why a standard is held against the record: which court follows it, and with what force. */
export interface StandardBasis {
  readonly court: string;
  readonly seat: CourtInMatter['seat'];
  /** The court whose entry it is: the court itself, or one that it answers to. */
  readonly via: string;
  readonly force: 'binding' | 'persuasive';
  /** The days on which the court follows it; null when it still does. */
  readonly since: string;
  readonly to: string | null;
  readonly qualifier: string | null;
  /** The speakers and the causes for which it is followed; no causes = whatever is claimed. */
  readonly speakers: 'defendant' | 'nonparty' | 'both';
  readonly causes: readonly string[];
  /** `unknown`: it is followed for some causes only, and no claim is on the record. */
  readonly causesMatch: 'yes' | 'unknown';
  /** The facts on which it is followed; null when it is followed whatever they are. */
  readonly when: WhenApplies | null;
  readonly authorities: readonly CitedAuthority[];
}

/**
 * Why a followed standard is not for a speaker: it is followed for speakers of another role, for
 * other claims than those against the speaker, or on facts that are not so.
 */
export type NotInPlay = 'role' | 'claims' | 'facts';

/** On what basis a followed standard is in play for a speaker, or why it is not. */
export function standardBasis(
  context: { readonly matter: MatterFile; readonly law: LawRegistry },
  { entry, ...followed }: FollowedStandard,
  { role, causes, subjects }: SpeakerStanding,
): StandardBasis | NotInPlay {
  if (entry.speakers !== 'both' && role !== 'unknown' && role !== entry.speakers) return 'role';
  const causesMatch = entry.causes.length === 0 ? 'yes' : matchOf(entry.causes, causes);
  if (causesMatch === 'no') return 'claims';
  const when = entry.when === null ? null : whenApplies(context, entry.when, subjects());
  if (when?.value === 'no') return 'facts';
  const { unless } = entry;
  if (unless !== null && whenApplies(context, unless, subjects()).value === 'yes') {
    return 'facts';
  }
  return {
    ...followed,
    since: entry.since,
    to: entry.to,
    qualifier: entry.qualifier,
    speakers: entry.speakers,
    causes: entry.causes,
    causesMatch,
    when,
    authorities: [entry, ...entry.also].map((pinned) => citeAuthority(context.law, pinned)),
  };
}

/** Whether nothing that is unknown stands between the basis and the speaker. */
export function isCertain({ causesMatch, when }: StandardBasis): boolean {
  return causesMatch === 'yes' && (when === null || when.value === 'yes');
}

function matchOf(
  followedFor: readonly string[],
  claimed: SpeakerStanding['causes'],
): 'yes' | 'no' | 'unknown' {
  if (claimed === null) return 'unknown';
  return followedFor.some((cause) => claimed.has(cause)) ? 'yes' : 'no';
}
