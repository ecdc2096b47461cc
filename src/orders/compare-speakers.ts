import type { Speaker } from '../matters/index.ts';
import type { Mandate, MandateFlag } from './mandate.ts';

/**
 * Holds the order's handles against the speakers of a matter, by exact code points. A handle on
 * one side only is flagged: a look-alike typed into the matter shows here.
 */
export function compareSpeakers(mandate: Mandate, speakers: readonly Speaker[]): MandateFlag[] {
  const ordered = new Set(mandate.accounts.map(({ handle }) => bare(handle)));
  const known = new Set(speakers.map(({ handle }) => bare(handle)));
  const missing = mandate.accounts
    .filter(({ handle }) => !known.has(bare(handle)))
    .map(({ handle, codePoints, at, pin }) => ({
      code: 'account-not-in-matter',
      message: `No speaker of the matter bears ${handle} (${codePoints}).`,
      at,
      pin,
      stops: false,
    }));
  const extra = speakers
    .filter(({ handle }) => !ordered.has(bare(handle)))
    .map(({ id, handle }) => ({
      code: 'speaker-not-in-order',
      message: `The order does not list ${handle}, the handle of ${id} in the matter.`,
      at: null,
      pin: null,
      stops: false,
    }));
  return [...missing, ...extra];
}

/** Orders and matters may write a handle with or without the `@`, which is no part of the name. */
function bare(handle: string): string {
  return handle.replace(/^@/u, '');
}
