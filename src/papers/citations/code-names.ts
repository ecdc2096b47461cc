import { type NameTrie, nameTrie } from './name-trie.ts';
import { stateNames } from './states.ts';

/** How the section numbers of a code look, so that a year or a page is not taken for one. */
export type SectionShape = 'any' | 'parted' | 'dotted';

/** A code cited by initials: `RCW 4.24.525`, `K.S.A. 60-513`. */
export interface CodeName {
  readonly shape: SectionShape;
  /** Its initials, with capitals and stops as printed: no other print counts. */
  readonly printed: RegExp;
}

/** Codes that stand before a section without its sign. `any` only where no word looks the same. */
const INITIALS: Readonly<Record<SectionShape, string>> = {
  any: 'C.P.L.R. CPLR CPL C.P.L. R.C. ORC MCL M.C.L. MCLA M.C.L.A. O.S. LSA-C.C.P. LSA-C.C. LSA-R.S. UCC U.C.C. C.R.S.A. IC',
  parted:
    'O.R.C. T.C.A. K.S.A. C.R.S. A.R.S. O.C.G.A. OCGA HRS H.R.S. RSA N.J.S.A. N.J.S. N.D.C.C. NDCC SDCL S.D.C.L. M.C.A. MCA W.S. G.S. N.C.G.S. NCGS I.C. A.C.A. EPTL E.P.T.L. SCPA S.C.P.A. RPAPL R.S. La.R.S. U.C.A. UCA',
  dotted: 'RCW R.C.W. ORS O.R.S. NRS N.R.S. KRS K.R.S. RSMo R.S.Mo. AS MSA M.S.A. WAC OAR NAC',
};

const STOPS = /\./g;

/** The codes cited by initials, with a state's name before them or none. */
export function codeInitials(): NameTrie<CodeName> {
  const names = Object.entries(INITIALS).flatMap(([shape, list]) =>
    list.split(' ').map((name) => [name, codeName(name, shape as SectionShape)] as const),
  );
  const newYork = ['C.P.L.R.', 'CPLR', 'C.P.L.', 'CPL', 'EPTL'].map(
    (name) => [`N.Y. ${name}`, { ...codeName(name, 'any'), printed: /^N\.? ?Y\.? / }] as const,
  );
  const louisiana = [
    ['La. R.S.', { shape: 'parted', printed: /^La\. ?R\. ?S\.$/ }],
    ['LSA-R.S.', { shape: 'parted', printed: /^L/ }],
  ] as const;
  return nameTrie<CodeName>([...names, ...newYork, ...louisiana]);
}

/** `R.C.` may be printed `R. C.` or `RC`, and so on; never in small letters. */
function codeName(name: string, shape: SectionShape): CodeName {
  const bare = name.replace(STOPS, '');
  const dotted = /^[A-Z]+$/.test(bare) ? [...bare].join('\\. ?') : name.replace(STOPS, '\\. ?');
  return { shape, printed: new RegExp(`^(?:${bare}|${dotted}\\.?)$`) };
}

/** What follows a section where the code is named after it: `§ 768.28, Fla. Stat.` */
const NAMED_AFTER =
  'C.R.S.|RSMo|R.S.Mo.|MCA|M.C.A.|HRS|H.R.S.|W.S.|O.C.G.A.|OCGA|A.R.S.|NMSA|K.S.A.|Stats.|N.J.S.A.|RCW|MCL|S.D.C.L.|N.D.C.C.|Code Civ. Proc.|Penal Code|U.S.C.';

/** Codes named after the section that they hold. */
export function codesNamedAfter(): NameTrie<string> {
  return nameTrie<string>([
    ...NAMED_AFTER.split('|').map((name) => [name, name] as const),
    ...stateNames().flatMap(([state, printed]) =>
      ['Stat.', 'Stats.', 'Statutes', 'Rev. Stat.', 'Revised Statutes', 'Code', 'Code Ann.'].map(
        (form) => [`${printed} ${form}`, `${state} ${form}`] as const,
      ),
    ),
  ]);
}
