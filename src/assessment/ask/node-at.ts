import { DucesError } from '../../faults/index.ts';
import type { SpeakerAssessment } from '../assessment.ts';
import { findingNodes, type FindingNode } from './finding-node.ts';

/**
 * The finding at a path of ids (`highfields/real-evidentiary-basis`), as deep as it goes. Throws
 * `reference-unknown` with the parts that there are where the path leaves the findings.
 */
export function nodeAt(speaker: SpeakerAssessment, path: string): FindingNode {
  return descend(findingNodes(speaker), path);
}

function descend(parts: readonly FindingNode[], path: string): FindingNode {
  const next = parts.find((one) => path === one.path || path.startsWith(`${one.path}/`));
  if (next === undefined) throw unknownPath(path, parts);
  return next.path === path ? next : descend(next.parts, path);
}

function unknownPath(path: string, parts: readonly FindingNode[]): DucesError {
  const known = parts.map((one) => one.path);
  return new DucesError('reference-unknown', `No finding has the path ${path}.`, {
    next:
      known.length === 0
        ? 'Leave out the last part of the path: nothing lies deeper.'
        : `Go on with one of: ${known.join(', ')}.`,
  });
}

/**
 * What keeps a finding from being enough, from the top down: below each only the parts that fall
 * short. Below what would defeat the request, only what is shown or contested stands in the way.
 */
export function shortfall(node: FindingNode): FindingNode {
  const { defeats, outcome, parts } = node;
  const harmless = defeats === true && outcome !== 'shown' && outcome !== 'contested';
  if (defeats === true) return harmless ? { ...node, parts: [] } : node;
  return { ...node, parts: parts.filter(({ enough }) => !enough).map(shortfall) };
}
