import { oneLine } from './characters.ts';
import {
  INNER_WORDS,
  isAbbreviation,
  LEADING_WORDS,
  mayFollowComma,
  WEAK_WORDS,
} from './name-words.ts';

/** A case name read back from a citation. `start` is where it begins in the text. */
export interface CaseName {
  readonly name: string;
  readonly plaintiff: string | null;
  readonly defendant: string | null;
  readonly start: number;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WINDOW = 420;
const VERSUS = /^(?:v|vs|versus|V|VS)\.?$/;
const ONE_PARTY =
  /^(?:In\s+re:?|In\s+the\s+(?:Matter|Interest)\s+of:?|IN\s+RE:?|Ex\s+[Pp]arte|Matter\s+of|(?:Estate|Succession|Marriage|Interest|Adoption|Guardianship|Conservatorship)\s+of)\s/;
/** A caption's party lines are no case name. */
const ROLE =
  /^(?:Plaintiff|Defendant|Petitioner|Respondent|Appell(?:ant|ee))s?,|(?:Plaintiff|Defendant|Petitioner|Respondent)s?\.?$/i;
const SIGNAL_WORD =
  /^[(“"]?(?:see|also|cf\.?|e\.g\.,?|accord|contra|citing|quoting|compare|with|but)$/i;
/** No word of a name: what comes before it, such as a note's number, belongs to none. */
const CITES = /^[(“"]?(?:See|Cf\.|Accord|Contra|Compare)$/;
const ENDS_NAME = /[;:?!”"]$|^[—–-]+$|\.{3}$|…$/;
const SENTENCE_STARTS = new Set(
  'The This That These Those In It We He She They But And However There Here Under As When If See For On At'.split(
    ' ',
  ),
);
/** They lead a sentence only with a comma: `First, Kern v. …`, but `First Nat'l Bank v. …`. */
const ORDINALS = new Set(['first', 'second', 'third', 'finally']);
/** Small words that may begin a family's name. */
const PARTICLES = new Set(
  'de la las le los du des da di del della do dos van von der den ter el al'.split(' '),
);
/** A defendant's name may run this far over small words before it stops being a name. */
const SMALL_WORDS = 6;

/**
 * The case name that ends at `end` (before the comma and the volume), no further back than
 * `floor`: `A v. B`, `In re C`, or, where a comma follows, the capitalised words of a short name.
 */
export function readCaseName(
  text: string,
  floor: number,
  end: number,
  comma: boolean,
): CaseName | null {
  const from = Math.max(floor, end - WINDOW);
  const words = wordsOf(text, from, end);
  const versus = findVersus(words);
  const two = versus > 0 ? twoParties(text, words, versus, end) : null;
  if (versus > 0) return two === null || ROLE.test(two.name) ? null : two;
  return oneParty(text, words, end) ?? (comma ? shortName(text, words, end) : null);
}

function wordsOf(text: string, from: number, end: number): readonly Word[] {
  const words: Word[] = [];
  const pattern = /[^\s\u200b;]*;|[^\s\u200b;]+/g;
  const window = text.slice(from, end);
  for (let found = pattern.exec(window); found !== null; found = pattern.exec(window)) {
    const start = from + found.index;
    words.push({ text: found[0], start, end: start + found[0].length });
  }
  if (from > 0 && /\S/.test(text.charAt(from - 1)) && window !== '' && /^[A-Za-z]/.test(window)) {
    if (/[A-Za-z]/.test(text.charAt(from - 1))) words.shift();
  }
  return words;
}

/** The last `v.` that a plausible defendant separates from the end; -1 when there is none. */
function findVersus(words: readonly Word[]): number {
  let small = 0;
  let depth = 0;
  for (let at = words.length - 1; at > 0; at--) {
    const word = words[at];
    const before = words[at - 1];
    if (word === undefined || before === undefined) break;
    if (VERSUS.test(word.text)) return at < words.length - 1 ? at : -1;
    depth += count(word.text, ')') - count(word.text, '(');
    if (depth < 0) return -1;
    if (depth > 0) continue;
    if (!VERSUS.test(before.text) && endsParty(before.text, word.text)) return -1;
    if (/^[a-z]/.test(word.text) && !INNER_WORDS.has(word.text.replace(/,$/, ''))) {
      small++;
      if (small > SMALL_WORDS) return -1;
    }
  }
  return -1;
}

/** Inside a defendant's name a capitalised word with a stop is more likely an abbreviation. */
function endsParty(word: string, next: string): boolean {
  if (!endsSentence(word, next)) return false;
  return !/^[A-Z][a-z]{1,7}\.$/.test(word) || SENTENCE_STARTS.has(next);
}

function count(word: string, mark: string): number {
  return word.split(mark).length - 1;
}

function endsSentence(word: string, next: string): boolean {
  if (word.endsWith('!') && mayFollowComma(next)) return false;
  if (ENDS_NAME.test(word)) return true;
  if (!word.endsWith('.') || isAbbreviation(word)) return false;
  return /^["“(‘[]?[A-Z\d]/.test(next);
}

function twoParties(
  text: string,
  words: readonly Word[],
  versus: number,
  end: number,
): CaseName | null {
  const first = overCommas(words, trimLead(words, walkBack(words, versus - 1), versus));
  const start = words[first];
  const last = words[versus - 1];
  const after = words[words[versus + 1]?.text === '.' ? versus + 2 : versus + 1];
  if (start === undefined || last === undefined || after === undefined || first >= versus)
    return null;
  const opening = openingMarks(start.text);
  const plaintiff = oneLine(text.slice(start.start + opening, last.end)).replace(/,$/, '');
  const defendant = oneLine(text.slice(after.start, end));
  return {
    name: oneLine(text.slice(start.start + opening, end)),
    plaintiff,
    defendant,
    start: start.start + opening,
  };
}

/** The first word of the run of name-like words that ends with the word at `last`. */
function walkBack(words: readonly Word[], last: number): number {
  let first = last + 1;
  for (let at = last; at >= 0; at--) {
    const word = words[at]?.text ?? '';
    const next = words[at + 1]?.text ?? '';
    if (at < last && !joins(word, next)) break;
    if (!canStand(word) || (at < last && CITES.test(word))) break;
    first = at;
    if (/^["“‘(]/.test(word)) break;
  }
  return first;
}

/**
 * A party that is a list: `Local 9, Bhd. of Carpenters, AFL-CIO v. …`. Its commas are crossed only
 * where the whole run of names begins a citation: at a signal, an opening mark or a sentence.
 */
function overCommas(words: readonly Word[], near: number): number {
  const before = words[near - 1]?.text ?? '';
  if (!before.endsWith(',') || !canStand(before)) return near;
  let far = near;
  while (far > 0 && crosses(words, far)) far--;
  const start = trimLead(words, far, near);
  const leads = words.slice(far, start).some(({ text }) => !SIGNAL_WORD.test(text));
  const names = words.slice(start, near);
  if (leads || names.some(({ text }) => /^(?:19|20)\d\d,?$/.test(text))) return near;
  return start < near && beginsCitation(words, far, start) ? start : near;
}

function crosses(words: readonly Word[], at: number): boolean {
  const word = words[at - 1]?.text ?? '';
  const next = words[at]?.text ?? '';
  if (/^["“‘(]/.test(next) || !canStand(word)) return false;
  return word.endsWith(',') || joins(word, next);
}

function beginsCitation(words: readonly Word[], far: number, start: number): boolean {
  const first = words[start]?.text ?? '';
  const before = words[far - 1]?.text ?? '';
  if (start > far || far === 0 || /^["“‘(]/.test(first)) return true;
  return /[;:]$/.test(before) || SIGNAL_WORD.test(before) || endsSentence(before, first);
}

/** True when two words can stand side by side within one party's name. */
function joins(word: string, next: string): boolean {
  if (endsSentence(word, next) || /[)\]]$/.test(word))
    return word.endsWith(')') && word.startsWith('(');
  if (word.endsWith(',')) return mayFollowComma(next) || mayFollowComma(word.slice(0, -1));
  return !word.endsWith('.') || isAbbreviation(word) || next === '&';
}

function canStand(word: string): boolean {
  const bare = word.replace(/^["“‘([]+/, '').replace(/,$/, '');
  if (INNER_WORDS.has(bare)) return !WEAK_WORDS.has(bare);
  return /^(?:[A-Z\d&ÀÁÉÍÓÚÑ]|#\d|[a-z][A-Z][a-z])/.test(bare) || /^(?:d|l)['’][A-Z]/.test(bare);
}

/** Drops small words and words that bring a citation in from the front of a name. */
function trimLead(words: readonly Word[], first: number, end: number): number {
  let at = first;
  while (at < end) {
    const bare = (words[at]?.text ?? '').replace(/^["“‘([]+/, '').replace(/,$/, '');
    const next = words[at + 1]?.text ?? '';
    if (/^In$/i.test(bare) && /^(?:re:?|the)$/i.test(next) && at + 1 < end) break;
    const lower = bare.toLowerCase();
    const listed = LEADING_WORDS.has(lower) || LEADING_WORDS.has(lower.replace(/\.$/, ''));
    const drop = listed && !(ORDINALS.has(lower) && !(words[at]?.text ?? '').endsWith(','));
    if (!drop && !(INNER_WORDS.has(bare) && !PARTICLES.has(bare))) break;
    at++;
  }
  return at;
}

function openingMarks(word: string): number {
  return /^["“‘([]*/.exec(word)?.[0].length ?? 0;
}

/** `In re …`, `Ex parte …`: the nearest such head with nothing but a name after it. */
function oneParty(text: string, words: readonly Word[], end: number): CaseName | null {
  for (let at = words.length - 2; at >= 0; at--) {
    const word = words[at];
    const next = words[at + 1];
    if (word === undefined || next === undefined) return null;
    if (
      at < words.length - 2 &&
      endsSentence(next.text.replace(/^re:$/, 're'), words[at + 2]?.text ?? '')
    )
      return null;
    const start = word.start + openingMarks(word.text);
    const head = ONE_PARTY.exec(text.slice(start, start + 40).replace(/\s+/g, ' '));
    if (head === null) continue;
    const earlier = words[at - 2];
    const start2 = /^(?:In)$/.test(words[at - 1]?.text ?? '') ? null : earlier;
    const inRe =
      /^(?:re:?)$/i.test(words[at - 1]?.text ?? '') && /^["“‘([]*In$/i.test(start2?.text ?? '');
    const from =
      earlier !== undefined && (inRe || inTheMatter(words, at))
        ? earlier.start + openingMarks(earlier.text)
        : start;
    const name = oneLine(text.slice(from, end));
    if (count(name, ')') > count(name, '(')) return null;
    const party = name.replace(
      /^(?:In re:?|IN RE:?|In the (?:Matter|Interest) of:?|Ex [Pp]arte|Matter of)\s+/,
      '',
    );
    return { name, plaintiff: null, defendant: party, start: from };
  }
  return null;
}

/** `In the` before `Matter of`. */
function inTheMatter(words: readonly Word[], at: number): boolean {
  return (
    /^the$/i.test(words[at - 1]?.text ?? '') && /^["“‘([]*In$/i.test(words[at - 2]?.text ?? '')
  );
}

/** The capitalised words right before a short form: `McIntyre, 514 U.S. at 341`. */
function shortName(text: string, words: readonly Word[], end: number): CaseName | null {
  const last = words.length - 1;
  if (last < 0) return null;
  const first = trimLead(words, walkBack(words, last), words.length);
  const start = words[first];
  if (start === undefined) return null;
  const name = oneLine(text.slice(start.start + openingMarks(start.text), end));
  if (name === '' || !/[A-Za-z]{2}/.test(name)) return null;
  return { name, plaintiff: null, defendant: name, start: start.start + openingMarks(start.text) };
}
