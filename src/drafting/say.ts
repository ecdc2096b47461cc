import type { Block, Inline, Sentence } from './draft.ts';

type Part = string | Inline | readonly Inline[];

/** Runs of words out of a template: what is put in is kept as it is and never read as markup. */
export function words(
  strings: TemplateStringsArray,
  ...values: readonly Part[]
): readonly Inline[] {
  return strings.flatMap((string, index) => [...inline(string), ...inline(values[index] ?? '')]);
}

function inline(part: Part): readonly Inline[] {
  if (typeof part !== 'string') return Array.isArray(part) ? part : [part as Inline];
  return part === '' ? [] : [{ kind: 'text', text: part }];
}

/** A sentence that states something of the matter or of the law: it carries its citation. */
export function say(strings: TemplateStringsArray, ...values: readonly Part[]): Sentence {
  return { kind: 'said', content: words(strings, ...values) };
}

/** A word of form, which states nothing of the matter and needs no citation. */
export function form(strings: TemplateStringsArray, ...values: readonly Part[]): Sentence {
  return { kind: 'form', content: words(strings, ...values) };
}

/** What a person must supply: `[counsel: …]`. */
export function open(what: string, who: 'counsel' | 'custodian' = 'counsel'): Inline {
  return { kind: 'open', who, what };
}

/** A place in the record. */
export function record(text: string): Inline {
  return { kind: 'record', text };
}

export function emphasis(text: string): Inline {
  return { kind: 'emphasis', text };
}

export function footnote(content: readonly Inline[]): Inline {
  return { kind: 'footnote', content };
}

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, content: [{ kind: 'text', text }] };
}

export function paragraph(...sentences: readonly Sentence[]): Block {
  return { kind: 'paragraph', sentences };
}

export function numbered(...sentences: readonly Sentence[]): Block {
  return { kind: 'numbered', sentences };
}

/** Lines of runs: a block of counsel, an address. */
export function lines(...items: readonly Part[]): readonly (readonly Inline[])[] {
  return items.map(inline);
}

/** Several runs, with a separator between them. */
export function joined(parts: readonly Part[], separator: string): readonly Inline[] {
  return parts.flatMap((part, index) => [...inline(index === 0 ? '' : separator), ...inline(part)]);
}
