import { lawRegistry } from '../../../law/index.ts';

interface PinnedRule {
  readonly authority: string;
  readonly pin: string | null;
  readonly pinVerified: boolean;
}

/** The authority of a rule in short with its pin, marked where nobody verified it. */
export function pinnedText({ authority, pin, pinVerified }: PinnedRule): string {
  const name = lawRegistry().find('authority', authority)?.shortCite ?? authority;
  const place = pin === null ? 'page not seen' : pin;
  return `${name} (${place})${pinVerified ? '' : ' [verify pin]'}`;
}
