/** What follows a party's name and is no party: its form, its capacity, its other names. */
const DESCRIPTION =
  /^(?:Inc|Incorporated|L\.?L\.?C|P\.?L\.?L\.?C|Ltd|Limited|Corp|Co|Company|L\.?P|L\.?L\.?P|P\.?C|P\.?A|N\.?A|S\.?A|S\.?p\.?A|GmbH|AG|B\.?V|Jr|Sr|I{2,3}|IV|Esq|M\.?D|Ph\.?D|et\s+al|an?|the|his|her|its|their|individually|inclusive|in\s+(?:his|her|its|their)|on\s+behalf|by\s+and\s+through|through|d\/?b\/?a|a\/?k\/?a|f\/?k\/?a|n\/?k\/?a|as|solely|doing|trading|also|formerly|both|husband|wife|deceased|and\s+(?:all|as|in|on|his|her|their|its|the|other|through)|successors?|personal|Secretary|Attorney\s+General|Commissioner|Director|District\s+Director|Administrator|Warden|Sheriff|Governor|President|Acting|Executrix|Executor|Trustee|of)\b/i;
/** Names that a person or firm does not share with what follows "and". */
const ENDS_FIRM = /\b(?:Inc|LLC|L\.L\.C|Ltd|Corp|Corporation|Company|Co|L\.?P|LLP|N\.A)\.?$/i;
const DOES = /^(?:JOHN\s+|JANE\s+)?DOES?\b/i;

/**
 * Divides a side of a caption into its parties, each name with what describes it. Semicolons
 * divide before all else; a comma or "and" only where two names stand beside it.
 */
export function splitParties(side: string): readonly string[] {
  const divided = side.split(/;\s*(?:and\s+)?/i).flatMap((part) => {
    return side.includes(';') ? atAnd(part, true) : atCommas(part);
  });
  return divided.map(tidy).filter((name) => name !== '');
}

function atCommas(part: string): readonly string[] {
  const pieces = part.split(/,\s+/);
  const bare = pieces.map((piece) => piece.replace(/^and\s+/i, ''));
  const starts = pieces.map((_, at) => isName(bare[at] ?? '', bare[at + 1]));
  // "BAKERY, CONFECTIONERY, TOBACCO WORKERS": a word alone is one of several in a firm's name.
  const oneFirm = starts.some(
    (is, at) =>
      !is && at > 0 && !DESCRIPTION.test(bare[at] ?? '') && /^\P{Ll}/u.test(bare[at] ?? ''),
  );
  const names: string[] = [];
  for (const [at, piece] of pieces.entries()) {
    const previous = names.at(-1);
    const within = PARENT.test(bare[at - 1] ?? '') && AGENCY.test(bare[at] ?? '');
    if (within && previous !== undefined) {
      names.splice(-1, 1, `${previous}, ${piece}`);
      continue;
    }
    const apart = DOES.test(bare[at] ?? '') || (starts[at] === true && starts[0] === true);
    if (previous === undefined) names.push(piece);
    else if (apart && !oneFirm) names.push(bare[at] ?? '');
    else names.splice(-1, 1, `${previous}, ${piece}`);
  }
  return oneFirm ? names : names.flatMap((name) => atAnd(name, false));
}

/** Whoever heads or holds an agency, which is then no party of its own. */
const PARENT =
  /^(?:(?:State|Commonwealth|City|County)\s+of\b|.*\b(?:Department|Division|Bureau)\b|(?:Acting\s+)?(?:Director|Secretary|Warden|Commissioner|Superintendent|Administrator)$)/i;
const AGENCY = /\b(?:Department|Division|Bureau|Office|Unit)\b/i;
const FIRM = /^(?:Inc|L\.?L\.?C|Ltd|Corp|Co|L\.?P|LLP|P\.?C|N\.?A|S\.?A)\b/i;

/** Two words or more that open like a name, or one before "Inc.". */
function isName(piece: string, next: string | undefined): boolean {
  if (DESCRIPTION.test(piece) || !/^[\p{Lu}\d(“"]/u.test(piece)) return false;
  return /\S\s+\S/.test(piece) || (next !== undefined && FIRM.test(next));
}

/** In capitals a small "and" joins parties; a great one may stand inside a firm's name. */
function atAnd(name: string, listed: boolean): readonly string[] {
  for (const { 0: mark, index } of name.matchAll(/,?\s+(?:and|AND|&)\s+/g)) {
    const before = name.slice(0, index);
    const after = name.slice(index + mark.length);
    if (!joinsParties(before, mark, after, listed)) continue;
    return [before, ...atAnd(after, listed)];
  }
  return [name];
}

function joinsParties(before: string, mark: string, after: string, listed: boolean): boolean {
  if (DOES.test(after)) return true;
  if (DESCRIPTION.test(after) || !/^[\p{Lu}\d]/u.test(after)) return false;
  const [surname, other] = [before, after].map((each) => each.split(/[\s,]+/).at(-1));
  if (mark.includes('&')) return surname === other && isPerson(before);
  if (ENDS_FIRM.test(before)) return true;
  const capitals =
    !/\p{Ll}/u.test(before) && !/\p{Ll}/u.test(after.split(',')[0]?.replace(/\ba\b.*$/, '') ?? '');
  if (capitals && mark.includes('and')) return true;
  if (surname !== undefined && surname === other) return true;
  return !listed && !capitals && isPerson(before) && isPerson(after);
}

/** "Pat W. Sample": two to four words, each a capital or an initial, none of a firm. */
function isPerson(name: string): boolean {
  const bare = name.split(',')[0] ?? '';
  return (
    /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}.'’-]+$/u.test(bare) &&
    !/\b(?:Union|Workers|Bank|Trust|Department|State|City|County|University|Association|Board|Commission|Systems?|Group|Holdings?|Partners)\b/i.test(
      bare,
    )
  );
}

function tidy(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/^(?:and\s+)?/i, '')
    .replace(/[\s,;:]+$/, '')
    .trim();
}
