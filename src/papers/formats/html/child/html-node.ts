import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Whether a node is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** The text of a text node; null for any other. */
export function textNode(node: HtmlNode): string | null {
  return node.nodeName === '#text' && 'value' in node ? node.value : null;
}

/** An attribute; null when absent. */
export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}

/** All text in an element, as it stands in the source. */
export function allText(element: HtmlElement): string {
  return [...nodesIn(element)].map((node) => textNode(node) ?? '').join('');
}

/** All nodes in an element, in order. */
export function* nodesIn(parent: {
  readonly childNodes: readonly HtmlNode[];
}): Generator<HtmlNode> {
  const waiting: HtmlNode[] = [];
  const wait = (nodes: readonly HtmlNode[]): void => {
    for (const node of nodes.toReversed()) waiting.push(node);
  };
  wait(parent.childNodes);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    if (isElement(node)) wait(node.childNodes);
  }
}

/** The elements around an element, the nearest first. */
export function* ancestors(element: HtmlElement): Generator<HtmlElement> {
  for (let up = element.parentNode; up !== null && 'tagName' in up; up = up.parentNode) yield up;
}
