import type { FindingNode } from '../ask/finding-node.ts';
import type { SpeakerAssessment, Wording } from '../assessment.ts';
import type { CitedExhibit } from '../cited.ts';
import type { MissingSet } from '../missing.ts';
import { authoritiesText, exhibitText } from './cited-text.ts';
import { missingList } from './missing-text.ts';
import { reasonText } from './reason-text.ts';
import { outcomeLines, paragraph } from './text-block.ts';

/** One finding down to its exhibits and authorities, or no more of it than falls short. */
export function renderWhy(
  { label, handle }: Pick<SpeakerAssessment, 'label' | 'handle'>,
  node: FindingNode,
  words: Wording,
): string {
  return `${[`${label} (${handle})  ${node.path}`, ...nodeLines(node, words, 2)].join('\n')}\n`;
}

function nodeLines(node: FindingNode, words: Wording, indent: number): string[] {
  const { name, outcome, authorities, reasons, support, rebuttal, parts, hangsOn } = node;
  const texts = new Set(reasons.flatMap((one) => reasonText(one, words) ?? []));
  const lacks = parts.length === 0 && outcome !== 'shown' ? node.missing : [];
  return [
    ...outcomeLines(indent, name.replace(/\.$/u, ''), outcome),
    ...(authorities.length === 0
      ? []
      : paragraph(indent + 2, 'law      ', authoritiesText(authorities))),
    ...exhibitLines('exhibit  ', support, indent + 2),
    ...exhibitLines('against  ', rebuttal, indent + 2),
    ...[...texts].flatMap((text) => paragraph(indent + 2, 'why      ', text)),
    ...(lacks.length === 0 ? [] : paragraph(indent + 2, 'missing  ', missingList(lacks, words))),
    ...(hangsOn.length === 1
      ? paragraph(indent + 2, 'hangs on ', hangsOn.map((id) => words.exhibits[id] ?? id).join(', '))
      : []),
    ...parts.flatMap((part) => nodeLines(part, words, indent + 2)),
  ];
}

function exhibitLines(head: string, exhibits: readonly CitedExhibit[], indent: number): string[] {
  return exhibits.flatMap((exhibit) => paragraph(indent, head, exhibitText(exhibit)));
}

/** Sets of things of which each, whole, would change a determination. */
export function renderSets(outcome: string, sets: readonly MissingSet[], words: Wording): string {
  const lines = sets.flatMap((set, at) => paragraph(2, `${at + 1}. `, missingList(set, words)));
  const none = sets.length === 0 ? ['  No set of them is known.'] : [];
  return `${[`What would make it ${outcome.toUpperCase()}`, ...none, ...lines].join('\n')}\n`;
}
