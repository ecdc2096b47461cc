import type { Block, Draft, DraftPart, Inline, Sentence } from './draft.ts';

type Change = (content: readonly Inline[]) => readonly Inline[];

/** A draft with every run of words changed, those of footnotes before those that hold them. */
export function mapDraft(draft: Draft, change: Change): Draft {
  const each: Change = (content) => change(content.map((inline) => inFootnote(inline, each)));
  const { head } = draft;
  return {
    ...draft,
    counsel: draft.counsel.map(each),
    head:
      head.kind === 'caption'
        ? {
            kind: 'caption',
            caption: {
              ...head.caption,
              action: head.caption.action.map(each),
              beside: head.caption.beside.map(each),
            },
          }
        : {
            kind: 'letter',
            date: each(head.date),
            to: head.to.map(each),
            reference: head.reference.map(each),
          },
    parts: draft.parts.map((part) => mapPart(part, each)),
  };
}

/** A part of a draft with every run of words changed. */
export function mapPart(part: DraftPart, change: Change): DraftPart {
  return {
    ...part,
    under: part.under.map(change),
    blocks: part.blocks.map((block) => mapBlock(block, change)),
  };
}

function inFootnote(inline: Inline, change: Change): Inline {
  return inline.kind === 'footnote' ? { ...inline, content: change(inline.content) } : inline;
}

function mapBlock(block: Block, change: Change): Block {
  const each = (sentences: readonly Sentence[]): Sentence[] =>
    sentences.map(({ kind, content }) => ({ kind, content: change(content) }));
  switch (block.kind) {
    case 'heading':
      return { ...block, content: change(block.content) };
    case 'items':
      return { ...block, items: block.items.map(each) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(change)) };
    case 'signature':
      return { ...block, before: change(block.before), under: block.under.map(change) };
    case 'paragraph':
    case 'numbered':
    case 'quotation':
      return { ...block, sentences: each(block.sentences) };
  }
}
