import type { HeldPassage } from './held-passage.ts';
import { pagesOfPin } from './pin-pages.ts';

/** A pin to more pages than this is to no quotation. */
const MOST_PAGES = 6;

/** The whole pages that a pin of several names, as one passage; null where one of them is not held. */
export function joinedPages(
  passages: readonly HeldPassage[],
  pin: string | null,
): HeldPassage | null {
  const wanted = pagesOfPin(pin);
  if (wanted === null || wanted.to <= wanted.from || wanted.to - wanted.from >= MOST_PAGES) {
    return null;
  }
  const pages: HeldPassage[] = [];
  for (let page = wanted.from; page <= wanted.to; page += 1) {
    const held = passages.find((each) => each.whole && isPage(each, page, wanted.star));
    if (held === undefined) return null;
    pages.push(held);
  }
  const [first, ...rest] = pages;
  if (first === undefined) return null;
  const text = rest.reduce((before, { text: next }) => joined(before, next), first.text);
  return { ...first, pin, text, verified: pages.every(({ verified }) => verified) };
}

function isPage({ pin }: HeldPassage, page: number, star: boolean): boolean {
  const pages = pagesOfPin(pin);
  return pages?.from === page && pages.to === page && pages.star === star && pages.note === null;
}

/** A word that a page break divides is one word. */
function joined(before: string, after: string): string {
  const divided = /\p{Ll}-\s*$/u.test(before) && /^\s*\p{Ll}/u.test(after);
  return divided ? before.trimEnd().slice(0, -1) + after.trimStart() : `${before} ${after}`;
}
