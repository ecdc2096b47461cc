import { printNumber } from '../../print-number.ts';
import { attribute, type HtmlElement, isElement } from './html-node.ts';

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

const numbersOf = new WeakMap<HtmlElement, ReadonlyMap<HtmlElement, number>>();

/** What is printed before an item of a numbered list; null for anything else. */
export function itemNumber(element: HtmlElement): string | null {
  const list = element.parentNode;
  if (element.tagName !== 'li' || list === null || !('tagName' in list)) return null;
  if (list.tagName !== 'ol') return null;
  const numbers = numbersOf.get(list) ?? countItems(list);
  numbersOf.set(list, numbers);
  const format = FORMATS[attribute(list, 'type') ?? ''] ?? 'decimal';
  return `${printNumber(numbers.get(element) ?? 1, format)}.`;
}

function countItems(list: HtmlElement): ReadonlyMap<HtmlElement, number> {
  const numbers = new Map<HtmlElement, number>();
  let next = wholeNumber(attribute(list, 'start')) ?? 1;
  for (const item of list.childNodes) {
    if (!isElement(item) || item.tagName !== 'li') continue;
    const number = wholeNumber(attribute(item, 'value')) ?? next;
    numbers.set(item, number);
    next = number + 1;
  }
  return numbers;
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : null;
}
