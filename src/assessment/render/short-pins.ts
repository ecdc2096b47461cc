import type { CitedExhibit } from '../cited.ts';

/** A pin as its paper and the place in it; no place when the whole paper is named. */
interface SplitPin {
  readonly paper: string;
  readonly place: string | null;
}

function splitPin(pin: string): SplitPin {
  const [, paper, place] = /^(.*?)(?: (¶.*|p\. .*|\d+:.*))?$/u.exec(pin) ?? [];
  return { paper: paper ?? pin, place: place ?? null };
}

/** The one paper that all of some pins are into; null when they are into several, or there is none. */
export function commonPaper(pins: readonly string[]): string | null {
  const papers = new Set(pins.map((pin) => splitPin(pin).paper));
  const [paper, ...others] = papers;
  return paper !== undefined && others.length === 0 ? paper : null;
}

/** A pin without its paper, where the heading of the column names the paper. */
export function shortPin(pin: string, paper: string | null): string {
  const split = splitPin(pin);
  if (split.paper !== paper) return pin.replace('Dkt. No. ', 'Dkt. ');
  return split.place ?? 'no place cited';
}

const MARKS = { yes: ['', ''], unknown: ['', '?'], no: ['(', ')'] } as const;

/**
 * The exhibits behind a row, those of sufficient standing first. A question mark stands after one
 * whose standing is unknown; one that does not meet the proof level stands in brackets.
 */
export function shortExhibits(exhibits: readonly CitedExhibit[], paper: string | null): string {
  return (['yes', 'unknown', 'no'] as const)
    .flatMap((standing) => {
      const [before, after] = MARKS[standing];
      const pins = exhibits
        .filter(({ meetsLevel }) => meetsLevel === standing)
        .map(({ pin }) => shortPin(pin, paper));
      return [...new Set(pins)].map((pin) => `${before}${pin}${after}`);
    })
    .join('; ');
}
