import { pinAt } from '../locate.ts';
import type { Paper, PaperPin } from '../paper.ts';
import { kindOfTitle } from './title-kinds.ts';
import type { FrontLine, FrontMatter } from './front-matter.ts';

const LONGEST_TITLE = 400;
/** Lines of a caption that hold no title: courts, numbers, docket references, party roles. */
const NOT_TITLE =
  /\bCOURT\b(?!.*\bORDER\b)|^\W*(?:IN\s+RE\b|IN\s+THE\s+MATTER\b)(?!.*\bORDER\b)|\bDISTRICT OF\b|^\W*(?:Case|Civil|Civ|No|Index|Docket|Misc|Re|Regarding|Judge|Hon|Date|Time|Dept|Courtroom|Ctrm|Hearing|Action Filed|Trial)\b[^a-z]*\s?\S*|\b(?:Plaintiffs?|Defendants?|Petitioners?|Respondents?|Movants?|Intervenors?)\s*[.,;]*\s*$|^\W*v(?:s|ersus)?\.?\W*$/i;

/** Reads the title: the lines of the caption that say what the paper is. */
export function readTitle(
  paper: Paper,
  front: FrontMatter,
): { readonly title: string; readonly at: PaperPin } | null {
  const twoColumns = front.lines.some((line) => line.divided !== null);
  const side = (line: FrontLine): string => (twoColumns ? line.right : line.text);
  return (
    titleIn(paper, front.lines, side) ??
    (twoColumns
      ? titleIn(paper, front.lines, (line) => (line.divided === null ? line.text : ''))
      : null)
  );
}

function titleIn(
  paper: Paper,
  lines: readonly FrontLine[],
  side: (line: FrontLine) => string,
): { readonly title: string; readonly at: PaperPin } | null {
  for (const [index, line] of lines.entries()) {
    const text = side(line);
    if (!isTitle(text)) continue;
    const parts = [text];
    let previous = line;
    for (const next of lines.slice(index + 1)) {
      const more = side(next);
      if (more === '' && next.divided !== null) continue;
      if (!continues(paper, line, previous, next, more, parts.join(' ').length)) break;
      parts.push(more);
      previous = next;
    }
    const title = parts.join(' ').replace(/\s+/g, ' ').trim();
    return { title, at: pinAt(paper, line.start) };
  }
  return null;
}

function isTitle(text: string): boolean {
  if (text === '' || NOT_TITLE.test(text) || kindOfTitle(text) === null) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  return capitals >= letters.length * 0.6 || /^(?:\[?[A-Z][\w’']*\]?\s*){1,12}/.test(text);
}

/** Words with which no title ends. */
const UNFINISHED = /\b(?:TO|AND|OF|FOR|THE|ON|IN|OR|WITH|GRANTING|DENYING|RE|REGARDING)\W*$/;

/** A title runs on over lines of its own paragraph, or over capitals in its column. */
function continues(
  paper: Paper,
  first: FrontLine,
  previous: FrontLine,
  next: FrontLine,
  text: string,
  length: number,
): boolean {
  if (text === '' || NOT_TITLE.test(text) || length + text.length > LONGEST_TITLE) return false;
  const paragraph = paper.paragraphs.find(
    (each) => each.start <= first.start && first.start < each.end,
  );
  const same = paragraph !== undefined && next.start < paragraph.end;
  if (UNFINISHED.test(paper.text.slice(previous.start, previous.end))) return true;
  return same || (first.divided !== null && !/\p{Ll}{3}/u.test(text));
}
