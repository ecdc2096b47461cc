import {
  AUTHORITY_GROUPS,
  type Block,
  type Draft,
  type DraftPart,
  type Inline,
  type Sentence,
} from '../draft.ts';
import { DRAFT_NOTICE } from '../draft-notice.ts';
import { headingNumbers } from '../heading-numbers.ts';
import { citationText, openText } from '../inline-text.ts';
import { visibleText } from '../visible-text.ts';

/** A draft as Markdown: the same words in the same order, with its footnotes at the end of a part. */
export function renderDraftMarkdown(draft: Draft): string {
  const top = draft.final === null ? [`> ${DRAFT_NOTICE}`, ''] : [];
  return [...top, ...draft.parts.flatMap((part, index) => renderPart(draft, part, index))].join(
    '\n',
  );
}

function renderPart(draft: Draft, part: DraftPart, index: number): string[] {
  const notes = new Notes();
  const front =
    draft.head.kind === 'caption' && part.separate
      ? captionLines(draft, part)
      : draft.head.kind === 'letter' && index === 0
        ? letterLines(draft)
        : [];
  const title =
    part.title === '' || (part.separate && draft.head.kind === 'caption')
      ? []
      : [`# ${escape(part.title)}`, ''];
  const levels = part.blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const counts = { numbered: 0, headings: [...headingNumbers(levels)] };
  const body = part.blocks.flatMap((block) => [...renderBlock(block, notes, counts), '']);
  return [
    ...(index === 0 ? [] : ['---', '']),
    ...front,
    ...title,
    ...(part.tables ? authorityLines(part) : []),
    ...body,
    ...notes.lines(),
  ];
}

function captionLines({ counsel, head }: Draft, part: DraftPart): string[] {
  if (head.kind !== 'caption') return [];
  const { court, action, caseNumber, beside } = head.caption;
  return [
    ...hard(counsel.map((line) => inlines(line))),
    '',
    ...hard(court.map((line) => `**${escape(line)}**`)),
    '',
    ...hard(action.map((line) => inlines(line))),
    '',
    ...hard([`Case No. ${escape(caseNumber)}`, ...beside.map((line) => inlines(line))]),
    '',
    `# ${escape(part.title)}`,
    '',
    ...(part.under.length === 0 ? [] : [...hard(part.under.map((line) => inlines(line))), '']),
  ];
}

function letterLines({ counsel, head }: Draft): string[] {
  if (head.kind !== 'letter') return [];
  return [
    ...hard(counsel.map((line) => inlines(line))),
    '',
    inlines(head.date),
    '',
    ...hard(head.to.map((line) => inlines(line))),
    '',
    ...hard(
      head.reference.map((line, index) => `${index === 0 ? '**Re:** ' : ''}${inlines(line)}`),
    ),
    '',
  ];
}

/** The authorities of a part, without pages: Markdown has none. */
function authorityLines(part: DraftPart): string[] {
  const entries = new Map<string, { group: string; entry: string }>();
  const collect = (content: readonly Inline[]): void => {
    for (const inline of content) {
      if (inline.kind === 'footnote') collect(inline.content);
      if (inline.kind === 'authority') entries.set(inline.authority, inline);
    }
  };
  for (const block of part.blocks) {
    if ('sentences' in block) for (const { content } of block.sentences) collect(content);
    if (block.kind === 'items') for (const { content } of block.items.flat()) collect(content);
    if (block.kind === 'table') for (const cell of block.rows.flat()) collect(cell);
  }
  const listed = AUTHORITY_GROUPS.flatMap((group) =>
    [...entries.values()].filter((each) => each.group === group).map(({ entry }) => entry),
  );
  return ['## Authorities', '', ...listed.map((entry) => `- ${escape(entry)}`), ''];
}

interface Counts {
  numbered: number;
  /** The numbers of the headings that are still to come. */
  readonly headings: string[];
}

function renderBlock(block: Block, notes: Notes, counts: Counts): string[] {
  switch (block.kind) {
    case 'heading':
      return [
        `${'#'.repeat(block.level + 1)} ${counts.headings.shift() ?? ''} ${inlines(block.content, notes)}`,
      ];
    case 'paragraph':
      return [sentences(block.sentences, notes)];
    case 'numbered':
      counts.numbered += 1;
      return [`${counts.numbered}. ${sentences(block.sentences, notes)}`];
    case 'items':
      return block.items.map((item) => `- ${sentences(item, notes)}`);
    case 'quotation':
      return [`> ${sentences(block.sentences, notes)}`];
    case 'table':
      return [
        row(block.head.map(escape)),
        row(block.head.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map((cell) => inlines(cell, notes)))),
      ];
    case 'signature':
      return [
        inlines(block.before, notes),
        '',
        ...hard(['____________________', ...block.under.map((line) => inlines(line, notes))]),
      ];
  }
}

function sentences(list: readonly Sentence[], notes: Notes): string {
  return list.map(({ content }) => inlines(content, notes)).join(' ');
}

function inlines(content: readonly Inline[], notes = new Notes()): string {
  return content
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'record':
          return escape(inline.text);
        case 'emphasis':
          return `*${escape(inline.text)}*`;
        case 'strong':
          return `**${escape(inline.text)}**`;
        case 'open':
          return `**${escape(openText(inline))}**`;
        case 'footnote':
          return notes.mark(inlines(inline.content, notes));
        case 'authority': {
          const { title, rest } = citationText(inline);
          return `${title === '' ? '' : `*${escape(title)}*`}${escape(rest)}`;
        }
      }
    })
    .join('');
}

/** The footnotes of a part, numbered as they come. */
class Notes {
  readonly #texts: string[] = [];

  mark(text: string): string {
    this.#texts.push(text);
    return `[^${this.#texts.length}]`;
  }

  lines(): string[] {
    return this.#texts.flatMap((text, index) => [`[^${index + 1}]: ${text}`, '']);
  }
}

/** Lines that stay lines. */
function hard(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === lines.length - 1 ? line : `${line}\\`));
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}

function escape(text: string): string {
  return visibleText(text).replaceAll(/[\\`*_[\]<>#]/gu, String.raw`\$&`);
}
