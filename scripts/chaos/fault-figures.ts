/** What one kind of fault did, over all its tries. */
export interface FaultFigures {
  readonly name: string;
  tries: number;
  /** How often each outcome came, such as "nothing released". */
  readonly outcomes: Map<string, number>;
  /** What must never be, with the try in which it was. Empty when Duces kept its word. */
  readonly violations: string[];
}

export function newFigures(name: string): FaultFigures {
  return { name, tries: 0, outcomes: new Map(), violations: [] };
}

/** Puts one try into the figures. */
export function tally(
  figures: FaultFigures,
  outcome: string,
  violations: readonly string[],
): FaultFigures {
  figures.tries += 1;
  figures.outcomes.set(outcome, (figures.outcomes.get(outcome) ?? 0) + 1);
  figures.violations.push(...violations.map((what) => `try ${figures.tries}: ${what}`));
  return figures;
}

/** The figures as lines for a terminal. */
export function renderFigures({ name, tries, outcomes, violations }: FaultFigures): string {
  const counted = [...outcomes].toSorted().map(([outcome, count]) => `${count} ${outcome}`);
  return [
    `${name}: ${tries} tries, ${violations.length} violations; ${counted.join(', ')}`,
    ...violations.slice(0, 20).map((violation) => `  VIOLATED: ${violation}`),
  ].join('\n');
}
