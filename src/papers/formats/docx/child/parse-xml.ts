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
const ATTRIBUTE = /\s*([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const ENTITY = /&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|(lt|gt|amp|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/**
 * Parses the XML of a Word file into elements. It knows the five entities of XML and no others: a
 * part with a document type, which could define more or name files, is refused. Linear in length.
 *
 * @throws ReaderProblem `file-damaged` or `file-too-demanding`.
 */
export function parseXml(source: string): XmlElement {
  const root: OpenElement = { name: '', attributes: new Map(), children: [] };
  const open: OpenElement[] = [root];
  let at = 0;
  while (at < source.length) {
    const tag = source.indexOf('<', at);
    const end = tag === -1 ? source.length : tag;
    if (end > at) open.at(-1)?.children.push(decode(source.slice(at, end)));
    if (tag === -1) break;
    at = takeMarkup(source, tag, open);
  }
  if (open.length > 1) throw damaged('it ends in the middle of an element');
  return root;
}

/** Takes one tag, comment or instruction; returns where it ends. */
function takeMarkup(source: string, tag: number, open: OpenElement[]): number {
  if (source.startsWith('<!--', tag)) return after(source, '-->', tag);
  if (source.startsWith('<?', tag)) return after(source, '?>', tag);
  if (source.startsWith('<![CDATA[', tag)) {
    const end = after(source, ']]>', tag);
    open.at(-1)?.children.push(source.slice(tag + 9, end - 3));
    return end;
  }
  if (source.startsWith('<!', tag)) throw damaged('it declares entities of its own');
  if (source.startsWith('</', tag)) {
    const end = after(source, '>', tag);
    const name = localName(source.slice(tag + 2, end - 1).trim());
    if (open.length < 2 || open.at(-1)?.name !== name) throw damaged(`</${name}> closes nothing`);
    open.pop();
    return end;
  }
  return openElement(source, tag, open);
}

function openElement(source: string, tag: number, open: OpenElement[]): number {
  const name = /[^\s/>]{0,200}/y;
  name.lastIndex = tag + 1;
  const written = name.exec(source)?.[0] ?? '';
  if (written === '') throw damaged('a tag has no name');
  const attributes = new Map<string, string>();
  let at = tag + 1 + written.length;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(source);
    if (match === null) break;
    attributes.set(localName(match[1] ?? ''), decode(match[2] ?? match[3] ?? ''));
    at = ATTRIBUTE.lastIndex;
  }
  const end = after(source, '>', at);
  const rest = source.slice(at, end).trim();
  if (rest !== '>' && rest !== '/>') throw damaged(`the tag <${written}> is not well formed`);
  const element: OpenElement = { name: localName(written), attributes, children: [] };
  open.at(-1)?.children.push(element);
  if (rest === '>') open.push(element);
  if (open.length > DEEPEST) {
    throw new ReaderProblem({
      code: 'file-too-demanding',
      message: `The file nests its parts more than ${DEEPEST} deep.`,
      next: 'Open it in its own program and save it as PDF; read that.',
    });
  }
  return end;
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  if (at === -1) throw damaged('it ends in the middle of a tag');
  return at + mark.length;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (_, decimal?: string, hex?: string, named?: string) => {
    if (named !== undefined) return NAMED[named] ?? '';
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\uFFFD';
  });
}

function damaged(why: string): ReaderProblem {
  return new ReaderProblem({
    code: 'file-damaged',
    message: `The Word file cannot be read: ${why}.`,
    next: 'Fetch the file again; if it opens in Word, save it as PDF and read that.',
  });
}
