import type { Paper } from '../paper.ts';
import type { FrontMatter } from './front-matter.ts';

/** Courts that review: of appeals, or supreme but for New York's, which tries cases. */
const REVIEWS =
  /\bCOURTS?\s+OF\s+(?:\w+\s+)?APPEALS?\b|\bAPPEALS?\s+COURT\b|\bAPPELLATE\s+(?:COURT|DIVISION|TERM)\b|\bCOMMONWEALTH\s+COURT\s+OF\b|\bDISTRICT\s+COURT\s+OF\s+APPEALS?\b|\bBANKRUPTCY\s+APPELLATE\s+PANEL\b/i;
const SUPREME = /\bSUPREME\s+(?:JUDICIAL\s+)?COURT\b/i;
const NEW_YORK = /\bNEW\s+YORK\b|\bCOUNTY\s+OF\b|\bCOUNTY\s*$/im;
/** An intermediate court that calls itself superior says that it hears an appeal. */
const APPEALED =
  /\bAPPEALS?\s+from\b|\bPlaintiffs?\s+and\s+(?:Appell|Respond)|\bAppell(?:ant|ee)s?\b/i;
const SUPERIOR = /\bSUPERIOR\s+COURT\s+OF\s+PENNSYLVANIA\b/i;
/** What follows names the court below. */
const BELOW = /\b(?:appeals?|appealed|certiorari|error)\s+(?:\w+\s+){0,4}(?:from|to)\b[^]*/i;
/** Above a long notice or syllabus the court may stand outside the caption. */
const TOP_LINES = 70;
const LONGEST = 80;

/**
 * Whether the court in the caption decides appeals: the judges that it names sat below.
 *
 * @param paper looked through for the court where a notice or a syllabus stands over the caption.
 */
export function isAppellate({ lines }: FrontMatter, paper: Paper | null = null): boolean {
  const columns = lines.map(({ right }) => right).filter((text) => text !== '');
  return (
    reviews(lines.map(({ text }) => text)) ||
    SUPERIOR.test(columns.join(' ')) ||
    (paper !== null && reviews(headings(paper)))
  );
}

function reviews(lines: readonly string[]): boolean {
  const text = lines.join('\n');
  const head = text.replace(BELOW, '');
  if (REVIEWS.test(head) || SUPERIOR.test(head)) return true;
  if (!SUPREME.test(head)) return false;
  return !NEW_YORK.test(head) || APPEALED.test(text);
}

/** Lines near the top that read as headings: every longer word begins with a capital. */
function headings(paper: Paper): readonly string[] {
  return paper.lines.slice(0, TOP_LINES).flatMap(({ start, end }) => {
    const text = paper.text.slice(start, end).trim();
    const words = text.match(/[\p{L}’']{4,}/gu) ?? [];
    const isHeading = words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word));
    return isHeading && text.length <= LONGEST && !/[.;,]$/.test(text) ? [text] : [];
  });
}
