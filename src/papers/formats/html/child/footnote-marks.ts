import { allText, attribute, type HtmlElement } from './html-node.ts';

/** A footnote's number or sign, as it stands in the text or before the note. */
const MARK = /^\s*(?:[[(]\s*)?(\d{1,3}|[*†‡§]{1,3}|fn\.?\s?\d{1,3})\s*(?:[\])]\s*)?(?:\.\s*)?$/i;
const NOTE_CLASS =
  /(?:^|\s)(?:footnote(?:[-_]?(?:body|text))?|MsoFootnoteText|MsoEndnoteText)(?:\s|$)/i;
const CALL_CLASS = /footnote|gsl_hash|\bfn/i;

/**
 * The mark of a footnote when an element is one: raised, a link within the page, or said to be one.
 * Which it is, a call in the text or the head of a note, is told by where it stands.
 */
export function footnoteMark(element: HtmlElement): string | null {
  if (!isMarkElement(element)) return null;
  return MARK.exec(allText(element))?.[1] ?? null;
}

function isMarkElement(element: HtmlElement): boolean {
  const { tagName } = element;
  if (tagName === 'sup' || tagName === 'footnotemark') return true;
  if (tagName !== 'a') return false;
  const inPage = (attribute(element, 'href') ?? '').startsWith('#');
  const bracketed = /^\s*[[(*†‡]/.test(allText(element));
  return inPage && (bracketed || CALL_CLASS.test(attribute(element, 'class') ?? ''));
}

/** Whether an element holds a note, by its name or its class. */
export function isFootnote(element: HtmlElement): boolean {
  if (element.tagName === 'footnote') return true;
  if (element.tagName === 'a' || element.tagName === 'span' || element.tagName === 'sup')
    return false;
  return NOTE_CLASS.test(attribute(element, 'class') ?? '');
}
