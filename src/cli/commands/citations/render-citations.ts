import { formatPin, type PlacedCitation } from '../../../papers/index.ts';

const HEAD = ['', 'place', 'kind', 'citation', 'name', 'pin', 'stands for', 'within'];
/** Widest that a column grows, in characters. */
const WIDEST = 44;

/** A table of citations for a person: one line each, with what it stands for and stands in. */
export function renderCitations(citations: readonly PlacedCitation[]): string {
  if (citations.length === 0) return 'No citations.\n';
  const rows = citations.map((citation, index) => cells(citation, index));
  const widths = HEAD.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = [HEAD, ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

function cells(citation: PlacedCitation, index: number): readonly string[] {
  const { at, kind, sub, text, name, pin, resolvesTo, within } = citation;
  return [
    String(index),
    formatPin(at),
    sub ?? kind,
    shorten(text),
    shorten(name ?? ''),
    shorten(pin ?? ''),
    resolvesTo === null ? '' : `→ ${resolvesTo}`,
    within === null ? '' : `${within.relation ?? 'in'} in ${within.index}`.replace(/^in in/, 'in'),
  ];
}

function shorten(text: string): string {
  return text.length <= WIDEST ? text : `${text.slice(0, WIDEST - 1)}…`;
}
