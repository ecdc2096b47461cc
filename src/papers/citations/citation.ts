import { oneLine } from './characters.ts';

/** What sort of reference a citation is. `short`, `id` and `supra` point at another citation. */
export type CitationKind =
  | 'case'
  | 'short'
  | 'id'
  | 'supra'
  | 'statute'
  | 'rule'
  | 'journal'
  | 'neutral'
  | 'docket'
  | 'other';

/** A finer sort, where the kind holds more than one. */
export type CitationSub =
  | 'record'
  | 'case-number'
  | 'constitution'
  | 'public-law'
  | 'session-law'
  | 'register'
  | 'restatement'
  | 'treatise'
  | 'executive-order'
  | 'legislative'
  | 'attorney-general';

/** A stretch of the text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The citation in whose parenthetical another stands, and the word that brings it in. */
interface CitationWithin {
  readonly index: number;
  readonly relation: 'citing' | 'quoting' | null;
}

/** The decision whose later fate a citation reports, and the words that say what it was. */
interface CitationHistory {
  readonly index: number;
  readonly words: string;
}

/**
 * One citation in a text. Null means that the text does not state the field. `start` and `end`
 * bound `text`, the core of the citation (volume to page; the form with its pin for short forms);
 * `extent` reaches from the signal or name to the last parenthetical.
 */
export interface Citation extends Span {
  readonly kind: CitationKind;
  readonly sub: CitationSub | null;
  readonly text: string;
  readonly extent: Span;
  /** The case name as printed; for a short form, the name before it. */
  readonly name: string | null;
  readonly plaintiff: string | null;
  /** The only party of a one-party name: `Subpoena to Apple Inc.` of *In re Subpoena to …*. */
  readonly defendant: string | null;
  readonly volume: string | null;
  /** The reporter or code as printed, white space made single. */
  readonly reporter: string | null;
  /** The same in its settled form: `F. Supp. 2d` for `F.Supp.2d`, `frcp` for a rule set. */
  readonly edition: string | null;
  readonly page: string | null;
  /** The place inside the authority, as printed: `975-76`, `*3`, `353 n.17`, `¶¶ 23, 31`, `(b)(1)`. */
  readonly pin: string | null;
  /** Where the core with its pin ends; `end` when there is no pin. */
  readonly pinEnd: number;
  readonly section: string | null;
  /** A case number, or the docket entry (or list of entries) cited, as printed. */
  readonly docketNumber: string | null;
  /** Paragraph numbers of the pin, ranges written out. */
  readonly paragraphs: readonly number[];
  /** courts-db id where the printed court (or the reporter) settles it, else as printed. */
  readonly court: string | null;
  readonly courtText: string | null;
  readonly year: number | null;
  /** The date of decision as printed, where a day is given: `Nov. 9, 2011`. */
  readonly date: string | null;
  readonly signal: string | null;
  /** The first explanatory parenthetical, without its own parentheses. */
  readonly parenthetical: string | null;
  readonly within: CitationWithin | null;
  /** Set on the later citation of a history: `…, aff'd, 2 F.3d 3` is `aff'd` of the one before. */
  readonly history: CitationHistory | null;
  /** What a short form, Id., supra or bare rule points at directly (an index). */
  readonly antecedent: number | null;
  /** The full citation at the end of that chain (an index). */
  readonly resolvesTo: number | null;
}

/** A citation while it is being put together. */
export type CitationDraft = { -readonly [Field in keyof Citation]: Citation[Field] } & {
  /** Parentheticals after the core, outermost only, for nesting. */
  readonly parentheticals: Span[];
  /** The first of a run of parallel citations that this one belongs to, by index; else its own. */
  group: number;
  /** Where the docket number that leads this citation begins; its own start when none does. */
  lead: number;
  /** The footnote that it stands in, counted from 1; 0 in the text. */
  note: number;
};

/** A draft that holds only what its core says. */
export function citationDraft(
  text: string,
  kind: CitationKind,
  start: number,
  end: number,
  fields: Partial<CitationDraft> = {},
): CitationDraft {
  return {
    kind,
    sub: null,
    text: oneLine(text.slice(start, end)),
    start,
    end,
    extent: { start, end },
    name: null,
    plaintiff: null,
    defendant: null,
    volume: null,
    reporter: null,
    edition: null,
    page: null,
    pin: null,
    pinEnd: end,
    section: null,
    docketNumber: null,
    paragraphs: [],
    court: null,
    courtText: null,
    year: null,
    date: null,
    signal: null,
    parenthetical: null,
    within: null,
    history: null,
    antecedent: null,
    resolvesTo: null,
    parentheticals: [],
    group: -1,
    lead: start,
    note: 0,
    ...fields,
  };
}
