import { pinAt } from '../locate.ts';
import type { JudgeReading } from '../order-reading.ts';
import type { Paper, PaperLine } from '../paper.ts';

const TITLE =
  /\b(?:(?:Chief|Senior|Presiding|Acting|Associate)\s+)*(?:(?:United\s+States|U\.\s?S\.|Federal|State|Superior\s+Court|Supreme\s+Court|District\s+Court)\s+)?(?:(?:Chief|Senior)\s+)?(?:(?:Magistrate|District|Circuit|Bankruptcy|Administrative\s+Law|Trial|Court|Presiding)\s+)?(?:Judge|Justice)(?:\s+of\s+the\s+[\w ]{3,60})?\b|\b(?:U\.\s?S\.\s?[MD]\.\s?J\.|J\.\s?S\.\s?C\.)/i;
const NAME =
  /^(?:\/s\/\s*|By:?\s*)?(?:(?:The\s+)?Hon(?:orable|\.)\s+)?(?<name>\p{Lu}[\p{L}’'.-]*(?:\s+(?:(?:de|del|la|van|von|of)\s+)?\p{Lu}[\p{L}’'.-]*){1,4}(?:,?\s+(?:Jr|JR|Sr|SR|I{2,3}|IV)\.?)?)\s*,?$/u;
const LONGEST = 90;

/** Reads the judge from the signature block: a name, and under it or after it the title. */
export function readJudge(paper: Paper, from: number): JudgeReading | null {
  const lines = paper.lines.filter((line) => line.start >= from);
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const text = textOf(paper, line);
    const title = text.length <= LONGEST ? TITLE.exec(text) : null;
    if (title === null || /[.;]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text)) continue;
    const same = NAME.exec(withoutDate(text.slice(0, title.index)));
    const above = lines[at - 1];
    const name =
      same ?? (above === undefined ? null : NAME.exec(withoutDate(textOf(paper, above))));
    if (name === null || (same === null && title.index > 3)) continue;
    const where = same === null && above !== undefined ? above : line;
    return judge(paper, name.groups?.['name'] ?? '', title[0], where);
  }
  return null;
}

function judge(paper: Paper, printed: string, title: string, line: PaperLine): JudgeReading {
  return {
    name: ordinaryCapitals(printed),
    printed,
    title: ordinaryCapitals(title),
    at: pinAt(paper, line.start),
  };
}

/** `Dated: February 2, 2011. WILLIAM EXAMPLE`: the name without the date before it. */
function withoutDate(text: string): string {
  return text.replace(/^.*\d{4}[.,]?\s+(?:_{2,}\s*)?/, '').trim();
}

function capital(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

function textOf(paper: Paper, line: PaperLine): string {
  return paper.text.slice(line.start, line.end).trim();
}

/**
 * `SALLIE KIM` as `Sallie Kim`, `MCSAMPLE` as `McSample`; mixed capitals and initials stay as
 * printed. What capitals hide (`MACSAMPLE`, `DESAMPLE`) cannot be told: `printed` has the word.
 */
function ordinaryCapitals(text: string): string {
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
