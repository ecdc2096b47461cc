import type { Claim } from '../../../law/index.ts';
import { pinnedText } from './pinned-text.ts';

/** Each claim with its elements and what it rests on; general law that stands in is marked. */
export function formatClaims(claims: readonly Claim[]): string {
  return claims
    .map((claim) =>
      [
        `${claim.id}: ${claim.name}; ${pinnedText(claim)}`,
        ...claim.elements.map((element) => {
          const from =
            element.inheritedFrom === null ? '' : ` (general law: ${element.inheritedFrom})`;
          const floor = element.kind === 'fault' ? `, floor: ${element.floor}` : '';
          return `  ${element.id}${floor}: ${element.name}; ${pinnedText(element)}${from}`;
        }),
        ...claim.defences.map(
          (defence) => `  defence ${defence.id} (burden: ${defence.burden}): ${defence.what}`,
        ),
        ...(claim.limitation === null
          ? ['  limitation: not sourced']
          : [
              `  limitation: ${claim.limitation.years} years from ${claim.limitation.from}; ${pinnedText(claim.limitation)}`,
            ]),
      ].join('\n'),
    )
    .join('\n\n');
}
