import type { Supply } from '../matters/index.ts';
import type { Draft, Inline } from './draft.ts';
import { inlinesIn } from './inlines-in.ts';
import { mapDraft } from './map-draft.ts';

/** What a draft still wants of a person. */
export interface Gaps {
  /** What stands in brackets, each once, in reading order. */
  readonly open: readonly string[];
  /** Citations whose pin nobody has looked up, each once. */
  readonly pinsToVerify: readonly string[];
}

/** The gaps of a draft: while there is one it cannot be marked final. */
export function gapsIn(draft: Draft): Gaps {
  const all = inlinesIn(draft);
  return {
    open: once(all.flatMap((inline) => (inline.kind === 'open' ? [inline.what] : []))),
    pinsToVerify: once(
      all.flatMap((inline) =>
        inline.kind === 'authority' && !inline.pinVerified
          ? [`${inline.short.title}${inline.short.rest}`]
          : [],
      ),
    ),
  };
}

/** The draft with the words that people supplied for its gaps; every other gap stays. */
export function supplyGaps(draft: Draft, supplies: readonly Supply[]): Draft {
  const given = new Map(
    supplies.filter(({ paper }) => paper === draft.paper).map(({ gap, text }) => [gap, text]),
  );
  if (given.size === 0) return draft;
  return mapDraft(draft, (content) => content.map((inline) => supplied(inline, given)));
}

function supplied(inline: Inline, given: ReadonlyMap<string, string>): Inline {
  const text = inline.kind === 'open' ? given.get(inline.what) : undefined;
  return text === undefined ? inline : { kind: 'text', text };
}

function once(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
