import type { Block, Draft, DraftPart, Inline } from './draft.ts';

/** Every run of words in a draft, in reading order, those of footnotes after their mark. */
export function inlinesIn({ counsel, head, parts }: Draft): readonly Inline[] {
  const front =
    head.kind === 'caption'
      ? [...head.caption.action, ...head.caption.beside]
      : [head.date, ...head.to, ...head.reference];
  return [...counsel.flat(), ...front.flat(), ...parts.flatMap(inlinesInPart)].flatMap(
    withFootnote,
  );
}

function inlinesInPart({ under, blocks }: DraftPart): readonly Inline[] {
  return [...under.flat(), ...blocks.flatMap(inlinesInBlock)];
}

function inlinesInBlock(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
      return block.content;
    case 'items':
      return block.items.flat().flatMap(({ content }) => content);
    case 'table':
      return block.rows.flat(2);
    case 'signature':
      return [...block.before, ...block.under.flat()];
    case 'paragraph':
    case 'numbered':
    case 'quotation':
      return block.sentences.flatMap(({ content }) => content);
  }
}

function withFootnote(inline: Inline): readonly Inline[] {
  return inline.kind === 'footnote' ? [inline, ...inline.content.flatMap(withFootnote)] : [inline];
}
