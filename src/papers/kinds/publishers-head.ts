/** What sites that publish court papers set above them. */
const SIGNS =
  /^\W*(?:From\s+Casetext\b|Download\s+(?:PDF|Citation)\b|Court\s+Description:|Full\s+title:|Filing$|Menu:|Cite\s+this\s+(?:Case|Document)\b)|\bJustia\b|-\s+Document\s+\d{1,4}\s+\([^)]{4,40}\d{4}\)\s*$/i;
/** The lines among which the caption then begins. */
const WITHIN = 24;

/** A page that a site or a reporter of decisions puts over the court's. */
export function isPublishersPage(text: string): boolean {
  return text.split('\n').some((line) => SIGNS.test(line));
}

/** How many lines at the top are the publisher's: those above the caption's court. */
export function publishersLines(
  lines: readonly string[],
  isCourt: (text: string) => boolean,
): number {
  const top = lines.slice(0, WITHIN);
  const sign = top.findIndex((text) => SIGNS.test(text));
  if (sign === -1) return 0;
  const court = top.findIndex((text, at) => at > sign && isCourt(text));
  return court === -1 ? 0 : court;
}
