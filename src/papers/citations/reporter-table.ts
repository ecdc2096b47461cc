import { readFileSync } from 'node:fs';
import type { CitationKind, CitationSub } from './citation.ts';
import { stateNames } from './states.ts';

/** One printed form of a reporter, code or series that a volume or title number may stand before. */
export interface ReporterForm {
  readonly printed: string;
  readonly edition: string;
  readonly kind: CitationKind;
  readonly sub: CitationSub | null;
  /** Court that the reporter alone settles, by courts-db id. */
  readonly court: string | null;
  /** The number before it must be a year (state neutral citations). */
  readonly yearVolume: boolean;
}

interface ReporterRow {
  readonly cite_type: string;
  readonly editions: Readonly<Record<string, unknown>>;
  readonly variations: Readonly<Record<string, string>>;
}

/** Reporters that print the Supreme Court of the United States and nothing else today. */
const SUPREME_COURT = new Set(['U.S.', 'S. Ct.', 'L. Ed.', 'L. Ed. 2d', 'U.S. LEXIS']);

const NEUTRAL = /^(?:neutral|specialty_west|specialty_lexis)$/;
/** Databases and series that the table lacks. */
const MORE_NEUTRAL = ['BL', 'NH', 'U.S. App. LEXIS', 'NMCERT'];
const MORE_CASES = [
  'F.C.C.R.',
  'F.P.C.',
  'S.E.C.',
  'IBLA',
  'Med. L. Rptr.',
  'Lab. Arb. Rep.',
  'A.D. Cas.',
  'Rad. Reg. 2d',
  'Ad. L. Rep. 2d',
];

/** Codes cited by title: title number, code, section. */
const TITLE_CODES = [
  'U.S.C.',
  'U.S.C.A.',
  'U.S.C.S.',
  'U.S. Code',
  'C.F.R.',
  'Pa.C.S.',
  'Pa.C.S.A.',
  'Pa. C.S.',
  'Pa. Cons. Stat.',
  'Pa. Cons. Stat. Ann.',
  'Pa. Stat. Ann.',
  'Pa. Code',
  'R.I. Gen. Laws',
  'R.I.G.L.',
  'Ill. Comp. Stat. Ann.',
  'Ill. Adm. Code',
  'Ill. Admin. Code',
  'Vt. Stat. Ann.',
  'Me. Rev. Stat.',
  'Me. Rev. Stat. Ann.',
  'Okla. Stat. Ann.',
  'Del. Code',
  'V.I. Code Ann.',
  'P.R. Laws Ann.',
  'Guam Code Ann.',
  'CMC',
  'N. Mar. I. Code',
  'U.S. Code Ann.',
  'N.C. Admin. Code',
  'N.C.A.C.',
  'Tex. Admin. Code',
  'Okla. Admin. Code',
  'Va. Admin. Code',
  'Ky. Admin. Regs.',
  'Colo. Code Regs.',
  'Mass. Code Regs.',
  'N.Y. Comp. Codes R. & Regs.',
  'Del. Admin. Code',
  'Cal. Code Regs.',
  'Pa. Stat.',
  'P.S.',
  'ILCS',
  'Ill. Comp. Stat.',
  'V.S.A.',
  'Okla. Stat.',
  'O.S.',
  'Del. C.',
  'Del. Code Ann.',
  'M.R.S.',
  'M.R.S.A.',
  'N.Y.C.R.R.',
  'V.I.C.',
  'G.C.A.',
  'L.P.R.A.',
  'CMR',
  'D.C.M.R.',
  'N.J.A.C.',
];

const SERIES: readonly (readonly [string, CitationSub])[] = [
  ['Stat.', 'session-law'],
  ['Fed. Reg.', 'register'],
  ['FR', 'register'],
  ['Am. Jur. 2d', 'treatise'],
  ['Cong. Rec.', 'register'],
  ...stateNames().flatMap(([, printed]) => [
    [`Op. ${printed} Att'y Gen.`, 'attorney-general'] as const,
    [`Ops. ${printed} Att'y Gen.`, 'attorney-general'] as const,
  ]),
];

/** Every form in reporters-db, editions and variations, and the codes and series above. */
export function reporterForms(): readonly ReporterForm[] {
  const table = JSON.parse(
    readFileSync(new URL('../../../generated/reporters.json', import.meta.url), 'utf8'),
  ) as Readonly<Record<string, readonly ReporterRow[]>>;
  return [
    ...Object.values(table).flat().flatMap(formsOfRow),
    ...MORE_NEUTRAL.map((printed) => ({ ...plainForm(printed, 'neutral'), yearVolume: true })),
    ...MORE_CASES.map((printed) => plainForm(printed, 'case')),
    ...codeForms(),
    ...seriesForms(),
  ];
}

function formsOfRow(row: ReporterRow): readonly ReporterForm[] {
  const editions = Object.keys(row.editions).map((edition) => [edition, edition] as const);
  // The table lists "T.C. at" as a form; its "at" begins a pin.
  const forms = [...editions, ...Object.entries(row.variations)].filter(
    ([printed]) => !printed.endsWith(' at'),
  );
  return forms.flatMap(alsoPrinted).map(([printed, edition]) => ({
    printed,
    edition,
    kind: NEUTRAL.test(row.cite_type) || /LEXIS$|Slip Op/.test(edition) ? 'neutral' : 'case',
    sub: null,
    court: SUPREME_COURT.has(edition) || row.cite_type === 'scotus_early' ? 'scotus' : null,
    yearVolume: row.cite_type === 'neutral' && /^[A-Za-z]{2,4}$/.test(printed),
  }));
}

/** Reporters that headings in capitals cite, and whose capitals are no word or sign elsewhere. */
const IN_CAPITALS =
  /^(?:F\.\s?Supp\.|S\.\s?Ct\.|L\.\s?Ed\.|Cal\.\s?(?:App|Rptr)\.|Fed\.\s?Cl\.|F\.\s?App[’']x)(?:\s?\d\w\w?)?$/;

/** Letters count as printed: `LEXIS` is printed `Lexis` too, `F. Supp.` in a heading `F. SUPP.`. */
function alsoPrinted(
  form: readonly [printed: string, edition: string],
): readonly (readonly [printed: string, edition: string])[] {
  const [printed, edition] = form;
  if (IN_CAPITALS.test(printed)) return [form, [printed.toUpperCase(), edition]];
  const lower = printed.replace(/LEXIS$/, 'Lexis');
  return lower === printed ? [form] : [form, [lower, edition]];
}

function codeForms(): readonly ReporterForm[] {
  const bare = TITLE_CODES.filter((code) => /^[A-Z.]+$/.test(code)).map((code) => [
    code,
    code.replaceAll('.', ''),
  ]);
  const printed = [...TITLE_CODES.map((code) => [code, code]), ...bare];
  return printed.map(([edition = '', printed = '']) => ({
    ...plainForm(printed, 'statute'),
    edition,
  }));
}

function seriesForms(): readonly ReporterForm[] {
  return SERIES.map(([name, sub]) => ({ ...plainForm(name, 'other'), sub }));
}

/** A form under its own name that settles no court. */
function plainForm(printed: string, kind: CitationKind): ReporterForm {
  return { printed, edition: printed, kind, sub: null, court: null, yearVolume: false };
}
