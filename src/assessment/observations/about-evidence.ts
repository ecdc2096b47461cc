import { formatPin } from '../../matters/index.ts';
import { citePin } from '../cited.ts';
import { elementsUnder } from '../computed-for.ts';
import { oneOfEach } from '../like-speaker.ts';
import { observation, type ObservationRule } from './observation.ts';

/** What the rulings rest on, and what that can carry. */
export const aboutEvidence: ObservationRule = (context, assessed) => [
  ...countsWhatDoesNotCarry(context, assessed),
  ...reliesOnAllegation(context, assessed),
  ...reliesOnRequesterAlone(context, assessed),
  ...withoutParagraph(context, assessed),
  ...afterOpposition(context, assessed),
];

/** Verbs by which a court reports what a party says, and not what it proves. */
const ALLEGATION = /\b(?:alleg|argu|assert|claim|contend|maintain|suggest)\w*/iu;

/** A ruling that an element is met, resting on an exhibit of what the law says is not enough. */
const countsWhatDoesNotCarry: ObservationRule = ({ matter }, { speakers }) => {
  const standards = oneOfEach(speakers).flatMap((speaker) => speaker.standards);
  const elements = new Map<string, ReturnType<typeof elementsUnder>>();
  return matter.rulings.flatMap((ruling) => {
    const { on, outcome, relies, at } = ruling;
    if (on.kind !== 'element' || outcome !== 'met') return [];
    const held = elements.get(on.claim) ?? elementsUnder(standards, on.claim);
    elements.set(on.claim, held);
    const vain = held
      .filter(({ element }) => element === on.element)
      .flatMap(({ versions }) => versions)
      .filter(({ applies }) => applies !== 'no')
      .flatMap(({ notCarried }) => notCarried)
      .filter(({ exhibits }) => exhibits.some(({ id }) => relies.includes(id)));
    const unique = new Map(vain.map((one) => [one.proposition, one]));
    return [...unique.values()].map(({ proposition, why, authorities, exhibits }) =>
      observation(
        'ruling-counts-what-does-not-carry',
        { ruling: ruling.says, proposition, why },
        {
          at: [formatPin(at)],
          authorities,
          exhibits: exhibits.map(({ id }) => id).filter((id) => relies.includes(id)),
        },
      ),
    );
  });
};

/** An exhibit that the paper reports as contended, and every ruling that relies on it. */
const reliesOnAllegation: ObservationRule = ({ matter }) =>
  matter.exhibits.flatMap(({ id, described, citedAt }) => {
    const rulings = matter.rulings.filter(({ relies }) => relies.includes(id));
    if (rulings.length === 0 || !ALLEGATION.test(described ?? '')) return [];
    return [
      observation(
        'ruling-relies-on-allegation',
        { verb: described ?? '', rulings: rulings.map((ruling) => ruling.id).join(', ') },
        { at: citedAt === undefined ? [] : [formatPin(citedAt)], exhibits: [id] },
      ),
    ];
  });

/** Findings for the requester that rest on nothing but the requester's own declaration. */
const reliesOnRequesterAlone: ObservationRule = ({ matter }) => {
  const requesters = new Set(
    matter.parties.filter(({ role }) => role === 'requester').map(({ id }) => id),
  );
  const own = new Set(
    matter.exhibits
      .filter(({ by, kind }) => kind === 'declaration' && by !== undefined && requesters.has(by))
      .map(({ id }) => id),
  );
  const rulings = matter.rulings.filter(
    ({ relies }) => relies.length > 0 && relies.every((id) => own.has(id)),
  );
  if (rulings.length === 0) return [];
  return [
    observation(
      'ruling-relies-on-requester-alone',
      { rulings: rulings.map(({ id }) => id).join(', ') },
      {
        at: rulings.map(({ at }) => formatPin(at)),
        exhibits: [...new Set(rulings.flatMap(({ relies }) => relies))],
      },
    ),
  ];
};

const withoutParagraph: ObservationRule = ({ matter }) =>
  matter.exhibits
    .filter(
      ({ pin, supports, rebuts }) => pin.kind === 'whole' && supports.length + rebuts.length > 0,
    )
    .map(({ id, pin, citedAt, supports }) =>
      observation(
        'exhibit-without-paragraph',
        {
          pin: citePin(matter.papers, pin),
          propositions: supports.map(({ proposition }) => proposition).join(', '),
        },
        { exhibits: [id], at: citedAt === undefined ? [] : [formatPin(citedAt)] },
      ),
    );

/** Evidence docketed later than the opposition: was the other side heard on it? */
const afterOpposition: ObservationRule = ({ matter }) => {
  const entries = new Map(matter.papers.map((paper) => [paper.id, paper]));
  const oppositions = matter.papers.filter(({ kind }) => kind === 'opposition');
  const late = matter.exhibits.flatMap(({ id, pin }) => {
    const paper = entries.get(pin.paper);
    const before = oppositions.find(
      (opposition) =>
        opposition.proceeding === paper?.proceeding &&
        entryNumber(opposition.entry) < entryNumber(paper.entry),
    );
    return before === undefined ? [] : [{ exhibit: id, paper: pin.paper, before: before.id }];
  });
  const named = (paper: string): string => citePin(matter.papers, { kind: 'whole', paper });
  const pairs = new Map(late.map((one) => [`${one.paper}|${one.before}`, one]));
  return [...pairs.values()].map(({ paper, before }) =>
    observation(
      'evidence-after-opposition',
      { paper: named(paper), opposition: named(before) },
      { exhibits: late.filter((one) => one.paper === paper).map(({ exhibit }) => exhibit) },
    ),
  );
};

/** The number of a docket entry; not a number for one that has none, so that nothing follows. */
function entryNumber(entry: string | undefined): number {
  return Number.parseInt(entry ?? '', 10);
}
