import { formatPin, type Exhibit, type Ruling } from '../../matters/index.ts';
import type { AssessmentContext } from '../assessment-context.ts';
import { citePin } from '../cited.ts';
import { elementsUnder } from '../computed-for.ts';
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
const countsWhatDoesNotCarry: ObservationRule = ({ matter }, { speakers }) =>
  matter.rulings.flatMap((ruling) => {
    const { on, outcome, relies, at } = ruling;
    if (on.kind !== 'element' || outcome !== 'met') return [];
    const standards = speakers.flatMap((speaker) => speaker.standards);
    const vain = elementsUnder(standards, on.claim)
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

const reliesOnAllegation: ObservationRule = (context) =>
  relied(context).flatMap(({ ruling, exhibits }) => {
    const alleged = exhibits.filter(({ described }) => ALLEGATION.test(described ?? ''));
    if (alleged.length === 0) return [];
    return [
      observation(
        'ruling-relies-on-allegation',
        {
          ruling: ruling.says,
          verbs: [...new Set(alleged.map(({ described }) => described ?? ''))].join(', '),
        },
        {
          at: alleged.flatMap(({ citedAt }) => (citedAt === undefined ? [] : [formatPin(citedAt)])),
          exhibits: alleged.map(({ id }) => id),
        },
      ),
    ];
  });

/** Findings for the requester that rest on nothing but the requester's own word. */
const reliesOnRequesterAlone: ObservationRule = (context) => {
  const requesters = new Set(
    context.matter.parties.filter(({ role }) => role === 'requester').map(({ id }) => id),
  );
  return relied(context).flatMap(({ ruling, exhibits }) => {
    const own = exhibits.every(({ by, kind }) => {
      return kind === 'declaration' && by !== undefined && requesters.has(by);
    });
    if (exhibits.length === 0 || !own) return [];
    return [
      observation(
        'ruling-relies-on-requester-alone',
        { ruling: ruling.says },
        { at: [formatPin(ruling.at)], exhibits: exhibits.map(({ id }) => id) },
      ),
    ];
  });
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
  const pairs = new Map(late.map((one) => [`${one.paper}|${one.before}`, one]));
  return [...pairs.values()].map(({ paper, before }) =>
    observation(
      'evidence-after-opposition',
      { paper, opposition: before },
      { exhibits: late.filter((one) => one.paper === paper).map(({ exhibit }) => exhibit) },
    ),
  );
};

/** The number of a docket entry; not a number for one that has none, so that nothing follows. */
function entryNumber(entry: string | undefined): number {
  return Number.parseInt(entry ?? '', 10);
}

function relied({ matter }: AssessmentContext): { ruling: Ruling; exhibits: Exhibit[] }[] {
  return matter.rulings.map((ruling) => ({
    ruling,
    exhibits: matter.exhibits.filter(({ id }) => ruling.relies.includes(id)),
  }));
}
