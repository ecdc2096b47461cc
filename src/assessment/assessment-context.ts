import type { Court } from '../courts/index.ts';
import type { LawRegistry, ProofLevel } from '../law/index.ts';
import type { Exhibit, Matter } from '../matters/index.ts';
import type { ElementsFinding } from './assess-elements.ts';
import type { ElementFinding, SubjectFinding } from './assessment-tree.ts';
import { citeAuthority, type CitedAuthority, type CitedExhibit } from './cited.ts';
import { indexOffers, type OfferIndex } from './offered-exhibits.ts';
import type { SpeakerWeigher } from './precedent/weigh-for-speaker.ts';
import { speakersNamed, type StatementCache } from './once-for-statement.ts';
import { speakerRecords, type SpeakerRecord } from './speaker-record.ts';
import { indexStatements, type StatementIndex } from './speaker-statements.ts';

/** What an assessment reads. A matter in hand need not lie in a folder. */
export type MatterFile = Omit<Matter, 'folder' | 'placeOf'>;

/** What an element comes to on a statement, whoever made it. */
export type ElementOnStatement = Pick<ElementFinding, 'onStatement' | 'versions' | 'overlays'>;

interface ContextInputs {
  readonly matter: MatterFile;
  readonly law: LawRegistry;
  /** The day as of which the law is applied, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly courtOf: (id: string) => Court | null;
  /** What decided cases make of a speaker's weighing. */
  readonly weigh: SpeakerWeigher;
}

/** The frozen inputs of one assessment, indexed by what evaluation looks up. */
export interface AssessmentContext extends ContextInputs {
  readonly offers: { readonly supports: OfferIndex; readonly rebuts: OfferIndex };
  readonly statements: StatementIndex;
  readonly records: ReadonlyMap<string, SpeakerRecord>;
  /** What has been cited once in this assessment, so that alike findings share it. */
  readonly cites: {
    readonly exhibits: Map<Exhibit, Map<string, CitedExhibit>>;
    readonly authorities: Map<object, readonly CitedAuthority[]>;
  };
  /** What was found on a statement once, for every speaker who may have made it. */
  readonly found: {
    readonly named: ReadonlySet<string>;
    readonly elements: StatementCache<ElementOnStatement>;
    /** The elements of a speaker's claims, by what is asked of them. */
    readonly requirements: Map<string, ElementsFinding>;
    readonly subjects: StatementCache<Omit<SubjectFinding, 'statement'>>;
  };
}

export function assessmentContext(inputs: ContextInputs): AssessmentContext {
  const { exhibits } = inputs.matter;
  return {
    ...inputs,
    offers: {
      supports: indexOffers(exhibits, 'supports'),
      rebuts: indexOffers(exhibits, 'rebuts'),
    },
    statements: indexStatements(inputs.matter.claims, inputs.matter.statements),
    records: speakerRecords(inputs.matter),
    cites: { exhibits: new Map(), authorities: new Map() },
    found: {
      named: speakersNamed(exhibits),
      elements: new Map(),
      requirements: new Map(),
      subjects: new Map(),
    },
  };
}

export function proofLevelOf(context: AssessmentContext, id: string | null): ProofLevel | null {
  return id === null ? null : context.law.find('proof-level', id);
}

/** The authorities of a rule: its own and the further ones. */
export function authoritiesOf(
  { law, cites }: AssessmentContext,
  rule: Parameters<typeof citeAuthority>[1] & {
    readonly also?: readonly Parameters<typeof citeAuthority>[1][];
  },
): readonly CitedAuthority[] {
  const known = cites.authorities.get(rule);
  if (known !== undefined) return known;
  const { inheritedFrom = null, also = [] } = rule;
  const cited = [rule, ...also].map((pinned) => citeAuthority(law, { ...pinned, inheritedFrom }));
  cites.authorities.set(rule, cited);
  return cited;
}
