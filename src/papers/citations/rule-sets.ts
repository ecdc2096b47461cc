import { type NameTrie, nameTrie } from './name-trie.ts';
import { stateNames } from './states.ts';

/** A set of rules that a citation can name. */
export interface RuleSet {
  /** `frcp` and its like for the federal sets, `local`, else the set's settled form. */
  readonly id: string;
  /** Initials that are words elsewhere too: printed so and no other way, with such a number. */
  readonly strict: { readonly printed: RegExp; readonly number: RegExp } | null;
}

const SUBJECTS = [
  ['frcp', 'Civ.', 'Civil', 'P.'],
  ['frcrp', 'Crim.', 'Criminal', 'P.'],
  ['frap', 'App.', 'Appellate', 'P.'],
  ['frbp', 'Bankr.', 'Bankruptcy', 'P.'],
] as const;

const FEDERAL: readonly (readonly [string, string])[] = [
  ...SUBJECTS.flatMap(([id, short, long]) =>
    [
      `Fed. R. ${short} P.`,
      `Fed. R. ${short} Proc.`,
      `Fed. R. ${short}`,
      `Fed. Rule ${short} Proc.`,
      `Fed. Rules ${short} Proc.`,
      `Fed. ${short} R.`,
      `Fed. ${short} Proc. Rule`,
      `F.R. ${short} P.`,
      `Fed. Rule of ${long} Procedure`,
      `Fed. Rules of ${long} Procedure`,
      `Federal Rule of ${long} Procedure`,
      `Federal Rules of ${long} Procedure`,
      `Federal Rule ${long} Procedure`,
    ].map((form) => [id, form] as const),
  ),
  ['frcrp', 'F.R. Cr. P.'],
  ['frcrp', 'Fed. R. Cr. P.'],
  ['fre', 'Fed. R. Evid.'],
  ['fre', 'Fed. R. Ev.'],
  ['fre', 'Fed. R. of Evid.'],
  ['fre', 'Fed. Rules Evid.'],
  ['fre', 'Fed. Rule Evid.'],
  ['fre', 'F.R. Evid.'],
  ['fre', 'Fed. Rule of Evidence'],
  ['fre', 'Federal Rule of Evidence'],
  ['fre', 'Federal Rules of Evidence'],
  ['scotus', 'Sup. Ct. R.'],
  ['scotus', 'Sup. Ct. Rule'],
  ['scotus', 'S. Ct. R.'],
  ['scotus', 'S. Ct. Rule'],
  ['scotus', 'Supreme Court Rule'],
];

const LOCAL = [
  'L.R.',
  'LR',
  ...['Civ.', 'Civil', 'Crim.', 'Criminal', 'Bankr.', 'Bankruptcy', 'Gen.', 'General'].flatMap(
    (subject) => [
      `${subject} L.R.`,
      `${subject} Local Rule`,
      `Local ${subject} Rule`,
      `Local ${subject} R.`,
    ],
  ),
  ...['Patent', 'Pat.', 'ADR', 'Habeas', 'Admiralty', 'Copyright'].flatMap((subject) => [
    `${subject} L.R.`,
    `${subject} Local Rule`,
    `Local ${subject} Rule`,
  ]),
  'Local Rule',
  'Local Rules',
  'Local R.',
  'Loc. R.',
  'Loc. Rule',
  'L. Civ. R.',
  'L. Crim. R.',
  'L. Cv. R.',
  'L. Cr. R.',
  'L. R. Civ. P.',
  'L. Pat. R.',
  'LCvR',
  'LCivR',
  'LCrR',
  'LBR',
];

const CIRCUITS =
  '1st 2d 2nd 3d 3rd 4th 5th 6th 7th 8th 9th 10th 11th First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh D.C. Fed. Federal'.split(
    ' ',
  );

/** What a state may call its rules, after its name. */
const STATE_SETS = [
  ...SUBJECTS.slice(0, 3).flatMap(([, short, long]) => [
    `R. ${short} P.`,
    `R. ${short} Proc.`,
    `R. ${short}`,
    `Rule ${short} P.`,
    `Rule of ${long} Procedure`,
    `Rules of ${long} Procedure`,
    `${short} R.`,
  ]),
  'R. Cr. P.',
  'R. Evid.',
  'R. Ev.',
  'Rule of Evidence',
  'Rules of Evidence',
  'R. Ct.',
  'Ct. R.',
  'Rule of Court',
  'Rules of Court',
  'Sup. Ct. R.',
  'Sup. Ct. Rule',
  'S. Ct. R.',
  'Supreme Court Rule',
  'Super. Ct. R.',
  'Unif. Super. Ct. R.',
  'Ch. Ct. R.',
  'R. Prof. Conduct',
  "R. Prof'l Conduct",
  'Rule of Professional Conduct',
  'Rules of Professional Conduct',
  'R. Juv. P.',
  'R. Fam. P.',
  'R. Gen. Prac.',
  'R. Jud. Admin.',
  'Trial Rule',
  'Appellate Rule',
  'Evidence Rule',
];

