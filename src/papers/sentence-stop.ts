import { isAbbreviation } from './citations/name-words.ts';

/** What stands about a full stop that may end a sentence. */
export interface Stop {
  /** The stop with the quotation marks and brackets that close behind it. */
  readonly mark: string;
  /** What stands before the stop, on its line or above. */
  readonly before: string;
  /** What follows, from its first character on. */
  readonly after: string;
}

/** Titles and words of reference: whatever follows belongs to them. */
const NEVER =
  /^(?:[Vv]s?|Mr|Ms|Mrs|MR|MS|MRS|Messrs|Dr|DR|Prof|Capt|Col|Lt|Sgt|Sen|Rep|Hon|HON|Rev|Dkt|Cf|cf|e\.g|i\.e|ex rel|rel|But cf)$/;
/** Before a number these point to it: `n. 4`, `sec. 12`, `So. 2d`, `T.C. Memo. 2001-5`. */
const BEFORE_NUMBER =
  /^(?:nn?|pp?|[Pp]p|secs?|arts?|cl|ch|par|paras?|pt|subd|subds|subsecs?|fn|vol|tit|no|nos|exs?|dep|decl|ed|Memo|MEMO|So|Tit|Super|Proced|Dkts?|Docs?|Exs?|Arts?)$/;
/** Abbreviations of pleadings, law books and states that names of cases have not. */
const OF_PAPERS =
  /^(?:Decl|Compl|Opp|Mot|Supp|Evid|Exs?|Docs?|Arts?|Secs?|Proced|Admin|Sess|Cert|Tit|See|Gov|et al|etc|Ala|Ariz|Ark|Cal|Calif|Colo|Del|Haw|Mass)$/;
/** `Ex. A` is one thing, though sentences begin with `A`. */
const LETTERED = /^(?:Exs?|App|Attach|Sched|Vol|Pt)$/;
const LETTER = /^\p{Lu}{1,2}(?!\p{L})/u;
/** Words to which names are shortened, and which end sentences as themselves: under the Plan. */
const PLAIN =
  /^(?:Amend|Apps|Auto|Broad|Bus|Cap|Coal|Condo|Equal|Exam|Export|Fund|Labs?|Metro|Nursing|Offs?|Petrol|Plan|Protest|Sales|Vet|Women)$/;
const ID = /^(?:Id|id|Ibid|ibid)$/;
const AFTER_ID = /^[“"‘']?[([]?(?:[¶§\d]|(?:at|Exs?|Arts?|Dkt|Docs?|Rule|ECF)\b)/;
const NUMBER = /^[([]?[¶§]{0,2}\s?\d/;
/** `Case No. C 01-00123` goes on; an answer of `No.` does not. */
const NUMBERED = /^Nos?$/;
const AFTER_ANSWER = /^(?:Thank|Your|Sir|Okay|Well|Yes|No)\b/;

/** A volume and a reporter, whose page follows: `450 Example Super. 12`. */
const REPORTER = /(?:^|[\s(])\d{1,4} \p{Lu}[\p{L}.’']{0,12}(?: [\p{L}.’']{1,12}){0,3}$/u;

/** A time of day ends a sentence before a word that does not belong to it. */
const TIME = /\d\s?[ap]\.m$/;
const AFTER_TIME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Pacific|Mountain|Central|Eastern)\b|[PMCE][DS]?T\b|Courtroom|Dept\b)/;

/** Words that begin a sentence and hardly ever go on with a name that an abbreviation begins. */
const OPENERS = new Set(
  `the this that these those there then thus therefore it its in on at as an a by for from if because before after
  although though while when where whether with without under upon to he she they we i you his her their our my not
  nor neither either each every any such both however accordingly moreover furthermore finally here instead indeed
  rather nonetheless nevertheless hence consequently similarly likewise additionally plaintiff plaintiffs defendant
  defendants petitioner petitioners respondent respondents appellant appellants appellee appellees movant movants
  see but and so id what who why how nothing`.split(/\s+/),
);
const FIRST_WORD = /^[“"‘’'([]{0,3}(\p{L}+)(?:[’']s?)?(?![\p{L}.])/u;

/** Whether a full stop, question or exclamation mark ends its sentence. */
export function endsSentence({ mark, before, after }: Stop): boolean {
  if (/\.\s?\.\s?$/.test(before)) return endsInEllipsis(before, mark, after);
  if (mark !== '.') return true;
  const word = lastWord(before);
  if (NEVER.test(word) || (REPORTER.test(before) && /^\d/.test(after))) return false;
  if (NUMBERED.test(word)) return opens(after) || AFTER_ANSWER.test(after);
  if (ID.test(word)) return !AFTER_ID.test(after);
  if (NUMBER.test(after) && BEFORE_NUMBER.test(word)) return false;
  if (LETTERED.test(word) && LETTER.test(after)) return false;
  if (TIME.test(before)) return !AFTER_TIME.test(after);
  return !isAbbreviated(word, after) || opens(after);
}

/**
 * Four points close a sentence; three leave words out in its middle, unless what follows can only
 * be the next one.
 */
function endsInEllipsis(before: string, mark: string, after: string): boolean {
  const dots = /(?:\.\s?){2,6}$/.exec(before)?.[0] ?? '';
  const said = before.slice(0, before.length - dots.length).trimEnd();
  if (/[,;:—–-]$/.test(said) || /^[([]/.test(after)) return false;
  const points = (dots.match(/\./g)?.length ?? 0) + 1;
  return points > 3 || mark !== '.' || opens(after);
}

function lastWord(before: string): string {
  const spaced = /(?:^|[\s([“"‘'—–/])((?:et|ex|But) (?:al|rel|cf)|[^\s([“"‘—–/]{1,16})$/.exec(
    before,
  );
  return spaced?.[1] ?? '';
}

function isAbbreviated(word: string, after: string): boolean {
  if (OF_PAPERS.test(word)) return true;
  if (!isAbbreviation(word)) return false;
  return !PLAIN.test(word) || NUMBER.test(after) || /^\p{Lu}[\p{L}’']{0,9}\./u.test(after);
}

/** Whether what follows begins as sentences do. */
function opens(after: string): boolean {
  return OPENERS.has(FIRST_WORD.exec(after)?.[1]?.toLowerCase() ?? '');
}
