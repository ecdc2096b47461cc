import { skipSpace } from './characters.ts';
import { citationDraft, type CitationDraft } from './citation.ts';
import { readSectionNumber } from './read-section.ts';

/** State codes cited by initials, with or without a section sign. */
const ACRONYM =
  /((?:N\.?\s?Y\.?\s+)?(?:C\.P\.L\.R\.|CPLR|C\.P\.L\.)|RCW|ORS|NRS|HRS|RSMo|R\.S\.Mo\.|K\.S\.A\.|KRS|A\.R\.S\.|M\.C\.L\.A?\.?|MCL|M\.C\.A\.|O\.C\.G\.A\.|R\.C\.|RSA|N\.J\.S\.A\.|N\.D\.C\.C\.|SDCL|C\.R\.S\.|T\.C\.A\.|W\.S\.)\s*(?:§{1,2}|[Ss]ection)?\s*(?=\d)/y;
/** The section word of California and its like: `Evidence Code section 1070`. */
const NAMED =
  /((?:(?:[A-Z][a-z]+|of|and|&)\s+){0,4}(?:Code|Law|Statutes|Laws)(?:\s+of\s+(?:Civil|Criminal)\s+Procedure)?),?\s+(?:[Ss]ections?|[Ss]ecs?\.)\s+(?=\d)/y;
const LEAD = /^(?:(?:Under|The|See|And|In|Both|With|If|As|Pursuant|Section|Of)\s+)+/i;

/** `CPLR 3102(c)`, `RCW 4.24.525`, `Evidence Code section 1070`, beginning at `at`. */
export function readAcronymCode(text: string, at: number): CitationDraft | null {
  ACRONYM.lastIndex = at;
  const acronym = ACRONYM.exec(text);
  if (acronym !== null) return draft(text, at, acronym[1] ?? '', ACRONYM.lastIndex);
  NAMED.lastIndex = at;
  const named = NAMED.exec(text);
  if (named === null) return null;
  const name = named[1] ?? '';
  const lead = LEAD.exec(name)?.[0].length ?? 0;
  return draft(text, at + lead, name.slice(lead), NAMED.lastIndex);
}

function draft(text: string, start: number, name: string, from: number): CitationDraft | null {
  const number = readSectionNumber(text, skipSpace(text, from), false);
  if (number === null) return null;
  const reporter = name.replace(/\s+/g, ' ').trim();
  return citationDraft(text, 'statute', start, number.end, {
    reporter,
    edition: reporter,
    section: number.section,
    pin: number.pin,
  });
}
