import type { LawRegistry } from '../law-registry.ts';

/** What the law as data does not cover, as sentences. A gap is no fault: it is said, not hidden. */
export function listGaps(law: LawRegistry): string[] {
  return [
    ...rolesWithoutStandard(law),
    ...speechWithoutStandard(law),
    ...causesWithoutClaim(law),
    ...gatesWithoutEarlierText(law),
    `Courts: only ${law
      .all('court-follow')
      .map(({ name }) => name)
      .join(', ')} have a file that says what they follow.`,
    `Claims: only ${law
      .all('claim')
      .map(({ name }) => name)
      .join(', ')}.`,
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

function gatesWithoutEarlierText(law: LawRegistry): string[] {
  return law.all('gate').flatMap((gate) => {
    const texts = [gate, ...gate.otherTexts.map((id) => law.get('gate', id))];
    const earliest = texts.map(({ inForce }) => inForce.from).toSorted()[0];
    return gate.inForce.from === earliest
      ? [`Gates: no text of "${gate.name}" before ${gate.inForce.from}.`]
      : [];
  });
}
