import type { Citation } from './citation.ts';
import type { FormFlag, FormFlagCode } from './form-flag.ts';

interface Paper {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly earlier: (index: number) => Earlier | null;
  readonly near: (antecedent: number) => Near;
}

type Check = (paper: Paper, citation: Citation, index: number) => Mark | null;

interface Mark {
  readonly code: FormFlagCode;
  readonly message: string;
  readonly others?: readonly number[];
}

const FULL = new Set(['case', 'neutral', 'journal']);

/**
 * Marks slips of form by general rules, in the order of the text. Marks are questions for a person:
 * none says that a citation is wrong in substance.
 */
export function checkCitationForm(
  text: string,
  citations: readonly Citation[],
): readonly FormFlag[] {
  const paper = {
    text,
    citations,
    earlier: earlierFull(citations),
    near: nearCitations(text, citations),
  };
  return citations.flatMap((citation, index) =>
    CHECKS.flatMap((check) => {
      const mark = check(paper, citation, index);
      if (mark === null) return [];
      const { start, end } = citation;
      return [{ ...mark, others: mark.others ?? [], citation: index, start, end }];
    }),
  );
}

/** A database number carries the year it was given in; December decisions may get the next. */
const databaseYear: Check = (_, { kind, volume, year, date, text }) => {
  if (kind !== 'neutral' || year === null || !/^\d{4}$/.test(volume ?? '')) return null;
  const given = Number(volume);
  if (given === year || (given === year + 1 && (date ?? '').startsWith('Dec'))) return null;
  return {
    code: 'database-year-differs',
    message: `${text} carries the year ${given}, the date printed with it is ${date ?? year}.`,
  };
};

const nameVaries: Check = ({ citations, earlier }, citation, index) => {
  const name = citation.name;
  const other =
    name === null
      ? undefined
      : earlier(index)?.named.find((one) => one.letters !== letters(name))?.at;
  if (other === undefined) return null;
  return {
    code: 'name-varies',
    message: `${citation.text} is named "${citation.name ?? ''}" here and "${citations[other]?.name ?? ''}" before.`,
    others: [other],
  };
};

const repeatedInFull: Check = ({ earlier }, citation, index) => {
  const before = earlier(index);
  if (before === null) return null;
  return {
    code: 'repeated-in-full',
    message: `${citation.text} was cited in full before; a short form would serve.`,
    others: [before.first],
  };
};

/** The first full citation of an authority, and its first two names that differ, each where it stands. */
interface Earlier {
  readonly first: number;
  readonly named: readonly { readonly at: number; readonly letters: string }[];
}

/** For each full citation, what came before of the same authority; null when nothing did. */
function earlierFull(citations: readonly Citation[]): (index: number) => Earlier | null {
  const found = new Map<string, Earlier>();
  const earlier = citations.map((citation, index) => {
    const { kind, volume, edition, page, year } = citation;
    if (!FULL.has(kind) || page === null || page === '___' || year === null) return null;
    const key = `${volume ?? ''} ${edition ?? ''} ${page}`;
    const before = found.get(key) ?? null;
    found.set(key, withNext(before, citation, index));
    return before;
  });
  return (index) => earlier[index] ?? null;
}

