import type { Citation } from '../citations/index.ts';

/** Signs of a citation, mostly to the record or a book, that was not read as one. */
const SIGNS =
  /[§¶]|\b(?:Tr|Br|Ex|Exh|Exhibit|Doc|Docs|Dkt|DN|ECF|Decl|Compl|Aff|Affidavit|Dep|N\.T|R\.R|App|Appx|Op|Rec|AR|Code|Stat|Rule|Index|PageID|Dictionary|supra|infra)\b|\b(?:at|pp?\.)\s+\d|\((?:\D{0,30}\s)?(?:17|18|19|20)\d\d\)/i;

/** Whether a stretch of text may hold a citation of a form that is not known. Unknown is never no. */
export function mayHoldCitation(stretch: string): boolean {
  return SIGNS.test(stretch);
}

/** Short forms looked up in one text; a text with more has been misread. */
const MOST_LOOKED_UP = 60;
/** How far after the name its volume may stand. */
const NAME_TO_VOLUME = 160;

/**
 * Tells whether a short form's name stands before it with the same volume after the name: a full
 * citation that a scan spoilt (`325 F, Supp. 3d 447`).
 */
export function unreadFullCitation(
  text: string,
  citations: readonly Citation[],
): (form: Citation) => boolean {
  const read = new Set(citations.map(({ start }) => start));
  let lookedUp = 0;
  return ({ name, volume, extent }) => {
    if (name === null || !/^\d+$/.test(volume ?? '')) return false;
    lookedUp += 1;
    if (lookedUp > MOST_LOOKED_UP) return true;
    const volumeAfter = new RegExp(`\\b${volume ?? ''}\\s`);
    let at = text.indexOf(name);
    while (at !== -1 && at < extent.start) {
      const from = at + name.length;
      const end = Math.min(extent.start, from + NAME_TO_VOLUME);
      const found = volumeAfter.exec(text.slice(from, end));
      if (found !== null && !read.has(from + found.index)) return true;
      at = text.indexOf(name, from);
    }
    return false;
  };
}
