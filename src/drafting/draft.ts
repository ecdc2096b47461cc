/** The papers that Duces drafts, by the name that the command line takes. */
export const DRAFT_KINDS = [
  'bench-memorandum',
  'proposed-order',
  'objections',
  'motion-to-quash',
  'motion-to-compel',
  'declaration-outline',
  'account-holder-notice',
  'meet-and-confer-letter',
  'custodian-certificate',
  'production-cover-letter',
  'claw-back-letter',
  'withholding-log',
  'compliance-statement',
] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** The headings of a table of authorities, in the order in which they stand there. */
export const AUTHORITY_GROUPS = [
  'cases',
  'constitution',
  'statutes',
  'rules',
  'treatises',
] as const;
export type AuthorityGroup = (typeof AUTHORITY_GROUPS)[number];

/** Words in a paper, each run with what it is. Only `text`, `emphasis` and `strong` are our words. */
export type Inline =
  | { readonly kind: 'text' | 'emphasis' | 'strong'; readonly text: string }
  | AuthorityCited
  /** Where the record says it: `Dkt. No. 22 ¶ 31`, `Order 4:16-24`. */
  | { readonly kind: 'record'; readonly text: string }
  /** What a person must supply. It is printed as `[counsel: what]` and is never filled in. */
  | { readonly kind: 'open'; readonly who: 'counsel' | 'custodian'; readonly what: string }
  | { readonly kind: 'footnote'; readonly content: readonly Inline[] };

/** An authority where it is cited; the table of authorities is built from these. */
export interface AuthorityCited {
  readonly kind: 'authority';
  readonly authority: string;
  readonly group: AuthorityGroup;
  /** How the table of authorities names it, without a pin. */
  readonly entry: string;
  /** The name of a case, which is set in italics; empty for any other authority. */
  readonly title: string;
  /** What follows the name, with the pin: first the whole citation, then the short form. */
  readonly full: string;
  readonly short: { readonly title: string; readonly rest: string };
  /** Which of the two is printed; set when the paper is whole. */
  readonly first: boolean;
  readonly pinVerified: boolean;
}

/**
 * One sentence. `said` states something of this matter or of the law, so it carries a citation or
 * a gap; `form` is a word of form that any such paper has.
 */
export interface Sentence {
  readonly kind: 'said' | 'form';
  readonly content: readonly Inline[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly sentences: readonly Sentence[] }
  /** A paragraph that counts on through the part: `1.`, `2.`, … */
  | { readonly kind: 'numbered'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'items'; readonly items: readonly (readonly Sentence[])[] }
  | { readonly kind: 'quotation'; readonly sentences: readonly Sentence[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      /** The share of the width of each column. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | {
      readonly kind: 'signature';
      /** The line above the signature: `Dated: ____`, or words of form. */
      readonly before: readonly Inline[];
      readonly under: readonly (readonly Inline[])[];
    };

/** A paper within a draft: a motion has its notice, its memorandum and a proposed order. */
export interface DraftPart {
  readonly title: string;
  /** Whether it is filed by itself: it then has the caption, and its pages are counted from 1. */
  readonly separate: boolean;
  /** Set under the title: what is to be noticed with it. */
  readonly under: readonly (readonly Inline[])[];
  /** Whether a table of contents and one of authorities stand before it. */
  readonly tables: boolean;
  readonly blocks: readonly Block[];
}

/** What stands above a paper filed in court. */
export interface Caption {
  readonly court: readonly string[];
  /** The title of the action, line by line. */
  readonly action: readonly (readonly Inline[])[];
  readonly caseNumber: string;
  /** Further lines at the right: the related case, the judge. */
  readonly beside: readonly (readonly Inline[])[];
}

/** Whoever presents the paper, line by line; a letter has it as its head. */
export type CounselBlock = readonly (readonly Inline[])[];

/** A letter has an addressee and a reference in place of a caption. */
interface LetterHead {
  readonly date: readonly Inline[];
  readonly to: readonly (readonly Inline[])[];
  readonly reference: readonly (readonly Inline[])[];
}

/** A person's word that a paper is final, bound to what it says. */
interface MarkedFinal {
  readonly by: string;
  readonly role: string;
  readonly on: string;
}

/** A paper as data, before it is set. */
export interface Draft {
  readonly kind: 'draft';
  readonly paper: DraftKind;
  readonly title: string;
  /** What is at the foot of each page. */
  readonly footer: string;
  readonly counsel: CounselBlock;
  readonly head:
    | { readonly kind: 'caption'; readonly caption: Caption }
    | ({ readonly kind: 'letter' } & LetterHead);
  readonly parts: readonly DraftPart[];
  /** Null as long as nobody marked it: each page then says that it is a draft for counsel. */
  readonly final: MarkedFinal | null;
  /** The day, `YYYY-MM-DD`, that the file bears as its date. */
  readonly dated: string;
}
