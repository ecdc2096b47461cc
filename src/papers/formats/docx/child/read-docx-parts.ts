import { ReaderProblem } from '../../child/answer-reading.ts';
import type { FlowedBlock } from '../../flowed-block.ts';
import type { DocxFacts, DocxReading } from '../docx-messages.ts';
import type { DocxContext } from './docx-context.ts';
import { docxTally } from './docx-tally.ts';
import { readListNumbers } from './list-numbers.ts';
import { type DocxPackage, openPackage } from './open-package.ts';
import { PageBreaks } from './page-breaks.ts';
import type { XmlElement } from './parse-xml.ts';
import { printNumber } from '../../print-number.ts';
import { readBlocks } from './read-blocks.ts';
import { textOf } from './read-runs.ts';
import { readStyles } from './style-sheet.ts';
import { childOf, childrenOf, descendants } from './xml-elements.ts';

/** Headers and footers of more sections than this repeat each other. */
const MOST_HEADERS = 40;

/**
 * Reads the bytes of a Word file.
 * @throws ReaderProblem `file-damaged`, `file-too-demanding`.
 */
export async function readDocxParts(bytes: Uint8Array): Promise<DocxReading> {
  const file = await openPackage(bytes);
  const main = await mainPart(file);
  const body = childOf(childOf((await file.part(main)) ?? undefined, 'document'), 'body');
  if (body === undefined) throw notWord();
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (name: string): Promise<XmlElement | null> => file.part(`${folder}${name}`);
  const tally = docxTally();
  const context: DocxContext = {
    styles: readStyles(await part('styles.xml')),
    lists: readListNumbers(await part('numbering.xml')),
    pages: new PageBreaks(() => {
      tally.pagesMarked = true;
    }),
    tally,
    note: noteReader(await part('footnotes.xml'), await part('endnotes.xml'), () => context),
    blocks: (container, page) => readBlocks(container, page, context),
  };
  const { blocks } = context.blocks(body, 1);
  const comments = childOf((await part('comments.xml')) ?? undefined, 'comments');
  const facts: DocxFacts = {
    ...tally,
    comments: childrenOf(comments, 'comment').length,
    macros: file.names.some((name) => /(?:^|\/)vba(?:Project|Data)\b/i.test(name)),
    embedded: tally.embedded || file.names.some((name) => /\/embeddings\/./i.test(name)),
    external: await countExternal(file),
    unsafePaths: file.unsafePaths,
  };
  return { blocks, furniture: await headerTexts(file, folder), facts };
}

async function mainPart(file: DocxPackage): Promise<string> {
  const relations = await file.part('_rels/.rels');
  for (const relation of childrenOf(
    childOf(relations ?? undefined, 'Relationships'),
    'Relationship',
  ))
    if (relation.attributes.get('Type')?.endsWith('/officeDocument') === true)
      return (relation.attributes.get('Target') ?? '').replace(/^\//, '');
  return 'word/document.xml';
}

/** Notes are numbered through in the order of their calls, endnotes for themselves. */
function noteReader(
  footnotes: XmlElement | null,
  endnotes: XmlElement | null,
  context: () => DocxContext,
): DocxContext['note'] {
  const byId = new Map([...notesOf(footnotes, 'footnote'), ...notesOf(endnotes, 'endnote')]);
  const called = { footnote: 0, endnote: 0 };
  return (reference, page) => {
    const kind = reference.name === 'footnoteReference' ? 'footnote' : 'endnote';
    const note = byId.get(`${kind} ${reference.attributes.get('id') ?? ''}`);
    if (note === undefined) return [];
    const own = reference.attributes.get('customMarkFollows') !== undefined;
    if (!own) called[kind] += 1;
    const mark = printNumber(called[kind], kind === 'footnote' ? 'decimal' : 'lowerRoman');
    return context()
      .blocks(note, page)
      .blocks.map((block, at): FlowedBlock => ({
        ...block,
        role: 'footnote',
        mark: at === 0 && !own ? mark : null,
      }));
  };
}

function notesOf(
  part: XmlElement | null,
  name: string,
): readonly (readonly [string, XmlElement])[] {
  return childrenOf(childOf(part ?? undefined, `${name}s`), name)
    .filter(({ attributes }) => (attributes.get('type') ?? 'normal') === 'normal')
    .map((note) => [`${name} ${note.attributes.get('id') ?? ''}`, note]);
}

async function headerTexts(file: DocxPackage, folder: string): Promise<readonly string[]> {
  const names = file.names.filter(
    (name) => name.startsWith(folder) && /\/(?:header|footer)\d*\.xml$/.test(`/${name}`),
  );
  const texts: string[] = [];
  for (const name of names.slice(0, MOST_HEADERS)) {
    const part = await file.part(name);
    for (const paragraph of part === null ? [] : descendants(part, 'p'))
      texts.push([...descendants(paragraph, 't')].map(textOf).join('').trim());
  }
  return [...new Set(texts)].filter((text) => text !== '');
}

/** Targets outside the file, links to click left out: templates, pictures, frames, objects. */
async function countExternal(file: DocxPackage): Promise<number> {
  let found = 0;
  for (const name of file.names.filter((each) => each.endsWith('.rels')).slice(0, MOST_HEADERS)) {
    const part = await file.part(name);
    found += childrenOf(childOf(part ?? undefined, 'Relationships'), 'Relationship').filter(
      ({ attributes }) =>
        attributes.get('TargetMode') === 'External' &&
        attributes.get('Type')?.endsWith('/hyperlink') !== true,
    ).length;
  }
  return found;
}

function notWord(): ReaderProblem {
  return new ReaderProblem({
    code: 'file-damaged',
    message: 'The archive holds no Word document: its main part has no body.',
    next: 'Fetch the file again; if it opens in Word, save it as PDF and read that.',
  });
}
