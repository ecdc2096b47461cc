import type { Citation } from '../citations/index.ts';
import { authorityKey, firstPage, volumeKey } from './full-citations.ts';
import { pagesOfPin } from './pin-pages.ts';

/** A footnote may be laid so many characters after its call. */
const REACH = 6000;
/** Cases of one volume that are looked at. */
const MOST = 40;

/** Tells whether a short form, by index, is soon followed by a full citation that it may stand for. */
export function fullAfter(citations: readonly Citation[]): (index: number) => boolean {
  const full = citations.filter((each) => authorityKey(each) !== null && each.year !== null);
  const volumes = Map.groupBy(full, volumeKey);
  return (index) => {
    const form = citations[index];
    const page = pagesOfPin(form?.pin ?? null)?.from ?? Infinity;
    if (form === undefined) return false;
    const same = volumes.get(volumeKey(form))?.slice(0, MOST) ?? [];
    return same.some((each) => {
      const after = each.start - form.start;
      return after > 0 && after < REACH && (firstPage(each) ?? 0) <= page;
    });
  };
}
