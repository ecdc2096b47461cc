import { allText, attribute, type HtmlElement, isElement, nodesIn } from './html-node.ts';

/** How the sites of courts' opinions name the marks of a reporter's pages. */
const MARK = /(?:^|\s)(?:star-?pagination|page-?(?:num(?:ber)?|label)|gsl_pagenum2?)(?:\s|$)/i;
const NUMBER = /^\s*\*{0,2}\s*(?:\[?\*?)?(\d{1,5})\]?\s*$/;
/** An opinion's pages come one after the other; a leap is a page of another reporter. */
const LONGEST_LEAP = 3;

/** The page that begins at an element; null when it is no such mark. */
export function starPage(element: HtmlElement): number | null {
  if (element.tagName !== 'page-number' && !MARK.test(attribute(element, 'class') ?? ''))
    return null;
  const number = NUMBER.exec(allText(element))?.[1];
  return number === undefined ? null : Number(number);
}

/** Takes the marks of one reporter and leaves those of others, which run between them. */
export class StarPages {
  readonly first: number | null;
  #last: number;

  constructor(root: Parameters<typeof nodesIn>[0]) {
    this.first = firstStar(root);
    this.#last = (this.first ?? 1) - 1;
  }

  /** The page on which the paper begins: the one before the first mark. */
  get begins(): number {
    return this.first === null ? 1 : Math.max(1, this.first - 1);
  }

  /** The page to turn to at a mark; null when the mark is another reporter's. */
  turn(page: number): number | null {
    if (page < this.#last || page > this.#last + LONGEST_LEAP) return null;
    this.#last = page;
    return page;
  }
}

function firstStar(root: Parameters<typeof nodesIn>[0]): number | null {
  for (const node of nodesIn(root)) {
    const page = isElement(node) ? starPage(node) : null;
    if (page !== null) return page;
  }
  return null;
}
