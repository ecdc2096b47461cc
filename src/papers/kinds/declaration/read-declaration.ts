import type { Paper, PinnedRange, TextRange } from '../../paper.ts';
import { type BodyLine, pinGroup, type PinnedDate, pinnedDates } from '../body-lines.ts';
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
  /\b(?:executed|signed|dated|done|declared|sworn\s+to\s+before\s+me|sworn\s+before\s+me)\b(?<rest>[^;]{0,160})/gi;
const PLACE =
  /\b(?:at|in)\s+(?<place>\p{Lu}[\p{L}.’'-]*(?:(?:,?\s+|\s+(?:of|the)\s+)\p{Lu}[\p{L}.’'-]*){0,5})/du;

/** Reads a declaration, affidavit or affirmation. */
export function readDeclaration(input: KindInput): KindFields<DeclarationDetails> {
  const { paper, front, title, lines } = input;
  const body = linesBelow(input);
  const sentences = [...openingOf(input, body), ...input.sentences];
  const paragraphs = numberedParagraphs(paper, body);
  const oath = readOath(paper, sentences);
  const signature = readSignature(paper, beforeJurat(body, oath).slice(-25));
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
    executed: readExecuted(paper, { start: front.end, end: input.part.end }),
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

/** The notary signs after the affiant. */
function beforeJurat(body: readonly BodyLine[], oath: Oath | null): readonly BodyLine[] {
  const jurat = oath?.jurat?.start ?? Infinity;
  const before = body.filter(({ start }) => start < jurat);
  return before.length === 0 ? body : before;
}

/** The date and place after the last "Executed" (or "Dated") that has a date. */
function readExecuted(paper: Paper, body: TextRange): DeclarationDetails['executed'] {
  const from = Math.max(body.start, body.end - 6000);
  let date: PinnedDate | null = null;
  let place: PinnedRange | null = null;
  for (const match of paper.text.slice(from, body.end).matchAll(EXECUTED)) {
    const rest = match.groups?.['rest'] ?? '';
    const start = from + match.index + match[0].length - rest.length;
    const stretch = rest.split(/(?<=\d{4})\s*\.\s|\n\n/)[0] ?? rest;
    const [found] = pinnedDates(paper, { start, end: start + stretch.length });
    if (found === undefined) continue;
    date = found;
    place = pinGroup(paper, start, PLACE.exec(stretch.replace(/[.\s]+$/, '')), 'place');
  }
  return { date, place };
}
