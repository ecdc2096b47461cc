import { blockText } from '../../flowed-block.ts';
import type { HtmlReading } from '../html-messages.ts';
import { decodeHtml } from './decode-html.ts';
import { allText, attribute, isElement, nodesIn } from './html-node.ts';
import { PageReader } from './page-reader.ts';
import { parseHtml } from './parse-html.ts';

/** A page of which so much is one preformatted text is that text, with its own lines. */
const MOSTLY = 0.8;

/**
 * Reads the bytes of a web page.
 * @throws ReaderProblem `file-too-demanding`.
 */
export function readHtmlPage(bytes: Uint8Array): HtmlReading {
  const root = parseHtml(decodeHtml(bytes));
  const elements = [...nodesIn(root)].filter(isElement);
  const reader = new PageReader(root);
  const blocks = reader.read(root);
  const length = blocks.reduce((sum, block) => sum + blockText(block).length, 0);
  const [pre = '', ...others] = elements.filter(({ tagName }) => tagName === 'pre').map(allText);
  const isPlain =
    others.length === 0 && reader.hidden + reader.struck === 0 && pre.length > length * MOSTLY;
  const title = elements.find(({ tagName }) => tagName === 'title');
  return {
    blocks,
    plain: isPlain && /\S/.test(pre) ? pre : null,
    title: title === undefined ? null : allText(title).replace(/\s+/g, ' ').trim(),
    facts: {
      hidden: reader.hidden,
      struck: reader.struck,
      asksPassword: elements.some((each) => /^password$/i.test(attribute(each, 'type') ?? '')),
      pagesMarked: reader.pagesMarked,
      surrounded: reader.surrounded,
    },
  };
}
