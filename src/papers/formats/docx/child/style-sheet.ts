import type { XmlElement } from './parse-xml.ts';
import { childOf, childrenOf, switchOf, valueOf } from './xml-elements.ts';

/** What a style, and the styles that it is based on, say of text; null where they say nothing. */
export interface StyleFacts {
  readonly name: string;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly hidden: boolean | null;
  /** 1 to 6 for a heading, else 0. */
  readonly heading: number;
  /** The list that paragraphs of the style are numbered in. */
  readonly numbering: { readonly list: string; readonly level: number } | null;
}

/** The styles of a Word file by their ids. */
export interface StyleSheet {
  readonly style: (id: string | null) => StyleFacts;
  /** The style of paragraphs that name none. */
  readonly paragraph: StyleFacts;
}

const NONE: StyleFacts = {
  name: '',
  bold: null,
  italic: null,
  hidden: null,
  heading: 0,
  numbering: null,
};
/** Styles are based on each other in short chains; a ring would have no end. */
const LONGEST_CHAIN = 20;

/** Reads `styles.xml`; a file without it has no styles. */
export function readStyles(part: XmlElement | null): StyleSheet {
  const styles = childrenOf(childOf(part ?? undefined, 'styles'), 'style');
  const byId = new Map(styles.map((style) => [style.attributes.get('styleId') ?? '', style]));
  const known = new Map<string, StyleFacts>();
  const style = (id: string | null, depth = 0): StyleFacts => {
    const element = byId.get(id ?? '');
    if (id === null || element === undefined || depth > LONGEST_CHAIN) return NONE;
    const facts = known.get(id) ?? factsOf(element, style(valueOf(element, 'basedOn'), depth + 1));
    known.set(id, facts);
    return facts;
  };
  const usual = styles.find(
    ({ attributes }) => attributes.get('type') === 'paragraph' && attributes.get('default') === '1',
  );
  return { style: (id) => style(id), paragraph: style(usual?.attributes.get('styleId') ?? null) };
}

function factsOf(style: XmlElement, base: StyleFacts): StyleFacts {
  const text = childOf(style, 'rPr');
  const paragraph = childOf(style, 'pPr');
  const name = valueOf(style, 'name') ?? '';
  return {
    name,
    bold: switchOf(text, 'b') ?? base.bold,
    italic: switchOf(text, 'i') ?? base.italic,
    hidden: switchOf(text, 'vanish') ?? base.hidden,
    heading: headingOf(name, paragraph) ?? base.heading,
    numbering: numberingOf(paragraph) ?? base.numbering,
  };
}

function headingOf(name: string, paragraph: XmlElement | undefined): number | null {
  const named = /^heading (\d)$/i.exec(name)?.[1];
  if (named !== undefined) return Math.min(6, Math.max(1, Number(named)));
  if (/^title$/i.test(name)) return 1;
  const outline = valueOf(paragraph, 'outlineLvl');
  if (outline === null) return null;
  const level = Number(outline);
  return level >= 0 && level < 9 ? Math.min(6, level + 1) : 0;
}

/** The list and level that a paragraph's properties name; list `0` takes it out of every list. */
export function numberingOf(paragraph: XmlElement | undefined): StyleFacts['numbering'] {
  const numbering = childOf(paragraph, 'numPr');
  if (numbering === undefined) return null;
  const list = valueOf(numbering, 'numId');
  return list === null ? null : { list, level: Number(valueOf(numbering, 'ilvl') ?? '0') };
}
