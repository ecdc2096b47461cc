import { citationDraft, type CitationDraft } from './citation.ts';
import { type NameTrie } from './name-trie.ts';
import { type RuleSet, ruleSetTrie } from './rule-sets.ts';

/** Number and subdivisions of a rule: `45(a)(1)(A)(iii)`, `7-3(d)`, `10b-5`, `8.1115`, `4:46-2`. */
const NUMBER = String.raw`(\d+[A-Za-z]?(?:[.:-]\d+[A-Za-z]?)*)((?:\s?\((?!(?:1[6-9]|20)\d\d\))\w{1,5}\))*)(?!\w)`;
const LIST = String.raw`((?:(?:,|,?\s+(?:and|or|&))\s+\d+[A-Za-z]?(?:[.-]\d+)*(?:\(\w{1,5}\))*(?![\w.]*\d|\s?[A-Z]\.))*)`;
const AFTER_SET = new RegExp(String.raw`,?\s*(?:[Rr]ules?\s+|§{1,2}\s*)?${NUMBER}`, 'y');
const BARE = new RegExp(String.raw`(?:Rules?|RULES?)\s+${NUMBER}${LIST}`, 'y');
const OF_THE = /,\s+|\s+of\s+the\s+/y;
/** What may stand before a local rule: its court, its subject. */
const COURT_BEFORE =
  /(?:(?:[NSEWMC]\.\s?)?D\.\s?(?:[A-Z][A-Za-z]{0,5}\.\s?|[A-Z]\.\s?){0,3}|Civil\s+|Civ\.\s?)$/;

/** A district before a state's name: `S.D. Cal. Civ. R. 7.1`. */
const DISTRICT_BEFORE = /(?<![A-Za-z.])(?:[NSEWMC]\.\s?)?D\.\s$/;
const COURTED = new Set(['local', 'Civ.R.', 'Crim.R.']);

let sets: NameTrie<RuleSet> | null = null;

/** A rule with the name of its set, beginning at `at` or, for a local rule, with its court. */
export function readRule(text: string, at: number, floor: number): CitationDraft | null {
  sets ??= ruleSetTrie();
  const found = sets(text, at);
  if (found === null) return null;
  const { id, strict } = found.value;
  if (strict !== null && !strict.printed.test(text.slice(at, found.end))) return null;
  AFTER_SET.lastIndex = found.end;
  const number = AFTER_SET.exec(text);
  if (number === null) return null;
  const [whole, section = '', subdivisions = ''] = number;
  if (strict !== null && !strict.number.test(section + subdivisions)) return null;
  const before = COURTED.has(id) ? COURT_BEFORE : DISTRICT_BEFORE;
  const start = startAfter(text, at, floor, before);
  const end = found.end + whole.length;
  return ruleDraft(text, start, end, id, section, subdivisions);
}

function startAfter(text: string, at: number, floor: number, before: RegExp): number {
  const window = text.slice(Math.max(floor, at - 30), at);
  return at - (before.exec(window)?.[0].length ?? 0);
}

/** `Rule 26(b)(1)`: its set is the one named after it, else that of the last rule cited. */
export function readBareRule(text: string, at: number): CitationDraft | null {
  BARE.lastIndex = at;
  const found = BARE.exec(text);
  if (found === null) return null;
  const [whole, section = '', subdivisions = ''] = found;
  const end = at + whole.length;
  const named = setAfter(text, end);
  return ruleDraft(text, at, named?.end ?? end, named?.id ?? null, section, subdivisions);
}

/** `Rule 12 of the Federal Rules of …`, whose end it is then, or `Rule 12, Ala. R. Civ. P.` */
function setAfter(text: string, end: number): { readonly id: string; readonly end: number } | null {
  OF_THE.lastIndex = end;
  const joint = OF_THE.exec(text)?.[0];
  if (joint === undefined) return null;
  const from = OF_THE.lastIndex;
  sets ??= ruleSetTrie();
  const found = sets(text, from);
  if (found === null || found.value.strict !== null) return null;
  // `Rule 12, Fed. R. Civ. P. 56` cites two rules.
  if (/^\s*\d/.test(text.slice(found.end, found.end + 3))) return null;
  return { id: found.value.id, end: joint.startsWith(',') ? end : found.end };
}

function ruleDraft(
  text: string,
  start: number,
  end: number,
  edition: string | null,
  section: string,
  subdivisions: string,
): CitationDraft {
  const pin = subdivisions.replace(/\s+/g, '');
  return citationDraft(text, 'rule', start, end, {
    edition,
    section,
    pin: pin === '' ? null : pin,
  });
}
