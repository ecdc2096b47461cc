import { citationDraft, type CitationDraft } from './citation.ts';

/** Number and subdivisions of a rule: `45(a)(1)(A)(iii)`, `7-3(d)`, `10b-5`, `8.1115`. */
const NUMBER = String.raw`(\d+[A-Za-z]?(?:[.-]\d+)*)((?:\s?\(\w{1,5}\))*)(?!\w)`;
const LIST = String.raw`((?:(?:,|,?\s+(?:and|or|&))\s+\d+[A-Za-z]?(?:[.-]\d+)*(?:\(\w{1,5}\))*(?![\w.]*\d|\s?[A-Z]\.))*)`;

interface RuleForm {
  readonly set: string;
  readonly pattern: RegExp;
}

function ruleForm(set: string, head: string): RuleForm {
  return { set, pattern: new RegExp(String.raw`(${head})\s*(?:[Rr]ules?\s+)?${NUMBER}`, 'y') };
}

const FEDERAL: readonly (readonly [string, string, string])[] = [
  ['frcp', 'Civil', String.raw`Civ`],
  ['frcrp', 'Criminal', String.raw`Crim`],
  ['frap', 'Appellate', String.raw`App`],
  ['frbp', 'Bankruptcy', String.raw`Bankr`],
];

const FORMS: readonly RuleForm[] = [
  ...FEDERAL.flatMap(([set, long, short]) => [
    ruleForm(set, String.raw`Fed(?:eral|\.)\s+Rules?\s+of\s+${long}\s+Procedure`),
    ruleForm(set, String.raw`Fed\.?\s?R(?:ule)?s?\.?\s?(?:of\s+)?${short}\.?\s?(?:P(?:roc)?\.?)?`),
  ]),
  ruleForm('fre', String.raw`Fed(?:eral|\.)\s+Rules?\s+of\s+Evidence`),
  ruleForm('fre', String.raw`Fed\.?\s?R\.?\s?(?:of\s+)?Evid\.?`),
  ruleForm('frcp', String.raw`FRCP|F\.\s?R\.\s?C\.\s?P\.`),
  ruleForm('fre', 'FRE'),
  ruleForm('frap', 'FRAP'),
  ruleForm(
    'local',
    String.raw`(?:(?:[A-Z]\.\s?){1,4}[A-Z][a-z]*\.\s+)?(?:Civ(?:il|\.)|Crim(?:inal|\.)|Bankr\.|Gen\.)?\s?(?:L\.\s?R\.|LR|L\.\s?Civ\.\s?R\.|Local\s+(?:Civ(?:il|\.)\s+|Crim(?:inal|\.)\s+)?(?:Rules?|R\.))`,
  ),
  ruleForm(
    'state',
    String.raw`(?:[A-Z][a-z]*\.?\s+|(?:[A-Z]\.\s?){1,3})R\.\s+(?:Civ|Crim|App|Evid|Ct|Prof|Jud)[a-z]*\.?\s?(?:P(?:roc)?\.?|Conduct)?|[A-Z][a-z]*\.\s+(?:S\.|Sup\.)\s?Ct\.\s?R\.`,
  ),
  ruleForm('state', String.raw`(?:[A-Z][a-z]*\.?\s+){1,2}Rules?\s+of\s+Court,?`),
];

const BARE = new RegExp(String.raw`Rules?\s+${NUMBER}${LIST}`, 'y');
const SET_AFTER =
  /\s+of\s+the\s+(?:Federal|Fed\.)\s+(?:Rules|R\.)\s+of\s+(?:(Civil|Criminal|Appellate|Bankruptcy)\s+Procedure|(Evidence))/y;

/** A rule with the name of its set, beginning at `at`. */
export function readRule(text: string, at: number): CitationDraft | null {
  for (const { set, pattern } of FORMS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    const [whole, , section = '', subdivisions = ''] = found;
    return ruleDraft(text, at, at + whole.length, set, section, subdivisions);
  }
  return null;
}

/** `Rule 26(b)(1)`: its set is the one named after it, else that of the last rule cited. */
export function readBareRule(text: string, at: number): CitationDraft | null {
  BARE.lastIndex = at;
  const found = BARE.exec(text);
  if (found === null) return null;
  const [whole, section = '', subdivisions = ''] = found;
  const end = at + whole.length;
  SET_AFTER.lastIndex = end;
  const after = SET_AFTER.exec(text);
  const named =
    after === null ? null : (FEDERAL.find(([, long]) => long === after[1])?.[0] ?? 'fre');
  return ruleDraft(text, at, end, named, section, subdivisions);
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