/** Two names suffice: whatever a third is, it differs from one of them or is the same as both. */
function withNext(before: Earlier | null, { name }: Citation, index: number): Earlier {
  const { first, named } = before ?? { first: index, named: [] };
  if (name === null || named.length > 1) return { first, named };
  const own = letters(name);
  return named[0]?.letters === own
    ? { first, named }
    : { first, named: [...named, { at: index, letters: own }] };
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** *Id.* fits one authority; after several, or one inside another, it needs a pin to be clear. */
const unclearId: Check = ({ citations, near }, citation, index) => {
  if (citation.kind !== 'id') return null;
  if (citation.antecedent === null) {
    return {
      code: 'id-without-antecedent',
      message: 'Id. stands before any authority it could mean.',
    };
  }
  const { nested, strung } = near(citation.antecedent);
  const others = [...strung, ...(citation.pin === null ? nested.filter((at) => at < index) : [])];
  if (others.length === 0) return null;
  return {
    code: 'id-unclear',
    message: `Id. follows a citation of ${others.length + 1} authorities; it was read as ${citations[citation.antecedent]?.text ?? ''}.`,
    others,
  };
};

/** Authorities beside one that an *Id.* may mean as well. */
interface Near {
  /** Inside its parenthetical: meant only where no pin tells. */
  readonly nested: readonly number[];
  /** In the same citation sentence before it. */
  readonly strung: readonly number[];
}

/** The authorities near each one, found once for all that point to it. */
function nearCitations(text: string, citations: readonly Citation[]): (antecedent: number) => Near {
  const known = new Map<number, Near>();
  return (antecedent) => {
    const near = known.get(antecedent) ?? {
      nested: nestedIn(citations, antecedent),
      strung: strungBefore(text, citations, antecedent),
    };
    known.set(antecedent, near);
    return near;
  };
}

function nestedIn(citations: readonly Citation[], antecedent: number): readonly number[] {
  const end = citations[antecedent]?.extent.end ?? 0;
  const found: number[] = [];
  for (let at = antecedent + 1; (citations[at]?.start ?? end) < end; at += 1) {
    const other = citations[at];
    if (other?.within?.index === antecedent && FULL.has(other.kind)) found.push(at);
  }
  return found;
}

const STRUNG_REACH = 8;

function strungBefore(
  text: string,
  citations: readonly Citation[],
  antecedent: number,
): readonly number[] {
  const meant = citations[antecedent];
  if (meant === undefined || meant.within !== null) return [];
  const first = Math.max(0, antecedent - STRUNG_REACH);
  return citations.slice(first, antecedent).flatMap((other, offset) => {
    if (other.kind === 'other' || other.kind === 'rule' || other.within !== null) return [];
    const between = text.slice(other.extent.end, meant.extent.start);
    return /^\s*;\s*(?:and\s+)?$/.test(between) ? [first + offset] : [];
  });
}

/** The sentence holds quoted words, and its citation says "citing" of their likely source. */
const citingWhereQuoted: Check = ({ text, citations }, { within, parenthetical }) => {
  const outer = within?.relation === 'citing' ? citations[within.index] : undefined;
  if (within === null || outer === undefined || outer.within !== null) return null;
  if (/^[“"]/.test(parenthetical ?? '')) return null;
  if (!quotesBefore(text, outer.extent.start)) return null;
  return {
    code: 'citing-where-quoted',
    message:
      'Quoted words stand before "citing"; if they are this authority\'s own, "quoting" is exact.',
    others: [within.index],
  };
};

const QUOTE_REACH = 400;

/** The sentence that ends at `end` holds a quotation: after its last mark comes no full stop but its own. */
function quotesBefore(text: string, end: number): boolean {
  const window = text.slice(Math.max(0, end - QUOTE_REACH), end).trimEnd();
  const last = Math.max(...['”', '“', '"'].map((mark) => window.lastIndexOf(mark)));
  return last >= 0 && !/[.?!]\s/.test(window.slice(last + 1));
}

const etAl: Check = (_, { name }) =>
  name !== null && /\bet\s+al\b/.test(name)
    ? {
        code: 'et-al-in-name',
        message: `The name "${name}" carries "et al.", which citations omit.`,
      }
    : null;

const pinBeforePage: Check = (_, { kind, page, pin, text }) => {
  const first = Number((page ?? '').replaceAll(',', ''));
  const place = /^\d+/.exec(pin ?? '')?.[0];
  if (kind !== 'case' || !(first > 0) || place === undefined || Number(place) >= first) return null;
  return { code: 'pin-before-first-page', message: `${text} begins after its pin, ${pin ?? ''}.` };
};

const CHECKS: readonly Check[] = [
  databaseYear,
  nameVaries,
  repeatedInFull,
  unclearId,
  citingWhereQuoted,
  etAl,
  pinBeforePage,
];
