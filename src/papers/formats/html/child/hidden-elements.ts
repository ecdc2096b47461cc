import {
  allText,
  ancestors,
  attribute,
  type HtmlElement,
  isElement,
  nodesIn,
} from './html-node.ts';

/** Rules that are read: a class or an id alone, and what it hides. */
const RULE = /([^{}]{1,500})\{([^{}]{0,2000})\}/g;
const SIMPLE = /^\s*(?:[a-z][a-z0-9]{0,10})?([.#][\w-]{1,80})\s*$/i;

/** The selectors (`.x`, `#y`) that a page's own style sheets hide. Sheets elsewhere are not read. */
export function hiddenSelectors(root: Parameters<typeof nodesIn>[0]): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const node of nodesIn(root)) {
    if (!isElement(node) || node.tagName !== 'style') continue;
    for (const [, selectors = '', body = ''] of allText(node).matchAll(RULE)) {
      if (!HIDING.test(body)) continue;
      for (const selector of selectors.split(',')) {
        const simple = SIMPLE.exec(selector)?.[1];
        if (simple !== undefined) hidden.add(simple);
      }
    }
  }
  return hidden;
}

const HIDING =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:[;!]|$)|font-size\s*:\s*0(?:\.\d+)?(?:px|pt|em|rem|%)?\s*(?:[;!]|$))/i;
const WHITE = /(?:^|[;\s])color\s*:\s*(?:#fff(?:fff)?\b|white\b)/i;
const WHITE_COLOUR = /^\s*(?:#?f{6}|#f{3}|white)\s*$/i;

/**
 * Whether an element keeps its text from the eye: not shown, without size, or white where nothing
 * around it says that its ground is not.
 */
export function isHidden(element: HtmlElement): boolean {
  const style = attribute(element, 'style') ?? '';
  if (attribute(element, 'hidden') !== null || HIDING.test(style)) return true;
  const white = WHITE.test(style) || WHITE_COLOUR.test(attribute(element, 'color') ?? '');
  return white && ![element, ...ancestors(element)].some(hasGround);
}

function hasGround(element: HtmlElement): boolean {
  const style = attribute(element, 'style') ?? '';
  return attribute(element, 'bgcolor') !== null || /background/i.test(style);
}

/** Whether an element is one of the hidden selectors. */
export function isSelected(element: HtmlElement, selectors: ReadonlySet<string>): boolean {
  if (selectors.size === 0) return false;
  return element.attrs.some(
    ({ name, value }) =>
      (name === 'id' && selectors.has(`#${value}`)) ||
      (name === 'class' && value.split(/\s+/).some((each) => selectors.has(`.${each}`))),
  );
}
