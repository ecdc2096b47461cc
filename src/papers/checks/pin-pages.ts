/** The pages that a pin names, from the first to the last. */
export interface PinPages {
  readonly from: number;
  readonly to: number;
  /** Star pages of a database number or slip opinion: `*3`. */
  readonly star: boolean;
  /** The footnote that it names, `17` of `353 n.17`; null for the page itself. */
  readonly note: string | null;
}

const PAGES = /^(\*?)(\d{1,3}(?:,\d{3})+|\d{1,6})(?:\s?[-–—]\s?\*?(\d{1,6}))?/;
const FURTHER = /(?:,|&|\band)\s+\*?(\d{1,6})(?:\s?[-–—]\s?\*?(\d{1,6}))?(?![\w.])/g;
const NOTE = /^\s?(?:&\s)?nn?\.\s?(\d{1,4})/;

/** Reads `975-76`, `*3`, `353 n.17`, `12, 15-16`; null for a pin that names no page. */
export function pagesOfPin(pin: string | null): PinPages | null {
  const found = PAGES.exec(pin ?? '');
  if (pin === null || found === null) return null;
  const [whole, star, first = '', last] = found;
  const from = Number(first.replaceAll(',', ''));
  let to = last === undefined ? from : lengthened(first, last);
  for (const more of pin.slice(whole.length).matchAll(FURTHER)) {
    const [, start = '', end] = more;
    to = Math.max(to, end === undefined ? Number(start) : lengthened(start, end));
  }
  const note = NOTE.exec(pin.slice(whole.length))?.[1] ?? null;
  return { from, to, star: star === '*', note };
}

/** Whether two pins share a page. */
export function pagesMeet(one: PinPages, two: PinPages): boolean {
  return one.star === two.star && one.from <= two.to && two.from <= one.to;
}

/** Whether everything at one pin is at the other too: its pages, or a footnote of one of them. */
export function pagesCover(outer: PinPages, inner: PinPages): boolean {
  return (
    pagesMeet(outer, inner) &&
    outer.from <= inner.from &&
    inner.to <= outer.to &&
    (outer.note === null || outer.note === inner.note)
  );
}

/** The last page of `975-76`: its missing figures are those of the first. */
function lengthened(first: string, last: string): number {
  const head = first.replaceAll(',', '');
  const missing = head.length - last.length;
  return Number(missing > 0 ? head.slice(0, missing) + last : last);
}
