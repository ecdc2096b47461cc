import { ancestors, type HtmlElement } from './html-node.ts';

/** Elements that are no text of a page: programs, forms' machinery, what is played or drawn. */
export const UNREAD: ReadonlySet<string> = new Set([
  'audio',
  'button',
  'canvas',
  'datalist',
  'dialog',
  'embed',
  'head',
  'iframe',
  'img',
  'link',
  'map',
  'meta',
  'noframes',
  'object',
  'option',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'title',
  'video',
]);

/** Menus and banners of the site on which a paper stands; an article may have a head of its own. */
export function isSurrounding(element: HtmlElement): boolean {
  if (element.tagName === 'nav' || element.tagName === 'aside') return true;
  if (element.tagName !== 'header' && element.tagName !== 'footer') return false;
  return ![...ancestors(element)].some(({ tagName }) => /^(?:article|main|section)$/.test(tagName));
}

/** Elements that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'footnote',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
  'ul',
  // The opinions of an archive of case law.
  'opinion',
  'author',
  'parties',
  'court',
  'docketnumber',
  'decisiondate',
]);

export const BOLD: ReadonlySet<string> = new Set(['b', 'strong', 'th']);
export const ITALIC: ReadonlySet<string> = new Set(['i', 'em', 'cite', 'var', 'dfn']);
/** What is struck through is shown and no part of the paper. */
export const STRUCK: ReadonlySet<string> = new Set(['s', 'strike', 'del']);
