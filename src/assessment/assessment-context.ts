import type { Court } from '../courts/index.ts';
import type { LawRegistry, ProofLevel } from '../law/index.ts';
import type { Exhibit, Matter } from '../matters/index.ts';
import type { ElementsFinding } from './assess-elements.ts';
import type { ElementFinding, PropositionFinding, SubjectFinding } from './assessment-tree.ts';
import { citeAuthority, type CitedAuthority, type CitedExhibit } from './cited.ts';
import { indexOffers, type OfferIndex } from './offered-exhibits.ts';
import type { SpeakerWeigher } from './precedent/weigh-for-speaker.ts';
import { speakersNamed, type StatementCache } from './once-for-statement.ts';
import type { RaisingOverlay } from './overlay-status.ts';
import type { SpeakerRecord } from './speaker-record.ts';
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
  /** What the matter holds on each speaker, by id. */
  readonly records: ReadonlyMap<string, SpeakerRecord>;
  /** What decided cases make of a speaker's weighing. */
  readonly weigh: SpeakerWeigher;
}

/** The frozen inputs of one assessment, indexed by what evaluation looks up. */
export interface AssessmentContext extends ContextInputs {
  readonly offers: { readonly supports: OfferIndex; readonly rebuts: OfferIndex };
  readonly statements: StatementIndex;
  /** The exhibits that have been cited once in this assessment, so that alike findings share them. */
  readonly cites: {
    readonly exhibits: Map<Exhibit, Map<string, CitedExhibit>>;
  };
  /** What was found on a statement once, for every speaker who may have made it. */
  readonly found: {
    readonly named: ReadonlySet<string>;
    readonly elements: StatementCache<ElementOnStatement>;
    readonly overlays: Map<string, readonly RaisingOverlay[]>;
    /** Propositions about a subject at a level of proof, whichever test asks for them. */
    readonly propositions: Map<string, PropositionFinding>;
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
    cites: { exhibits: new Map() },
    found: {
      named: speakersNamed(exhibits),
      elements: new Map(),
      overlays: new Map(),
      propositions: new Map(),
      requirements: new Map(),
      subjects: new Map(),
    },
  };
}

export function proofLevelOf(context: AssessmentContext, id: string | null): ProofLevel | null {
  return id === null ? null : context.law.find('proof-level', id);
}

// What a rule of law cites is the same in every assessment under that law.
const citedIn = new WeakMap<LawRegistry, WeakMap<object, readonly CitedAuthority[]>>();

/** The authorities of a rule: its own and the further ones. */
export function authoritiesOf(
  { law }: AssessmentContext,
  rule: Parameters<typeof citeAuthority>[1] & {
    readonly also?: readonly Parameters<typeof citeAuthority>[1][];
  },
): readonly CitedAuthority[] {
  const byRule = citedIn.get(law) ?? new WeakMap<object, readonly CitedAuthority[]>();
  citedIn.set(law, byRule);
  const known = byRule.get(rule);
  if (known !== undefined) return known;
  const { inheritedFrom = null, also = [] } = rule;
  const cited = [rule, ...also].map((pinned) => citeAuthority(law, { ...pinned, inheritedFrom }));
  byRule.set(rule, cited);
  return cited;
}
