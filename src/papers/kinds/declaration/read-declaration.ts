import type { Paper, TextRange } from '../../paper.ts';
import { type BodyLine, pinGroup, pinnedDates } from '../body-lines.ts';
import { type KindFields, type KindInput, linesBelow } from '../kind-input.ts';
import { numberedParagraphs } from '../numbered-paragraphs.ts';
import { readHeadCounsel } from '../read-counsel.ts';
import { readHearing } from '../read-hearing.ts';
import { readSignature } from '../read-signature.ts';
import type { DeclarationDetails, Oath } from './declaration-details.ts';
import { flagDeclaration } from './flag-declaration.ts';
import { readBasis, readDiffering } from './read-basis.ts';
import { readCapacity, readDeclarant } from './read-declarant.ts';
import { readExhibits } from './read-exhibits.ts';
import { readOath } from './read-oath.ts';

const EXECUTED =
  /\b(?:executed|signed|dated|done|declared|sworn\s+to\s+before\s+me|sworn\s+before\s+me|(?:affirm|declare)(?=\s+this\s+\d))\b(?<rest>[^;]{0,160})/gi;
const PLACE =
  /\b(?:at|in)\s+(?<place>\p{Lu}[\p{L}.’'-]*(?:(?:,?\s+|\s+(?:of|the)\s+)\p{Lu}[\p{L}.’'-]*){0,5})/du;

/** Reads a declaration, affidavit or affirmation. */
export function readDeclaration(input: KindInput): KindFields<DeclarationDetails> {
  const { paper, front, title, lines } = input;
  const body = linesBelow(input);
  const sentences = [...openingOf(input, body), ...input.sentences];
  const paragraphs = numberedParagraphs(paper, body);
  const oath = readOath(paper, sentences);
  const signature = readSignature(paper, linesOfSignature(body, oath));
  const basis = readBasis(paper, sentences);
  const apart = sentences.filter(({ start }) => start !== oath?.words.start);
  const details: DeclarationDetails = {
    kind: 'declaration',
    declarant: readDeclarant(paper, sentences, front, title) ?? signature.name,
    capacity: readCapacity(paper, sentences),
    basis,
    differing: readDiffering(paper, apart, paragraphs, basis),
    paragraphs,
    oath,
    executed: readExecuted(paper, { start: front.end, end: input.part.end }, oath),
    signature,
    exhibits: readExhibits(paper, sentences, paragraphs),
    hearing: readHearing(paper, lines, front.end),
    counsel: readHeadCounsel(paper, lines),
  };
  return { details, flags: flagDeclaration(details) };
}

/** "I, A. Name, declare as follows:" is short enough to be taken for a part of the caption. */
function openingOf({ paper, front }: KindInput, body: readonly BodyLine[]): readonly TextRange[] {
  const from = body[0]?.start ?? front.end;
  return paper.paragraphs.filter(({ start, end }) => start >= from && end <= front.end);
}

/** Lines in which the declarant signs, at the end or after the oath. */
const SIGNING = 25;

/** Attachments follow the oath, and the notary signs after the affiant. */
function linesOfSignature(body: readonly BodyLine[], oath: Oath | null): readonly BodyLine[] {
  const jurat = oath?.jurat?.start ?? Infinity;
  const before = body.filter(({ start }) => start < jurat);
  if (oath === null || oath.form === 'affidavit') return before.slice(-SIGNING);
  const at = before.findIndex(({ end }) => end > oath.words.start);
  return at === -1 ? before.slice(-SIGNING) : before.slice(at, at + SIGNING);
}

/** How far from the oath its date may stand, and how far from the end without one. */
const NEAR = 1200;
const END = 6000;

/**
 * The date and place of "Executed" or "Dated" beside the oath; else the last of the paper: what is
 * attached bears dates of its own.
 */
function readExecuted(
  paper: Paper,
  body: TextRange,
  oath: Oath | null,
): DeclarationDetails['executed'] {
  if (oath !== null && oath.form !== 'affidavit') {
    const { start, end } = oath.words;
    const [after] = executions(paper, { start, end: Math.min(body.end, end + NEAR) });
    const beside =
      after ?? executions(paper, { start: Math.max(body.start, start - NEAR / 4), end }).at(-1);
    if (beside !== undefined) return beside;
  }
  const last = executions(paper, { start: Math.max(body.start, body.end - END), end: body.end }).at(
    -1,
  );
  return last ?? { date: null, place: null };
}

function executions(
  paper: Paper,
  { start: from, end }: TextRange,
): readonly DeclarationDetails['executed'][] {
  return [...paper.text.slice(from, end).matchAll(EXECUTED)].flatMap((match) => {
    const rest = match.groups?.['rest'] ?? '';
    const start = from + match.index + match[0].length - rest.length;
    const stretch = rest.split(/(?<=\d{4})\s*\.\s|\n\n/)[0] ?? rest;
    const [date] = pinnedDates(paper, { start, end: start + stretch.length });
    if (date === undefined) return [];
    const place = pinGroup(paper, start, PLACE.exec(stretch.replace(/[.\s]+$/, '')), 'place');
    return [{ date, place }];
  });
}
