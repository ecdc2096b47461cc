/** A judge's office as signature blocks print it. */
export const OFFICE = [
  '(?:(?:Chief|Senior|Presiding|Acting|Associate|Supervising|Retired)\\s+)*(?:[a-z.]{2,20}(?:\\s[a-z.]{2,20})?\\s+County\\s+)?(?:(?:United\\s+States|U\\.\\s?S\\.|Federal|State|Superior\\s+Court|Supreme\\s+Court|District\\s+Court|Circuit\\s+Court)\\s+)?(?:(?:Chief|Senior)\\s+)?(?:(?:Magistrate|District|Circuit|Bankruptcy|Administrative\\s+Law|Trial|Presiding|Tax\\s+Court)\\s+)?(?:Court\\s+)?(?:Judge|Justice)(?:\\s+of\\s+the\\s+[\\w ]{3,60}|\\s+Presiding)?\\b',
  '(?:Vice\\s+)?Chancellor\\b',
  '\\bMagistrate\\b',
  '(?:Chief\\s+)?Special\\s+Master\\b',
  '(?:U\\.\\s?S\\.\\s?)?[MDC]\\.\\s?J\\.',
  'A?\\.?J\\.\\s?[ST]\\.\\s?C\\.',
  '(?:P\\.\\s?)?J\\.\\s?A\\.\\s?D\\.',
  // Initials of an office stand behind a name and a comma: "SAMPLE, Acting P. J.", "Sample, V.C."
  '(?<=,\\s?)(?:Acting\\s+|Senior\\s+)?(?:A\\.\\s?)?(?:(?:[CPS]\\.\\s?)?J\\.|V\\.\\s?C\\.)',
].join('|');
const WORD = "\\p{Lu}[\\p{L}’'.-]*";
/** Two names at the least, with particles and "Jr.". */
export const FULL_NAME = `${WORD}(?:\\s+(?:(?:de|del|la|van|von|of)\\s+)?${WORD}){1,4}(?:,?\\s+(?:Jr|JR|Sr|SR|I{2,3}|IV)\\b\\.?)?`;
/** Words that stand in capitals beside a judge's office and are no name. */
const NO_NAME =
  /\b(?:United|States|District|Court|Order(?:ed)?|Opinion|Memorandum|Concurs?|Dated?|Signed|Clerk|Deputy|Respectfully|Submitted|Presented|Approved|Form|Honorable|Judge|California|York|Enter(?:ed)?|So|It|Presiding|Is|Department|Division|County|Filed|Decided|Before|Panel|Affirmed|Opinions?|The|Per|Curiam)\b/i;

/** Whether words in capitals may be a person's name. */
export function isName(words: string): boolean {
  return !NO_NAME.test(words);
}

function capital(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

/**
 * `SALLIE KIM` as `Sallie Kim`, `MCSAMPLE` as `McSample`; mixed capitals and initials stay as
 * printed. What capitals hide (`MACSAMPLE`, `DESAMPLE`) cannot be told: `printed` has the word.
 */
export function ordinaryCapitals(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  return text.replace(/\p{L}[\p{L}]+/gu, (word) =>
    /^(?:II|III|IV)$/.test(word)
      ? word
      : capital(word).replace(
          /^Mc(\p{Ll})(?=\p{Ll}{2})/u,
          (_, letter: string) => `Mc${letter.toUpperCase()}`,
        ),
  );
}
