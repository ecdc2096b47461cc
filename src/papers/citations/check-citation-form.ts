import type { Citation } from './citation.ts';
import type { FormFlag, FormFlagCode } from './form-flag.ts';

interface Paper {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly earlier: (index: number) => readonly number[];
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
  const paper = { text, citations, earlier: earlierFull(citations) };
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
  const other = earlier(index).find((at) => {
    const name = citations[at]?.name ?? null;
    return name !== null && citation.name !== null && letters(name) !== letters(citation.name);
  });
  if (other === undefined) return null;
  return {
    code: 'name-varies',
    message: `${citation.text} is named "${citation.name ?? ''}" here and "${citations[other]?.name ?? ''}" before.`,
    others: [other],
  };
};

const repeatedInFull: Check = ({ earlier }, citation, index) => {
  const others = earlier(index);
  if (others.length === 0) return null;
  return {
    code: 'repeated-in-full',
    message: `${citation.text} was cited in full before; a short form would serve.`,
    others,
  };
};

/** For each full citation, the earlier full citations of the same authority. */
function earlierFull(citations: readonly Citation[]): (index: number) => readonly number[] {
  const found = new Map<string, number[]>();
  const earlier = citations.map((citation, index) => {
    const { kind, volume, edition, page, year } = citation;
    if (!FULL.has(kind) || page === null || page === '___' || year === null) return [];
    const key = `${volume ?? ''} ${edition ?? ''} ${page}`;
    const list = found.get(key) ?? [];
    const before = [...list];
    found.set(key, [...list, index]);
    return before;
  });
  return (index) => earlier[index] ?? [];
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** *Id.* fits one authority; after several, or one inside another, it needs a pin to be clear. */
const unclearId: Check = ({ text, citations }, citation, index) => {
  if (citation.kind !== 'id') return null;
  if (citation.antecedent === null) {
    return {
      code: 'id-without-antecedent',
      message: 'Id. stands before any authority it could mean.',
    };
  }
  const others = rivals(text, citations, citation.antecedent, index);
  if (others.length === 0) return null;
  return {
    code: 'id-unclear',
    message: `Id. follows a citation of ${others.length + 1} authorities; it was read as ${citations[citation.antecedent]?.text ?? ''}.`,
    others,
  };
};

/** Authorities in the same citation sentence as the antecedent, or inside its parenthetical. */
function rivals(
  text: string,
  citations: readonly Citation[],
  antecedent: number,
  id: number,
): readonly number[] {
  const meant = citations[antecedent];
  if (meant === undefined) return [];
  const first = Math.max(0, antecedent - 8);
  return citations.slice(first, id).flatMap((other, offset) => {
    const at = first + offset;
    if (at === antecedent || at >= id || other.kind === 'other' || other.kind === 'rule') return [];
    const nested =
      citations[id]?.pin == null && other.within?.index === antecedent && FULL.has(other.kind);
    const strung =
      at < antecedent &&
      other.within === null &&
      meant.within === null &&
      /^\s*;\s*(?:and\s+)?$/.test(text.slice(other.extent.end, meant.extent.start));
    return nested || strung ? [at] : [];
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
