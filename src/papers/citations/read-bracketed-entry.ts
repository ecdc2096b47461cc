import { citationDraft, type CitationDraft } from './citation.ts';

const HASHED = /#\s?(\d{1,4}(?:-\d{1,3})?)(?=[\s,;:)\]])/y;
const BRACKETED = /\[(\d{1,4}(?:-\d{1,3})?(?:,\s\d{1,4}(?:-\d{1,3})?){0,5})\]/y;
/** What a minute order does to the entry that it names next: `granting [9] Motion to Seal`. */
const ACT_BEFORE =
  /\b(?:(?:grant|deny|terminat|strik|adopt|approv|resolv|withdraw|vacat|dismiss|regard|refer)ing|re|re:|on)\s(?:in\spart\s)?$/i;
const PAPER_AFTER = /^\s[A-Z]/;
/** A motion, then its entry, then what became of it: `motion to compel [12] is granted`. */
const MOTION_BEFORE =
  /\b(?:[Mm]otions?|[Rr]equests?|[Pp]etitions?|[Aa]pplications?)\s[^.;[\]]{0,60}$/;
const RULING_AFTER =
  /^\s(?:is|are|was|were)\s(?:hereby\s)?(?:granted|denied|stricken|moot|withdrawn|taken|terminated|dismissed|GRANTED|DENIED)/;
const WINDOW = 80;

/** An entry by its number in brackets with its sign alone: `(#174)`, `[#290]`. */
export function readHashedEntry(text: string, at: number): CitationDraft | null {
  HASHED.lastIndex = at;
  const found = HASHED.exec(text);
  if (found === null || !'(['.includes(text.charAt(at - 1) || ' ')) return null;
  return entry(text, at, HASHED.lastIndex, found[1] ?? '');
}

/**
 * An entry by its number in brackets, as the minutes of the electronic docket print it. Brackets
 * hold the calls of notes too, so the words around must speak of a paper and its fate.
 */
export function readBracketedEntry(text: string, at: number): CitationDraft | null {
  BRACKETED.lastIndex = at;
  const found = BRACKETED.exec(text);
  if (found === null) return null;
  const end = BRACKETED.lastIndex;
  const before = text.slice(Math.max(0, at - WINDOW), at);
  const after = text.slice(end, end + WINDOW);
  const acted = ACT_BEFORE.test(before) && PAPER_AFTER.test(after);
  if (!acted && !(MOTION_BEFORE.test(before) && RULING_AFTER.test(after))) return null;
  return entry(text, at, end, found[1] ?? '');
}

function entry(text: string, start: number, end: number, docketNumber: string): CitationDraft {
  return citationDraft(text, 'docket', start, end, { sub: 'record', docketNumber });
}
