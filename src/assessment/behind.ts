import type { ElementVersion, RequirementFinding, RouteFinding } from './assessment-tree.ts';
import type { CitedExhibit } from './cited.ts';
import type { Finding } from './finding.ts';
import { keyOf, type Missing } from './missing.ts';

/** What a finding rests on and what it lacks, gathered from the propositions under it. */
export interface Behind {
  readonly exhibits: readonly CitedExhibit[];
  readonly missing: readonly Missing[];
}

export const NOTHING_BEHIND: Behind = { exhibits: [], missing: [] };

/** Behind an element: every version that may govern, and the tie to the speaker. */
export function behindElement(versions: readonly ElementVersion[], finding: Finding): Behind {
  const governing = versions.filter(({ applies, excused }) => applies !== 'no' && !excused);
  return gather(
    governing.flatMap(({ routes }) => routes),
    [finding, ...governing.map((version) => version.finding)],
  );
}

/** Behind a requirement: its elements, or its routes for each subject. */
export function behindRequirement(requirement: RequirementFinding): Behind {
  if (requirement.kind !== 'elements') {
    return gather(
      requirement.subjects.flatMap(({ routes }) => routes),
      [requirement.finding, ...requirement.subjects.map(({ finding }) => finding)],
    );
  }
  const elements = requirement.claims
    .flatMap(({ statements }) => statements)
    .flatMap((statement) => statement.elements)
    .filter(({ required }) => required);
  return {
    exhibits: once(elements.flatMap(({ exhibits }) => exhibits)),
    missing: onceMissing([
      ...requirement.finding.reasons.flatMap(({ missing }) => missing),
      ...elements.flatMap(({ missing }) => missing),
    ]),
  };
}

/** Behind a step: all its requirements. */
export function behindStep(parts: readonly Behind[]): Behind {
  return {
    exhibits: once(parts.flatMap(({ exhibits }) => exhibits)),
    missing: onceMissing(parts.flatMap(({ missing }) => missing)),
  };
}

/** A route that is not shown lacks something only while no other route is shown. */
function gather(routes: readonly RouteFinding[], findings: readonly Finding[]): Behind {
  const propositions = routes.flatMap((route) => route.propositions);
  const carried = routes.some(({ finding }) => finding.outcome === 'shown');
  const lacking = carried ? [] : propositions.flatMap(({ finding }) => finding.reasons);
  const reasons = [...lacking, ...findings.flatMap((finding) => finding.reasons)];
  return {
    exhibits: once(propositions.flatMap(({ support, rebuttal }) => [...support, ...rebuttal])),
    missing: onceMissing(reasons.flatMap(({ missing }) => missing)),
  };
}

function once(exhibits: readonly CitedExhibit[]): readonly CitedExhibit[] {
  if (exhibits.length < 2) return exhibits;
  return [...new Map(exhibits.map((exhibit) => [exhibit.id, exhibit])).values()];
}

function onceMissing(missing: readonly Missing[]): readonly Missing[] {
  if (missing.length < 2) return missing;
  return [...new Map(missing.map((one) => [keyOf(one), one])).values()];
}
