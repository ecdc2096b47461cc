import { FULL_NAME, OFFICE as IN_SMALL } from './judge-names.ts';

const OFFICE = `${IN_SMALL}|(?:(?:CHIEF|SENIOR|PRESIDING|ACTING|ASSOCIATE|CIRCUIT|DISTRICT)\\s+){0,3}(?:JUDGE|JUSTICE)\\b`;

// What follows a first capital in small letters ("McDONALD") must not be a capital too: words of
// capitals in a row could then be read in many ways.
const CAPITALS = "\\p{Lu}(?:\\p{Ll}{1,2})?[\\p{Lu}’'-]{2,30}";
const SURNAME = "\\p{Lu}[\\p{L}’'-]{2,30}";
const BENCH =
  '(?:(?:CHIEF|PRESIDING|PRESIDENT|SENIOR|VICE\\s+CHIEF|Chief|Presiding|President|Senior|Vice\\s+Chief|Acting\\s+Chief)\\s+)?(?:(?:CIRCUIT|Circuit)\\s+)?(?:JUSTICE|JUDGE|Justice|Judge)';
/** "¶1", "[¶ 1]", "{1}", "{¶ 1}", and the label "Panel" of official reports. */
const BEFORE = '(?:[[{]?¶?\\s?\\[?1\\]?[.}\\]]?\\s+|Panel:?\\s+)?';
const MARK = '[*†]{0,2}\\d{0,2}';
const BY = `(?:(?:MEMORANDUM|PER\\s+CURIAM|Memorandum|UNPUBLISHED|Unpublished)\\s+)?(?:OPINION|Opinion|MEMORANDUM|Memorandum|DECISION)${MARK}(?:\\s+(?:of|OF|for|FOR)\\s+(?:the|THE)\\s+(?:Court|COURT|court))?\\s+(?:filed\\s+|delivered\\s+)?(?:by|BY|of|OF):?\\s+(?:(?:the\\s+)?(?:Hon(?:orable|\\.)|HON(?:ORABLE|\\.))\\s+)?`;
const DELIVERED =
  '(?:delivered|authored|announced|wrote)\\s+(?:the|this)\\s+(?:[Oo]pinion|OPINION|[Jj]udgment|[Dd]ecision|DECISION)\\b';
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

/** How an opinion names its author at the beginning of a line, the surest first. */
export const AUTHOR_FORMS: readonly RegExp[] = [
  // "EXAMPLE, Circuit Judge:", "Example, J.:", "EXAMPLE, J. —", "EXAMPLE, P.J., FOR THE COURT:"
  new RegExp(
    `^${BEFORE}(?:By\\s+the\\s+Court,\\s+)?(?<name>${CAPITALS}|${FULL_NAME}|${SURNAME}),\\s+(?<title>${OFFICE})(?:,\\s+(?:for\\s+the\\s+[Cc]ourt|FOR\\s+THE\\s+COURT))?${MARK}\\s*[:—–]`,
    'u',
  ),
  // "JUSTICE EXAMPLE delivered the opinion of the Court", "Judge Pat Example authored this Opinion"
  new RegExp(
    `^${BEFORE}(?:The\\s+)?(?<title>${BENCH})\\s+(?<name>${FULL_NAME}|${SURNAME})(?:,\\s+[^.]{3,80},)?\\s+${DELIVERED}`,
    'u',
  ),
  // "Opinion by Judge Example", "MEMORANDUM BY EXAMPLE, J.:", "Opinion of the Court by Example, Justice."
  new RegExp(`^${BY}(?<title>${BENCH})\\s+(?<name>${FULL_NAME}|${SURNAME})`, 'u'),
  new RegExp(`^${BY}(?<name>${FULL_NAME}|${SURNAME}),\\s+(?<title>${OFFICE})`, 'u'),
  // "The opinion of the court was delivered by EXAMPLE, P.J.A.D."
  new RegExp(
    `^(?:The\\s+)?opinion\\s+of\\s+the\\s+[Cc]ourt\\s+was\\s+delivered\\s+by:?\\s+(?<name>${FULL_NAME}|${SURNAME}),\\s+(?<title>${OFFICE})`,
    'u',
  ),
  // "EXAMPLE, Circuit Judge. A subpoena asks …"
  new RegExp(
    `^${BEFORE}(?<name>${CAPITALS}(?:\\s${CAPITALS}){0,4}),\\s+(?<title>${OFFICE})(?:\\.\\s+|(?<=\\.)${MARK}\\s+)(?=["“(]?\\p{Lu}\\p{Ll}*\\s)`,
    'u',
  ),
  // "EXAMPLE, J., delivered the opinion for a unanimous Court."
  new RegExp(
    `^(?<name>${CAPITALS}|${FULL_NAME}),\\s+(?<title>${OFFICE}),?\\s+(?:delivered|announced|authored)\\s+the\\b`,
    'u',
  ),
  // "JUDGE EXAMPLE       FILED: March 1, 2024", below "OPINION BY"
  new RegExp(`^(?<title>${BENCH})\\s+(?<name>${CAPITALS})(?=\\s+FILED:|\\n|$)`, 'u'),
  // "Example, J.                 March 1, 2024"
  new RegExp(`^(?<name>${SURNAME}),\\s+(?<title>${OFFICE})(?=\\s+${MONTH}\\s\\d)`, 'u'),
];

/** "EXAMPLE, J." by itself, as some opinions begin and California's end. */
export const AUTHOR_ALONE = new RegExp(
  `^(?:\\*{1,2})?${BEFORE}(?<name>${CAPITALS}(?:\\s${CAPITALS}){0,4}),\\s+(?<title>${OFFICE})\\W*\\d?$`,
  'u',
);
/** "Example, Judge." by itself: only at the head of a paragraph, since a line may break a name. */
export const AUTHOR_IN_SMALL = new RegExp(
  `^${BEFORE}(?<name>${SURNAME}),\\s+(?<title>${OFFICE})(?:\\.|(?<=\\.))$`,
  'u',
);
/** The opinion is the whole court's. */
export const BY_THE_COURT =
  /^\W*(?:\W?¶?\s?1\W?\s+)?(?:Opinion\s+(?:for\s+the\s+court\s+filed\s+)?)?PER\s+CURIAM\W*\d?\W*(?:$|\n|\s)/i;
