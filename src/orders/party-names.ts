import type { OrderReading } from '../papers/index.ts';
import type { OrderedParty } from './mandate.ts';

/** The names of the parties as the captions and the mandate give them, without Does. */
export function partyNames(order: OrderReading, named: readonly (OrderedParty | null)[]): string[] {
  const captions = [order.caption, order.underlying?.caption ?? null].flatMap((caption) =>
    caption === null ? [] : caption.split(/\s+v(?:s)?\.?\s+/iu),
  );
  const names = [
    ...captions,
    ...named.flatMap((party) => (party === null ? [] : [party.fullName ?? party.name])),
  ].map((name) =>
    name
      .replace(/^in re:?\s+/iu, '')
      .replace(/,?\s+\b(?:et al|Inc|LLC|L\.L\.C|Ltd|Corp|Co|Company|Corporation)\b\.?/giu, '')
      .replace(/[.,;]+$/u, '')
      .trim(),
  );
  return [...new Set(names)].filter((name) => name !== '' && !/\bDoes?\b/iu.test(name));
}
