import { citationDraft, type CitationDraft } from './citation.ts';
import { type CodeName, codeInitials, codesNamedAfter, type SectionShape } from './code-names.ts';
import type { NameTrie } from './name-trie.ts';
import { readSectionNumber, type SectionNumber } from './read-section.ts';

/** Between the initials and the section: an edition, a section sign or word, `art.`. */
const BEFORE_SECTION =
  /,?\s*(?:(?:Supp\.\s+)?(?:19|20)\d\d,?\s+(?:Supp\.,?\s+)?)?(?:§{1,2}|[Ss]ections?|[Ss]ecs?\.|[Cc]hapters?|[Cc]h\.|[Aa]rts?\.|[Aa]rticles?)?\s*(?=\d)/y;
const SHAPES: Readonly<Record<SectionShape, RegExp>> = {
  any: /^\d{2,}|^\d+[-.:]/,
  parted: /^\d+[A-Za-z]?[-.:]\d/,
  dotted: /^\d+[A-Z]?\.\d/,
};
const SECTION_WORD = /(?:§{1,2}|[Ss]ections?|[Ss]ecs?\.)\s*(?=\d)/y;
const YEAR = /,?\s+\(?(?:19|20)\d\d\)?/y;

let initials: NameTrie<CodeName> | null = null;
let after: NameTrie<string> | null = null;

/** `CPLR 3102(c)`, `RCW 4.24.525`, beginning at `at`. */
export function readAcronymCode(text: string, at: number): CitationDraft | null {
  initials ??= codeInitials();
  const found = initials(text, at);
  if (found === null || text.charCodeAt(at - 1) === 46) return null;
  const name = text.slice(at, found.end);
  if (!found.value.printed.test(name)) return null;
  BEFORE_SECTION.lastIndex = found.end;
  if (!BEFORE_SECTION.test(text)) return null;
  const from = BEFORE_SECTION.lastIndex;
  if (from === found.end && !name.endsWith('.')) return null;
  const number = readSectionNumber(text, from, text.slice(found.end, from).includes('§§'));
  const marked = /[§Ss]/.test(text.slice(found.end, from));
  if (number === null) return null;
  if (!marked && !SHAPES[found.value.shape].test(number.section)) return null;
  return statute(text, at, number.end, name, number);
}

/** `§ 768.28(9)(a), Fla. Stat.`, `section 13-21-111, C.R.S. 2020`: the code after the section. */
export function readCodeAfter(text: string, at: number): CitationDraft | null {
  SECTION_WORD.lastIndex = at;
  if (!SECTION_WORD.test(text)) return null;
  const from = SECTION_WORD.lastIndex;
  const number = readSectionNumber(text, from, text.startsWith('§§', at));
  if (number === null) return null;
  const gap = /^(?:,\s+|\s+(?:of\s+the\s+)?)/.exec(text.slice(number.end, number.end + 12));
  if (gap === null) return null;
  after ??= codesNamedAfter();
  const start = number.end + gap[0].length;
  const code = after(text, start);
  if (code === null || !/[A-Z]/.test(text.charAt(start))) return null;
  // `section 5, Cal. Code § 6`: the code belongs to what follows it.
  if (/^,?\s*§/.test(text.slice(code.end, code.end + 4))) return null;
  YEAR.lastIndex = code.end;
  const year = YEAR.exec(text)?.[0] ?? '';
  const draft = statute(text, at, code.end, code.value, number);
  return { ...draft, year: year === '' ? null : Number(/\d{4}/.exec(year)?.[0]) };
}

function statute(
  text: string,
  start: number,
  end: number,
  name: string,
  { section, pin }: SectionNumber,
): CitationDraft {
  const reporter = name.replace(/\s+/g, ' ').trim();
  return citationDraft(text, 'statute', start, end, { reporter, edition: reporter, section, pin });
}
