import type { AuthorityCited, Inline } from './draft.ts';

/** A citation as it is printed, in two pieces: the name, which is set in italics, and the rest. */
export function citationText(cited: AuthorityCited): { title: string; rest: string } {
  const { title, full, short, first, pinVerified } = cited;
  const spelt = first ? { title, rest: full } : short;
  return { title: spelt.title, rest: `${spelt.rest}${pinVerified ? '' : ' [verify pin]'}` };
}

/** `[counsel: the date of service]`: what is open is shown, never filled in. */
export function openText({ who, what }: Extract<Inline, { kind: 'open' }>): string {
  return `[${who}: ${what}]`;
}

/** Runs as plain words; footnotes are left out. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'footnote') return '';
      if (inline.kind === 'open') return openText(inline);
      if (inline.kind !== 'authority') return inline.text;
      const { title, rest } = citationText(inline);
      return `${title}${rest}`;
    })
    .join('');
}
