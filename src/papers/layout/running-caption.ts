/** What opens a line of a caption. */
const OPENS =
  /(?<=\s)(?:(?:FOR\s+THE\s+)?(?:(?:NORTHERN|SOUTHERN|EASTERN|WESTERN|MIDDLE|CENTRAL)\s+)?DISTRICT\s+OF\s|IN\s+RE\b|(?:CASE|CIVIL\s+ACTION|INDEX|CAUSE|DOCKET|[A-Z]{2})\s+NO\.|(?:Case|Civil\s+Action|Index|Cause|Docket|Misc\.)\s+No\.|(?:Plaintiff|Defendant|Petitioner|Respondent|Appellant|Appellee|Applicant|Movant)s?[,.](?=\s)|v\.\s|vs\.\s|(?<!\)\s)\)\s|(?:Re|RE):\s|(?:INTRODUCTION|BACKGROUND|DISCUSSION|FACTS|ANALYSIS|PRELIMINARY\s+STATEMENT)\b)/g;
/** What closes one. */
const CLOSES =
  /(?<=\s)(?:(?:Plaintiff|Defendant|Petitioner|Respondent|Appellant|Appellee|Applicant|Movant)s?[,.]|v\.|vs\.|INTRODUCTION|BACKGROUND|DISCUSSION|FACTS|ANALYSIS|PRELIMINARY\s+STATEMENT|Filed\s+Under\s+Seal)(?=\s)|\b(?:No|NO)\.:?\s+[\w:-]*\d[\w:-]*(?=\s)|(?<=\s\))\s(?!\))/g;
const CAPITALS = /^[\p{Lu}\d’'“”".,;:&()/@_-]*\p{Lu}{2}[\p{Lu}\d’'“”".,;:&()/@_-]*$/u;
/** No line begins with what joins it to the one before. */
const JOINS = /^(?:AND|OF|FOR|TO|OR|ON|BY|WITH)$/;
const SMALL = /^\p{Lu}\p{Ll}+[,.]?$/u;
/** So many words in small letters among so many: prose has begun. */
const PROSE_WORDS = 10;
const SMALL_WORDS = 6;

/**
 * Where the lines of a caption began that was copied as one: at a role, a number, a court's district,
 * and where words in capitals meet others.
 *
 * @param numbers where margin numbers stand: a line begins there already.
 */
export function captionBreaks(caption: string, numbers: readonly number[]): readonly number[] {
  const words = [...caption.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, index }));
  const own = words.filter(({ index }) => !numbers.includes(index));
  const prose = own.findIndex((_, at) => isProse(own.slice(at, at + PROSE_WORDS)));
  const end = own[prose]?.index ?? caption.length;
  const turns = own.flatMap(({ word, index }, at) => {
    const before = own[at - 1]?.word ?? '';
    const next = own[at + 1]?.word ?? '';
    const opens =
      CAPITALS.test(word) && CAPITALS.test(next) && !CAPITALS.test(before) && !JOINS.test(word);
    const ends =
      SMALL.test(word) && CAPITALS.test(before) && CAPITALS.test(own[at - 2]?.word ?? '');
    return opens || ends ? [index] : [];
  });
  const opened = [...caption.matchAll(OPENS)].map(({ index }) => index);
  const closed = [...caption.matchAll(CLOSES)].map(({ 0: text, index }) => index + text.length);
  return [...turns, ...opened, ...closed, end].filter((at) => at <= end);
}

function isProse(words: readonly { readonly word: string }[]): boolean {
  const [first, second, third] = words;
  if (
    first === undefined ||
    !/^[“"]?\p{Lu}[^.,:]*$/u.test(first.word) ||
    CAPITALS.test(first.word)
  ) {
    return false;
  }
  if (![second, third].some((next) => /^\p{Ll}/u.test(next?.word ?? ''))) return false;
  return words.filter(({ word }) => /^\p{Ll}/u.test(word)).length >= SMALL_WORDS;
}
