import { pinRange, rawOffset } from '../locate.ts';
import type { Paper, PinnedRange } from '../paper.ts';
import { type BodyLine, pinMatch } from './body-lines.ts';

/**
 * What the text shows of a signature. A drawn signature is a picture and leaves no text, so
 * `none-in-text` does not mean unsigned.
 */
export interface Signature {
  readonly state: 'typed' | 'blank-rule' | 'none-in-text';
  /** The name as typed with `/s/`, or printed under the line; null when there is none. */
  readonly name: PinnedRange | null;
}

const TYPED =
  /(?:(?:^|[\s:_])\/\s?[sS]\s?\/|^(?:By:?\s*)?_*(?:[sS]\/(?!\s?[sS]\b)|\([Ss]igned\)))\s*(?<name>\p{Lu}[\p{L}. ’'-]{2,60}(?:,? (?:Jr|Sr|I{2,3})\.?)?)?/du;
const NAME = /^(?:By:?\s*)?(?<name>\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,4}),?$/u;
const RULE = /_{5,}|\.{12,}/;

/** Reads the signature among the last lines of a paper or form. */
export function readSignature(paper: Paper, lines: readonly BodyLine[]): Signature {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    const match = line === undefined ? null : TYPED.exec(line.text);
    if (line === undefined || match === null) continue;
    const name = match.indices?.groups?.['name'];
    const below = lines[at + 1];
    const typed = name === undefined ? null : pinMatch(paper, line.start, name);
    return {
      state: 'typed',
      name: typed ?? (below && NAME.test(below.text) ? whole(below) : null),
    };
  }
  return ruled(paper, lines) ?? { state: 'none-in-text', name: printed(paper, lines) };

  function whole(line: BodyLine): PinnedRange {
    return pinRange(paper, line);
  }
}

/** Every name typed with `/s/`, in order, each once. */
export function readSigners(paper: Paper, lines: readonly BodyLine[]): readonly PinnedRange[] {
  const seen = new Set<string>();
  return lines.flatMap((line, at): PinnedRange[] => {
    const match = TYPED.exec(line.text) ?? BARE.exec(line.text);
    if (match === null) return [];
    const range = match.indices?.groups?.['name'];
    const below = lines[at + 1];
    const typed = range === undefined ? null : pinMatch(paper, line.start, range);
    const name = typed ?? (below && NAME.test(below.text) ? pinRange(paper, below) : null);
    if (name === null || seen.has(name.text)) return [];
    seen.add(name.text);
    return [name];
  });
}

/** A mark with the name printed on the line below. */
const BARE = /^(?:By:?\s*)?_*\/?\s?[sS]\s?\/_*\s*$/;

/** Words of headings, which no name bears. */
const NO_NAME =
  /\b(?:DECLARATION|AFFIDAVIT|AFFIRMATION|EXHIBITS?|ATTACHMENT|SERVICE|COURT|ORDER|CASE|DISTRICT|PROOF|CERTIFICATE|LIST|ATTORNEYS?|COUNSEL|PLAINTIFFS?|DEFENDANTS?|LLP|LAW|INC|Dated|Executed|Respectfully|Attorneys?|Counsel)\b/;

/** A name alone on its line after the date: it is printed under a signature that is a picture. */
function printed(paper: Paper, lines: readonly BodyLine[]): PinnedRange | null {
  const opened = lines.findIndex(({ text }) => /^(?:executed|dated?|signed)\b/i.test(text));
  const dated = opened === -1 ? lines.findIndex(({ text }) => /\bexecuted\b/i.test(text)) : opened;
  if (dated === -1) return null;
  const name = lines
    .slice(dated + 1, dated + 6)
    .find(({ text }) => NAME.test(text) && !NO_NAME.test(text));
  return name === undefined ? null : pinRange(paper, name);
}

/** A rule with a name under it and no mark on it: the layout drops rules, the source keeps them. */
function ruled(paper: Paper, lines: readonly BodyLine[]): Signature | null {
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const line = lines[at];
    const above = lines[at - 1];
    if (line === undefined || above === undefined || !NAME.test(line.text)) continue;
    const between = paper.raw.slice(rawOffset(paper, above.end), rawOffset(paper, line.start));
    if (RULE.test(between) || /^(?:By:?)?\s*[_.]{5,}$/.test(above.text)) {
      return { state: 'blank-rule', name: pinRange(paper, line) };
    }
  }
  return null;
}
