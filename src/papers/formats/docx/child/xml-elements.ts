import type { XmlElement, XmlNode } from './parse-xml.ts';

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => isElement(node, name));
}

/** The children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).filter((node): node is XmlElement => isElement(node, name));
}

/** Whether a node is an element of a name. */
export function isElement(node: XmlNode, name?: string): node is XmlElement {
  return typeof node !== 'string' && (name === undefined || node.name === name);
}

/** The attribute `val` of a child, as Word writes its properties. */
export function valueOf(element: XmlElement | undefined, name: string): string | null {
  return childOf(element, name)?.attributes.get('val') ?? null;
}

/** A property that is on when it is there, unless it says that it is off; null when absent. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | null {
  const found = childOf(element, name);
  if (found === undefined) return null;
  return !/^(?:0|false|off|none)$/i.test(found.attributes.get('val') ?? '');
}

/** All elements of a name, at any depth, in order. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  const waiting: XmlNode[] = element.children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') continue;
    if (node.name === name) yield node;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child !== undefined) waiting.push(child);
    }
  }
}
