import { pinAt } from '../locate.ts';
import { ocrConfidence } from '../ocr-confidence.ts';
import type { ReadingFlag } from '../order-reading.ts';
import type { Paper, PaperPin, TextRange } from '../paper.ts';

/** Fields of a reading that rest on a few characters. */
export interface OcrFields {
  readonly caseNumber: { readonly value: string | null; readonly at: PaperPin | null };
  readonly dated: { readonly value: string | null; readonly at: PaperPin | null };
}

/** Names by which an account is looked up: a handle, an e-mail address, a name after `u/`. */
const NAMES =
  /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}|@[\p{L}\p{N}_.-]{1,64}|u\/[\w-]{1,40})/gu;
/** Groups of characters that an engine takes for each other, and people too. */
const ALIKE: readonly (readonly [pattern: RegExp, shown: string])[] = [
  [/[lI1|!]/, 'l, I and 1'],
  [/[O0oQ]/, 'O and 0'],
  [/rn|m/, 'rn and m'],
  [/[S5]/, 'S and 5'],
  [/[B8]/, 'B and 8'],
  [/[Z2]/, 'Z and 2'],
  [/cl|d/, 'cl and d'],
  [/vv|w/, 'vv and w'],
  [/_/, 'underscores (which touch the line below)'],
];
/** Below this one reading in several is wrong. */
const SURE = 85;
const MOST_FLAGS = 300;

/**
 * Flags what was read by OCR and must not be relied on as read: names of accounts, always, since
 * one character makes another account; the case number and the date, when they were not sure.
 */
export function flagOcr(paper: Paper, { caseNumber, dated }: OcrFields): readonly ReadingFlag[] {
  if (!hasOcr(paper)) return [];
  return [
    ...flagNames(paper),
    ...flagField(paper, 'case number', caseNumber.value, caseNumber.at),
    ...flagField(paper, 'date', dated.value, dated.at),
  ];
}

function hasOcr({ geometry }: Paper): boolean {
  return geometry?.confidences.some((confidence) => !Number.isNaN(confidence)) ?? false;
}

function flagNames(paper: Paper): readonly ReadingFlag[] {
  const flags: ReadingFlag[] = [];
  for (const match of paper.text.matchAll(NAMES)) {
    const name = match[0].replace(/[.-]+$/, '');
    const range = { start: match.index, end: match.index + name.length };
    const confidence = ocrConfidence(paper, range);
    if (confidence === null || name.length < 2) continue;
    flags.push({
      code: 'ocr-handle-unconfirmed',
      severity: 'warning',
      message: `${name} was read by OCR (${sureness(confidence)})${doubts(name)}. Confirm it against the picture before it is looked up.`,
      at: pinAt(paper, range.start),
      range,
    });
    if (flags.length === MOST_FLAGS) break;
  }
  return flags;
}

function doubts(name: string): string {
  const alike = ALIKE.filter(([pattern]) => pattern.test(name)).map(([, shown]) => shown);
  return alike.length === 0 ? '' : `; ${alike.join('; ')} look alike`;
}

function sureness(confidence: number): string {
  return confidence === 0 ? 'confidence not known' : `confidence ${Math.round(confidence)} of 100`;
}

/** The words with digits on the line of a field, where it was read with doubt. */
function flagField(
  paper: Paper,
  field: string,
  value: string | null,
  at: PaperPin | null,
): readonly ReadingFlag[] {
  if (value === null || at === null) return [];
  const doubtful = wordsAt(paper, at, value).flatMap((range) => {
    const confidence = ocrConfidence(paper, range);
    return confidence !== null && confidence < SURE ? [{ range, confidence }] : [];
  });
  const [worst] = doubtful.toSorted((a, b) => a.confidence - b.confidence);
  if (worst === undefined) return [];
  const word = paper.text.slice(worst.range.start, worst.range.end);
  return [
    {
      code: 'ocr-low-confidence',
      severity: 'warning',
      message: `The ${field}, ${value}, rests on "${word}", which OCR read with doubt (${sureness(worst.confidence)}). Check it against the picture.`,
      at,
      range: worst.range,
    },
  ];
}

/**
 * Words with digits of the value on the lines at its pin, however the value is written there. Where
 * the pin names the page alone, only digits that are rare on a page tell.
 */
function wordsAt(paper: Paper, at: PaperPin, value: string): readonly TextRange[] {
  const least = at.line === null ? 4 : 1;
  const digits = (value.match(/\d+/g) ?? []).filter((each) => each.length >= least);
  return paper.lines
    .filter(({ at: pin }) => pin.page === at.page && pin.line === at.line)
    .flatMap(({ start, end }) =>
      [...paper.text.slice(start, end).matchAll(/\S+/g)]
        .filter(([word]) => digits.some((each) => word.includes(String(Number(each)))))
        .map(({ index, 0: word }) => ({
          start: start + index,
          end: start + index + word.length,
        })),
    );
}
