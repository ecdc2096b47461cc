import { pinRange } from '../../locate.ts';
import type { ReadingFlag } from '../../order-reading.ts';
import type { Paper, PinnedRange, TextRange } from '../../paper.ts';
import { type BodyLine, pinMatch } from '../body-lines.ts';
import { type KindFields, type KindInput, linesBelow, warning } from '../kind-input.ts';
import {
  missingNumbers,
  type NumberedParagraph,
  numberedParagraphs,
} from '../numbered-paragraphs.ts';
import { readFootCounsel, readHeadCounsel } from '../read-counsel.ts';
import { readSignature } from '../read-signature.ts';
import type { ComplaintDetails, PleadedParty } from './complaint-details.ts';
import { readCauses } from './read-causes.ts';

const PARTY =
  /^(?:(?:At all (?:relevant )?times[^,]{0,60}),\s+)?(?:The\s+)?(?<role>Plaintiffs?|Defendants?|Petitioners?|Respondents?|Intervenors?|Nonparty)\s+(?<name>\p{Lu}(?:[^,(“"]|,(?=\s+(?:Inc|LLC|L\.L\.C|Ltd|LLP|P\.C|Corp|Jr)\b)){1,90}?),?\s+(?:\([^)]{1,80}\),?\s+)?(?:is|are|was|were|resides?|has)\b/u;
const NAME_ITSELF = /^(?:is|are|DOES?)\b/;
const JURY =
  /\b(?:JURY (?:TRIAL )?DEMAND(?:ED)?|DEMAND(?:S)? (?:FOR )?(?:A )?(?:JURY|TRIAL BY JURY)|demands? (?:a )?(?:trial by )?jury)\b/i;
const VERIFIES =
  /\bI have read the (?:foregoing|within|above)\b|\bVERIFICATION\b|\bverif(?:y|ies) (?:that|under)\b/;
const PRAYER =
  /^(?:(?:PRAYER|REQUEST|DEMAND)\s+FOR\s+(?:RELIEF|JUDGMENT)|PRAYER|RELIEF\s+(?:REQUESTED|SOUGHT))\W*$|^WHEREFORE\b/i;
const ITEM = /^(?:\(?[A-Za-z\d]{1,3}[.)]|[IVX]{1,5}\.|•|-)\s+\S/;
const CLOSE = /^(?:DATED|Dated|Respectfully|JURY|DEMAND FOR JURY|VERIFICATION)\b/i;

/** Reads a complaint or petition. A verification counts only by its words, not by the title. */
export function readComplaint(input: KindInput): KindFields<ComplaintDetails> {
  const { paper, lines, sentences } = input;
  const body = linesBelow(input);
  const prayer = body.findLastIndex(({ text }) => PRAYER.test(text));
  const paragraphs = numberedParagraphs(paper, prayer === -1 ? body : body.slice(0, prayer));
  const details: ComplaintDetails = {
    kind: 'complaint',
    parties: paragraphs.flatMap(introduced),
    causes: readCauses(paper, body, paragraphs),
    prayer: readPrayer(paper, body),
    juryDemand: readJuryDemand(paper, lines),
    verification: readVerification(paper, sentences),
    paragraphs,
    signature: readSignature(paper, body.slice(-40)),
    counsel: readHeadCounsel(paper, lines) ?? readFootCounsel(paper, body),
  };
  return { details, flags: flagComplaint(details) };
}

function introduced(paragraph: NumberedParagraph): PleadedParty[] {
  const { number, subParagraphs: _, series: __, ...range } = paragraph;
  const match = PARTY.exec(paragraph.text.slice(0, 400).replace(/\s+/g, ' '));
  const { role, name } = match?.groups ?? {};
  if (role === undefined || name === undefined || NAME_ITSELF.test(name)) return [];
  return [{ ...range, name: name.trim(), role, paragraph: number }];
}

/** From its words to the end of the line: a caption may have a party before them. */
function readJuryDemand(paper: Paper, lines: readonly BodyLine[]): PinnedRange | null {
  for (const line of lines) {
    const match = JURY.exec(line.text);
    if (match === null) continue;
    const from = /[|)]/.test(line.text.slice(0, match.index)) ? match.index : 0;
    return pinMatch(paper, line.start, [from, line.text.length]);
  }
  return null;
}

/** Each item of the prayer, or the whole of it when it has none. */
function readPrayer(paper: Paper, lines: readonly BodyLine[]): readonly PinnedRange[] {
  const head = lines.findLastIndex(({ text }) => PRAYER.test(text));
  if (head === -1) return [];
  const after = lines.slice(head);
  const close = after.findIndex(({ text }, at) => at > 0 && CLOSE.test(text));
  const inside = after.slice(0, close === -1 ? after.length : close);
  const starts = inside.flatMap(({ text }, at) => (at > 0 && ITEM.test(text) ? [at] : []));
  if (starts.length === 0) {
    const last = inside.at(-1);
    const [first] = inside;
    return first === undefined || last === undefined
      ? []
      : [pinRange(paper, { start: first.start, end: last.end })];
  }
  return starts.map((at, index) => {
    const end = inside[(starts[index + 1] ?? inside.length) - 1];
    const range: TextRange = { start: inside[at]?.start ?? 0, end: end?.end ?? 0 };
    return pinRange(paper, range);
  });
}

function readVerification(paper: Paper, sentences: readonly TextRange[]): PinnedRange | null {
  const found = sentences.find(({ start, end }) => {
    const text = paper.text.slice(start, end);
    return VERIFIES.test(text) && /\b(?:true|knowledge|read)\b/i.test(text);
  });
  return found === undefined ? null : pinRange(paper, found);
}

function flagComplaint(details: ComplaintDetails): readonly ReadingFlag[] {
  const flags: ReadingFlag[] = [];
  const add = (code: string, message: string): void => {
    flags.push(warning(code, message));
  };
  if (details.causes.length === 0)
    add('causes-missing', 'No heading of a cause of action was found.');
  if (details.prayer.length === 0) add('prayer-missing', 'No prayer for relief was found.');
  if (details.paragraphs.length === 0)
    add('paragraphs-missing', 'No numbered paragraphs were found.');
  const lost = missingNumbers(details.paragraphs);
  if (lost.length > 0) {
    const message = `No paragraph was found for the numbers ${lost.slice(0, 12).join(', ')}.`;
    add('paragraph-numbers-missing', message);
  }
  if (details.verification === null) {
    flags.push(
      warning(
        'complaint-unverified',
        'It bears no words of verification: what it alleges is no evidence.',
        null,
        'note',
      ),
    );
  }
  return flags;
}
