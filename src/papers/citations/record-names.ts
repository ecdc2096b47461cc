import { paperWord } from './read-named-record.ts';

/** One way to name a filed paper: all that the name says, and the least that still names it. */
interface RecordName {
  /** `plaintiff motion`, `pat moss declaration`. */
  readonly full: string;
  /** `motion`, `moss declaration`. */
  readonly short: string;
}

const PARTY = /^(pl|def|pls|defs|plaintiff|defendant|petitioner|respondent)s?\.?[’']?s?[’']?\.?$/i;
const PARTIES: Readonly<Record<string, string>> = {
  pl: 'plaintiff',
  pls: 'plaintiff',
  def: 'defendant',
  defs: 'defendant',
};
const SWORN_OF = /^(declaration|affidavit|deposition) of ([^,]+)$/;
const SWORN_BY = /^(.+) (declaration|affidavit|deposition)$/;
/** Words before a sworn paper that tell it from another of the same person. */
const NO_PERSON =
  /\b(?:reply|response|opposition|motion|opening|supp|supplemental|first|second|third|fourth|am|amended|further|corrected|corr|expert|rebuttal|in|joint|initial|sealed)\b/;

/** A paper's name made comparable: `Pl.’s Mot.`, `Motion`; `Decl. of Ann Gray`, `Gray Decl.`. */
export function recordName(printed: string): RecordName {
  const words = printed
    .replace(/[“”"()]/g, '')
    .replace(/,?\s+Exh?\w*\.?\s+[A-Z\d]{1,3}$/, '')
    .split(/\s+/)
    .filter((word) => !/^the$/i.test(word))
    .map((word) => (/^Am\.$/i.test(word) ? 'Amended' : word));
  const party = words.map((word) => PARTY.exec(word)?.[1]?.toLowerCase()).find(Boolean);
  const rest = words.filter((word) => !PARTY.test(word));
  const named = rest.map(paperWord).join(' ').toLowerCase();
  if (party !== undefined) return { full: `${PARTIES[party] ?? party} ${named}`, short: named };
  const of = SWORN_OF.exec(named);
  const by = of === null ? SWORN_BY.exec(named) : null;
  const paper = of?.[1] ?? by?.[2];
  const person = of?.[2] ?? by?.[1];
  if (paper === undefined || person === undefined || NO_PERSON.test(person))
    return { full: named, short: named };
  return { full: `${person} ${paper}`, short: `${person.split(' ').at(-1) ?? ''} ${paper}` };
}
