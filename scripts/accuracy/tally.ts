/** How often a field was read right, and how often something was read or missed. */
export interface Tally {
  readonly right: number;
  readonly total: number;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

/** One field of one paper: what was expected, what was read, what of it was missed or too much. */
export interface FieldResult {
  readonly field: string;
  /** The figure of a field of one value is the share that is right, of a list F1. */
  readonly figure: 'share' | 'F1';
  readonly tally: Tally;
  /** For the console: lines that tell what is wrong. */
  readonly errors: readonly string[];
}

/** Judges a field of one value. Null where the paper says nothing; reading something then is wrong. */
export function judgeValue(
  field: string,
  gold: string | null,
  read: string | null,
  same: (gold: string, read: string) => boolean = (one, two) => one === two,
): FieldResult {
  const right = gold === null || read === null ? gold === read : same(gold, read);
  return {
    field,
    figure: 'share',
    tally: {
      right: right ? 1 : 0,
      total: 1,
      truePositives: right && gold !== null ? 1 : 0,
      falsePositives: !right && read !== null ? 1 : 0,
      falseNegatives: !right && gold !== null ? 1 : 0,
    },
    errors: right ? [] : [`${field}: expected ${gold ?? 'nothing'} | read ${read ?? 'nothing'}`],
  };
}

/** Judges a field of several items, each gold item matched with at most one that was read. */
export function judgeList<G, R>(
  field: string,
  gold: readonly G[],
  read: readonly R[],
  match: {
    readonly same: (gold: G, read: R) => boolean;
    readonly show: (item: G | R) => string;
  },
): FieldResult {
  const left = [...read];
  const missed: G[] = [];
  for (const item of gold) {
    const at = left.findIndex((each) => match.same(item, each));
    if (at === -1) missed.push(item);
    else left.splice(at, 1);
  }
  const found = gold.length - missed.length;
  return {
    field,
    figure: 'F1',
    tally: {
      right: found,
      total: gold.length,
      truePositives: found,
      falsePositives: left.length,
      falseNegatives: missed.length,
    },
    errors: [
      ...missed.map((item) => `${field}: missed ${match.show(item)}`),
      ...left.map((item) => `${field}: too much ${match.show(item)}`),
    ],
  };
}

/** The tallies of one field over all papers. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally): number => tallies.reduce((total, each) => total + each[key], 0);
  return {
    right: sum('right'),
    total: sum('total'),
    truePositives: sum('truePositives'),
    falsePositives: sum('falsePositives'),
    falseNegatives: sum('falseNegatives'),
  };
}

/** Precision, recall and F1 in percent; null where nothing was there to find and nothing found. */
export function ratesOf({ truePositives, falsePositives, falseNegatives }: Tally): {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
} {
  return {
    precision: percent(truePositives, truePositives + falsePositives),
    recall: percent(truePositives, truePositives + falseNegatives),
    f1: percent(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
  };
}

/** A share in percent; null of nothing. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : (part / whole) * 100;
}
