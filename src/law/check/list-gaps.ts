import { courtById } from '../../courts/index.ts';
import type { LawRegistry } from '../law-registry.ts';

/** What the law as data does not cover, as sentences. A gap is no fault: it is said, not hidden. */
export function listGaps(law: LawRegistry): string[] {
  return [
    ...rolesWithoutStandard(law),
    ...speechWithoutStandard(law),
    ...causesWithoutClaim(law),
    ...gatesWithoutEarlierText(law),
    ...courtsWithoutTest(law),
    ...claimsByCause(law),
    ...partsFromGeneralLaw(law),
    ...statesWithoutSpeechStatute(law),
  ];
}

/** Under whose law each cause of action has a claim. */
function claimsByCause(law: LawRegistry): string[] {
  const causes = Map.groupBy(law.all('claim'), ({ cause }) => cause);
  return [...causes].map(([cause, claims]) => {
    const where = claims.map(({ jurisdiction }) => jurisdiction).toSorted();
    return `Claims: ${cause}, only under the law of ${where.join(', ')}.`;
  });
}

/** States under whose law claims are held and no statute against suits over public speech is. */
function statesWithoutSpeechStatute(law: LawRegistry): string[] {
  const held = new Set(
    law
      .all('overlay')
      .filter(({ authority }) => law.find('authority', authority)?.kind === 'statute')
      .map(({ jurisdiction }) => jurisdiction),
  );
  const states = new Set(law.all('claim').map(({ jurisdiction }) => jurisdiction));
  const without = [...states].filter((state) => state !== 'US' && !held.has(state)).toSorted();
  return without.length === 0
    ? []
    : [`Overlays: no statute against suits over public speech is held for ${without.join(', ')}.`];
}

/** Elements for which no authority of the jurisdiction itself is held, by cause and element. */
function partsFromGeneralLaw(law: LawRegistry): string[] {
  const inherited = law
    .all('claim')
    .flatMap(({ cause, jurisdiction, elements }) =>
      elements
        .filter(({ inheritedFrom }) => inheritedFrom !== null)
        .map(({ name }) => ({ part: `${cause}, "${name}"`, jurisdiction })),
    );
  return [...Map.groupBy(inherited, ({ part }) => part)].map(
    ([part, of]) =>
      `Claims: ${part}: only general law for ${of.map(({ jurisdiction }) => jurisdiction).join(', ')}.`,
  );
}

/** Whose law was searched for a test in vain, and which courts have no file of their own. */
function courtsWithoutTest(law: LawRegistry): string[] {
  const courts = law.all('court-follow');
  const named = (what: string, some: typeof courts): string[] =>
    some.length === 0
      ? []
      : [`Courts: ${what} ${some.map(({ name }) => name).join(', ')}`.replace(/\.?$/u, '.')];
  const searched = courts.filter(({ noneFound }) => noneFound?.among === 'all-courts');
  return [
    ...named(
      'no test was found that the law chooses of',
      searched.filter(({ follows }) => follows.length === 0),
    ),
    ...named(
      'beside a narrow rule no general test was found of',
      searched.filter(({ follows }) => follows.length > 0),
    ),
    ...named(
      'only trial courts were found to have chosen a test, or one for other speech, in',
      courts.filter(({ noneFound }) => noneFound?.among === 'appellate-courts'),
    ),
    ...named(
      'every federal district is read through its circuit alone but',
      courts.filter(({ id }) => {
        const court = courtById(id);
        return court?.system === 'federal' && court.level === 'trial';
      }),
    ),
  ];
}

function rolesWithoutStandard(law: LawRegistry): string[] {
  return (['defendant', 'nonparty'] as const)
    .filter(
      (role) =>
        !law.all('standard').some(({ appliesTo }) => appliesTo === role || appliesTo === 'both'),
    )
    .map((role) => `Standards: none for a speaker who is a ${role}.`);
}

function speechWithoutStandard(law: LawRegistry): string[] {
  const chosen = new Set(
    law.all('standard').flatMap(({ chosenFor }) => chosenFor.map(({ speech }) => speech)),
  );
  const uncovered = law
    .all('speech-nature')
    .filter(({ id }) => id !== 'unknown' && !chosen.has(id));
  return uncovered.length === 0
    ? []
    : [
        `Standards: none was chosen for speech that is ${uncovered.map(({ id }) => id).join(', ')}.`,
      ];
}

function causesWithoutClaim(law: LawRegistry): string[] {
  const held = new Set(law.all('claim').map(({ cause }) => cause));
  const named = law
    .all('court-follow')
    .flatMap(({ follows }) => follows.flatMap((one) => one.causes));
  return [...new Set(named)]
    .filter((cause) => !held.has(cause))
    .map(
      (cause) => `Claims: ${cause} is named by a court's file and no claim states its elements.`,
    );
}

/** Of enacted law, whose text before its first day is not held. A decision has none before it. */
function gatesWithoutEarlierText(law: LawRegistry): string[] {
  return law.all('gate').flatMap((gate) => {
    if (law.find('authority', gate.authority)?.kind === 'case') return [];
    const texts = [gate, ...gate.otherTexts.map((id) => law.get('gate', id))];
    const earliest = texts.map(({ inForce }) => inForce.from).toSorted()[0];
    return gate.inForce.from === earliest
      ? [`Gates: no text of "${gate.name}" before ${gate.inForce.from}.`]
      : [];
  });
}
