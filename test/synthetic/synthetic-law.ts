import { LAW_KINDS, type Law, type LawKind } from '../../src/law/law-kinds.ts';
import { lawRegistry, type LawRegistry } from '../../src/law/index.ts';

/** Grounding for rules that exist only in tests. */
export const grounds = {
  authority: 'nowhere-1900',
  pin: '1 Test at 1',
  pinVerified: false,
  pinBasis: 'none',
  confidence: 'low',
} as const;

const rule = {
  ...grounds,
  courts: { kind: 'any' },
  inForce: { from: '1900-01-01', to: null, basis: 'a test' },
};

type Entries = Partial<Record<LawKind, readonly object[]>>;

/**
 * The law of a test: its own rules, over the real kinds of evidence and proof levels. Entries are
 * read with the real schemas, so that a rule that could not be shipped cannot be tested.
 */
export function syntheticLaw(entries: Entries): LawRegistry {
  const real = lawRegistry();
  const own = new Map<LawKind, readonly { readonly id: string }[]>();
  for (const kind of Object.keys(LAW_KINDS) as LawKind[]) {
    if (kind === 'evidence-kind' || kind === 'proof-level') continue;
    own.set(
      kind,
      (entries[kind] ?? []).map((entry) => LAW_KINDS[kind].schema.parse(entry)),
    );
  }
  const all = <Kind extends LawKind>(kind: Kind): readonly Law<Kind>[] =>
    (own.get(kind) as readonly Law<Kind>[] | undefined) ?? real.all(kind);
  const find = <Kind extends LawKind>(kind: Kind, id: string): Law<Kind> | null =>
    all(kind).find((entry) => entry.id === id) ?? null;
  return {
    all,
    find,
    get: (kind, id) => {
      const entry = find(kind, id);
      if (entry === null) throw new Error(`no ${kind} ${id} in this test`);
      return entry;
    },
    placeOf: () => null,
  };
}

/** A proposition about a statement, unless told otherwise. */
export function proposition(id: string, more: object = {}): object {
  return { id, what: `${id}.`, about: 'statement', ...more };
}

/** A route that needs every proposition named. */
export function route(...propositions: string[]): object {
  return { id: propositions.join('-and-'), what: 'a route', propositions, ...grounds };
}

/** An element carried by any of some routes. */
export function element(id: string, routes: readonly object[], more: object = {}): object {
  return {
    kind: 'routed',
    id,
    name: id,
    what: id,
    role: 'other',
    burden: 'requester',
    essential: true,
    routes,
    ...grounds,
    ...more,
  };
}

export function claimLaw(id: string, elements: readonly object[]): object {
  return {
    kind: 'claim',
    id,
    name: id,
    cause: 'defamation',
    jurisdiction: 'NY',
    elements,
    questionsForCourt: [],
    defences: [],
    limitation: null,
    ...rule,
  };
}

/** Elements of a claim: at least one claim, at least one statement, every element. */
export function elementsRequired(more: object = {}): object {
  return {
    kind: 'elements',
    id: 'elements',
    what: 'elements',
    claims: 'at-least-one',
    statements: 'at-least-one',
    elements: 'every',
    anyGapEndsIt: true,
    ...grounds,
    ...more,
  };
}

export function propositionsRequired(id: string, about: string, routes: readonly object[]): object {
  return { kind: 'propositions', id, what: id, about, routes, ...grounds };
}

export function showing(id: string, requirements: readonly object[], more: object = {}): object {
  return {
    kind: 'showing',
    id,
    name: id,
    what: id,
    burden: 'requester',
    proofLevel: 'competent-evidence',
    requirements,
    ...grounds,
    ...more,
  };
}

export function weighing(id: string, more: object = {}): object {
  return {
    kind: 'weighing',
    id,
    name: id,
    what: id,
    burden: 'court',
    compares: [{ side: 'speaker', what: 'harm', factors: [] }],
    disclosesWhen: [],
    ...grounds,
    ...more,
  };
}

export function standard(id: string, steps: readonly object[], more: object = {}): object {
  return {
    kind: 'standard',
    id,
    name: id,
    appliesTo: 'defendant',
    combination: { kind: 'cumulative', ...grounds },
    chosenFor: [],
    steps,
    whatItLeavesOut: [],
    followedBy: [],
    ...rule,
    ...more,
  };
}

export function faultLevel(id: string, routes: readonly object[], more: object = {}): object {
  return {
    kind: 'fault-level',
    id,
    name: id,
    what: id,
    routes,
    notEnough: [],
    stricterThan: [],
    proofLevel: null,
    ...rule,
    ...more,
  };
}

/** That an overlay raises the fault of defamation to a level. */
export function raisesFault(toFaultLevel: string, more: object = {}): object {
  return {
    kind: 'raises-fault',
    causes: ['defamation'],
    elementRole: 'fault',
    toFaultLevel,
    proofLevel: null,
    remedy: null,
    ...more,
  };
}

/** An overlay that raises fault from a day on, where one fact holds. */
export function overlay(id: string, toFaultLevel: string, more: object = {}): object {
  return {
    kind: 'overlay',
    id,
    name: id,
    jurisdiction: 'NY',
    effects: [raisesFault(toFaultLevel)],
    trigger: { fact: 'public' },
    datedBy: 'publication',
    provisions: [],
    inFederalCourt: { applies: 'yes', sources: [{ ...pinned, says: 'yes' }] },
    temporalEffect: [],
    ...rule,
    ...more,
  };
}

const { confidence: _confidence, ...pinned } = grounds;
