import type { DefenceFinding } from './assessment-tree.ts';
import { heldOpen, least, type Finding } from './finding.ts';
import type { Missing } from './missing.ts';
import { reason } from './reason.ts';

/** A finding on a claim for one statement, after the defences that are in play. */
export function withDefences(
  finding: Finding,
  defences: readonly DefenceFinding[],
  statement: string,
  path: readonly string[],
): Finding {
  return defences.reduce((held, defence) => afterDefence(held, defence, statement, path), finding);
}

function afterDefence(
  finding: Finding,
  { defence, what, effect, propositions, authorities }: DefenceFinding,
  statement: string,
  path: readonly string[],
): Finding {
  const here = [...path, defence];
  const about = { defence: what };
  switch (effect) {
    case 'defeats':
      return {
        outcome: 'not-shown',
        reasons: [reason('defence-made-out', here, { about, authorities })],
        needs: [],
        hangsOn: [],
      };
    case 'contests':
      return {
        ...finding,
        outcome: least([finding.outcome, 'contested']),
        reasons: [reason('defence-contested', here, { about, authorities }), ...finding.reasons],
      };
    case 'holds-open': {
      const [first] = propositions;
      const missing: Missing = {
        kind: 'rebuttal',
        proposition: first?.proposition ?? defence,
        statement,
      };
      const why = reason('defence-in-play', here, { about, authorities, missing: [missing] });
      return heldOpen(finding, why, missing);
    }
    default:
      return finding;
  }
}
