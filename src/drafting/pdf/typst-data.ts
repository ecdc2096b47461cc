import type { CourtStyle } from '../court-style.ts';
import {
  AUTHORITY_GROUPS,
  type AuthorityCited,
  type Block,
  type Draft,
  type Inline,
  type Sentence,
} from '../draft.ts';
import { DRAFT_NOTICE } from '../draft-notice.ts';
import { GROUP_TITLES } from '../group-titles.ts';
import { citationText, openText } from '../inline-text.ts';
import { partFooter } from '../part-footer.ts';

/** A draft as the template takes it: JSON, every run with the words that are printed. */
export function typstData(draft: Draft, style: CourtStyle): string {
  const { title, footer, counsel, head, parts, final, dated } = draft;
  const [year, month, day] = dated.split('-').map(Number);
  return JSON.stringify({
    style: {
      lines: style.lines,
      titleOnLine: style.titleOnLine,
      sizeInPoints: style.sizeInPoints,
      footer: style.footer,
    },
    groups: AUTHORITY_GROUPS.map((id) => ({ id, title: GROUP_TITLES[id] })),
    notice: final === null ? DRAFT_NOTICE : null,
    title,
    footer,
    date: { year, month, day },
    counsel: counsel.map(lower),
    head:
      head.kind === 'caption'
        ? {
            kind: head.kind,
            caption: {
              ...head.caption,
              action: head.caption.action.map(lower),
              beside: head.caption.beside.map(lower),
            },
          }
        : {
            kind: head.kind,
            date: lower(head.date),
            to: head.to.map(lower),
            reference: head.reference.map(lower),
          },
    parts: parts.map((part) => ({
      ...part,
      footer: partFooter(draft, part),
      under: part.under.map(lower),
      blocks: part.blocks.map(lowerBlock),
    })),
  });
}

type Lowered = Readonly<Record<string, unknown>>;

function lower(content: readonly Inline[]): readonly Lowered[] {
  return content.map((inline) => {
    switch (inline.kind) {
      case 'open':
        return { k: 'open', text: openText(inline) };
      case 'authority':
        return lowerCitation(inline);
      case 'footnote':
        return { k: 'footnote', content: lower(inline.content) };
      default:
        return { k: inline.kind, text: inline.text };
    }
  });
}

function lowerCitation(cited: AuthorityCited): Lowered {
  const { authority, group, entry, title } = cited;
  const inCase = title !== '' && entry.startsWith(title);
  return {
    k: 'authority',
    id: authority,
    group,
    entryTitle: inCase ? title : '',
    entryRest: inCase ? entry.slice(title.length) : entry,
    ...citationText(cited),
  };
}

function lowerBlock(block: Block): Lowered {
  switch (block.kind) {
    case 'heading':
      return { ...block, content: lower(block.content) };
    case 'items':
      return { ...block, items: block.items.map(lowerSentences) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(lower)) };
    case 'signature':
      return { ...block, before: lower(block.before), under: block.under.map(lower) };
    case 'paragraph':
    case 'numbered':
    case 'quotation':
      return { kind: block.kind, sentences: lowerSentences(block.sentences) };
  }
}

function lowerSentences(sentences: readonly Sentence[]): readonly (readonly Lowered[])[] {
  return sentences.map(({ content }) => lower(content));
}
