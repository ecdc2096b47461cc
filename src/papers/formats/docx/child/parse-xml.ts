import { SaxesParser } from 'saxes';
import { ReaderProblem } from '../../child/answer-reading.ts';

/** An element by its local name: Word's prefixes say nothing that its names do not. */
export interface XmlElement {
  readonly name: string;
  /** By local name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

const DEEPEST = 500;
/** Characters given to the parser at a time, so that a fault early in a large part ends it soon. */
const PORTION = 65_536;

/**
 * Parses the XML of a Word file into elements. A part with a document type, which could define
 * entities or name files, is refused; the parser knows the five entities of XML and no others.
 *
 * @throws ReaderProblem `file-damaged` or `file-too-demanding`.
 */
export function parseXml(source: string): XmlElement {
  const root: OpenElement = { name: '', attributes: new Map(), children: [] };
  const open: OpenElement[] = [root];
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => {
    throw damaged(`its XML is not well formed (${message})`);
  });
  parser.on('doctype', () => {
    throw damaged('it declares a document type of its own');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: OpenElement = {
      name: localName(name),
      attributes: new Map(
        Object.entries(attributes).map(([key, value]) => [localName(key), value]),
      ),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > DEEPEST) throw tooDeep();
  });
  parser.on('closetag', () => open.pop());
  const take = (text: string): void => void open.at(-1)?.children.push(text);
  parser.on('text', take);
  parser.on('cdata', take);
  for (let at = 0; at < source.length; at += PORTION) parser.write(source.slice(at, at + PORTION));
  parser.close();
  return root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function tooDeep(): ReaderProblem {
  return new ReaderProblem({
    code: 'file-too-demanding',
    message: `The file nests its parts more than ${DEEPEST} deep.`,
    next: 'Open it in its own program and save it as PDF; read that.',
  });
}

function damaged(why: string): ReaderProblem {
  return new ReaderProblem({
    code: 'file-damaged',
    message: `The Word file cannot be read: ${why}.`,
    next: 'Fetch the file again; if it opens in Word, save it as PDF and read that.',
  });
}
