import type { Assessment } from '../assessment.ts';
import { findingNodes, type FindingNode } from './finding-node.ts';

/** A finding that differs between two assessments of the same matter; null where it is in one alone. */
export interface ChangedFinding {
  readonly path: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly speakers: readonly string[];
}

/** What differs between two assessments, finding by finding, and nothing else; alike speakers together. */
export function compareFindings(before: Assessment, after: Assessment): ChangedFinding[] {
  const changes = new Map<string, ChangedFinding & { readonly speakers: string[] }>();
  const theirs = new Map(after.speakers.map((one) => [one.speaker, one]));
  for (const speaker of before.speakers) {
    const other = theirs.get(speaker.speaker);
    if (other === undefined) continue;
    for (const change of changesOf(findingNodes(speaker), findingNodes(other))) {
      const key = JSON.stringify(change);
      const known = changes.get(key) ?? { ...change, speakers: [] };
      known.speakers.push(speaker.speaker);
      changes.set(key, known);
    }
  }
  return [...changes.values()];
}

type Change = Omit<ChangedFinding, 'speakers'>;

function changesOf(before: readonly FindingNode[], after: readonly FindingNode[]): Change[] {
  const others = new Map(after.map((node) => [node.path, node]));
  const own = new Set(before.map(({ path }) => path));
  return [
    ...before.flatMap((node): Change[] => {
      const other = others.get(node.path);
      const { path, name, outcome } = node;
      if (other === undefined) return [{ path, name, before: outcome, after: null }];
      const deeper = changesOf(node.parts, other.parts);
      if (other.outcome === outcome) return deeper;
      return [{ path, name, before: outcome, after: other.outcome }, ...deeper];
    }),
    ...after
      .filter(({ path }) => !own.has(path))
      .map(({ path, name, outcome }) => ({ path, name, before: null, after: outcome })),
  ];
}