/** State sets with forms of their own. */
const OWN_FORMS =
  'Civ.R.|Crim.R.|App.R.|Evid.R.|Juv.R.|Sup.R.|Prof.Cond.R.|Pa.R.C.P.|Pa.R.Civ.P.|Pa.R.A.P.|Pa.R.E.|Pa.R.Crim.P.|C.R.C.P.|C.R.E.|Crim. P.|M.C.R.|M.R.E.|M.R. Civ. P.|M.R. Evid.|M.R. App. P.|M.R. Crim. P.|M.R.U. Crim. P.|V.R.C.P.|V.R.A.P.|V.R.E.|V.R.Cr.P.|W.R.C.P.|W.R.A.P.|W.R.E.|W.R.Cr.P.|I.R.C.P.|I.R.E.|I.C.R.|I.A.R.|D.R.E.|N.R.C.P.|N.R.A.P.|SCRCP|SCACR|SCRE|HRCP|HRAP|HRPP|RCFC|RCr|RPC|T.R.C.P.|T.R.A.P.|U.R.C.P.|Utah R. Civ. Proc.|Ct. Ch. R.|Ch. Ct. R.|Super. Ct. Civ. R.|Super. Ct. Crim. R.|Super. Ct. R.|Unif. Super. Ct. R.|Unif. Trial Ct. R.|Md. Rule|Maryland Rule|Rules of Court|Cal. Rules of Ct.|Model Rule|Model Rule of Professional Conduct|Model Rules of Professional Conduct|Model R. Prof. Conduct|Model Rules of Prof’l Conduct|Model Rules of Prof’l Conduct R.|Rules Prof. Conduct|Rule of Professional Conduct|Practice Book|Conn. Practice Book|Tenn. R. Sup. Ct.|Tex. R. Jud. Admin.|Tex. Disciplinary R. Prof. Conduct';

const STRICT: readonly (readonly [string, RegExp, RegExp])[] = [
  ['FRCP', /^F\.?R\.?C\.?P\.?$/, /^\d/],
  ['FRE', /^F\.?R\.?E\.?$/, /^\d{3,4}/],
  ['FRAP', /^F\.?R\.?A\.?P\.?$/, /^\d/],
  ['FRBP', /^F\.?R\.?B\.?P\.?$/, /^\d{4}/],
  ['FRCrP', /^F\.?R\.?Cr\.?P\.?$/, /^\d/],
  ['CR', /^CR$/, /^\d{1,2}(?:\.\d+)?\(/],
  ['ER', /^ER$/, /^\d{3,4}(?![\d-])/],
  ['RAP', /^RAP$/, /^\d{1,2}\.\d/],
  ['MCR', /^MCR$/, /^\d\.\d{3}/],
  ['MRE', /^MRE$/, /^\d{3,4}/],
  ['NRCP', /^NRCP$/, /^\d/],
  ['NRAP', /^NRAP$/, /^\d/],
  ['RPC', /^RPC$/, /^\d\.\d/],
  ['SCR', /^SCR$/, /^\d{1,3}(?:\.\d|\()/],
  ['C.A.R.', /^C\. ?A\. ?R\.$/, /^\d{1,2}/],
  ['T.R.', /^T\. ?R\.$/, /^\d{1,2}\(/],
  ['R.', /^R\.$/, /^\d:\d/],
];

const FEDERAL_IDS: Readonly<Record<string, string>> = {
  FRCP: 'frcp',
  FRE: 'fre',
  FRAP: 'frap',
  FRBP: 'frbp',
  FRCrP: 'frcrp',
};

/** Every printed name of a set of rules, with its set. */
export function ruleSetTrie(): NameTrie<RuleSet> {
  return nameTrie<RuleSet>([
    ...STRICT.map(([name, printed, number]) => {
      const id = FEDERAL_IDS[name] ?? name;
      return [name, { id, strict: { printed, number } }] as const;
    }),
    ...FEDERAL.map(([id, form]) => [form, set(id)] as const),
    ...LOCAL.map((form) => [form, set('local')] as const),
    ...CIRCUITS.flatMap((circuit) =>
      ['Cir. R.', 'Cir. L.R.', 'Cir. Rule', 'Circuit Rule', 'Cir. Local R.'].map(
        (form) => [`${circuit} ${form}`, set(`${circuit} Cir. R.`)] as const,
      ),
    ),
    ...OWN_FORMS.split('|').map((form) => [form, set(form)] as const),
    ...stateNames().flatMap(([state, printed]) =>
      STATE_SETS.map((form) => [`${printed} ${form}`, set(`${state} ${form}`)] as const),
    ),
  ]);
}

function set(id: string): RuleSet {
  return { id, strict: null };
}
