import { pinRange } from '../../locate.ts';
import type { ReadingFlag } from '../../order-reading.ts';
import type { Paper, PinnedRange, TextRange } from '../../paper.ts';
import { pinGroup, type PinnedDate, pinnedDates } from '../body-lines.ts';
import { type KindFields, type KindInput, linesBelow, warning } from '../kind-input.ts';
import { numberedParagraphs } from '../numbered-paragraphs.ts';
import { readHeadCounsel } from '../read-counsel.ts';
import { readHearing } from '../read-hearing.ts';
import { readSignature } from '../read-signature.ts';
import type { DeclarationDetails } from './declaration-details.ts';
import { readCapacity, readDeclarant } from './read-declarant.ts';
import { readExhibits } from './read-exhibits.ts';
import { readOath } from './read-oath.ts';

const KNOWLEDGE = /\b(?:personal(?:ly)?|first-?hand|own)\s+(?:knowledge|familiar|aware)/i;
const BELIEF =
  /\bo?n\s+information\s+and\s+belief\b|\binformed\s+and\s+believe|\bupon\s+information\s+and\s+belief\b|\bto\s+the\s+best\s+of\s+my\s+(?:knowledge|information|belief)|\bI\s+(?:am\s+informed|understand)\s+(?:and\s+believe\s+)?that\b/i;
const EXECUTED = /\b(?:executed|signed|dated|done|declared)\b(?<rest>[^;]{0,160})/gi;
const PLACE =
  /\b(?:at|in)\s+(?<place>\p{Lu}[\p{L}.’'-]*(?:(?:,?\s+|\s+(?:of|the)\s+)\p{Lu}[\p{L}.’'-]*){0,5})/du;

/** Reads a declaration, affidavit or affirmation. */
export function readDeclaration(input: KindInput): KindFields<DeclarationDetails> {
  const { paper, front, title, lines, sentences } = input;
  const body = linesBelow(input);
  const paragraphs = numberedParagraphs(paper, body);
  const signature = readSignature(paper, body.slice(-25));
  const find = (words: RegExp): PinnedRange | null => {
    const range = sentences.find(({ start, end }) => words.test(paper.text.slice(start, end)));
    return range === undefined ? null : pinRange(paper, range);
  };
  const details: DeclarationDetails = {
    kind: 'declaration',
    declarant: readDeclarant(paper, sentences, front, title) ?? signature.name,
    capacity: readCapacity(paper, sentences),
    personalKnowledge: find(KNOWLEDGE),
    informationAndBelief: sentences
      .filter(({ start, end }) => BELIEF.test(paper.text.slice(start, end)))
      .map((range) => pinRange(paper, range)),
    paragraphs,
    oath: readOath(paper, sentences),
    executed: readExecuted(paper, { start: front.end, end: input.part.end }),
    signature,
    exhibits: readExhibits(paper, sentences, paragraphs),
    hearing: readHearing(paper, lines, front.end),
    counsel: readHeadCounsel(paper, lines),
  };
  return { details, flags: flagDeclaration(details) };
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

function flagDeclaration(details: DeclarationDetails): readonly ReadingFlag[] {
  const { oath, executed, signature, declarant, personalKnowledge, informationAndBelief } = details;
  const flags: ReadingFlag[] = [];
  const add = (code: string, message: string, at: ReadingFlag['at'] = null): void => {
    flags.push(warning(code, message, at));
  };
  if (declarant === null) add('declarant-missing', 'The paper does not say who declares.');
  if (oath === null) {
    add('oath-missing', 'The paper is neither sworn nor declared under penalty of perjury.');
  } else {
    if (oath.form === 'no-penalty') {
      add(
        'penalty-of-perjury-missing',
        'It is declared, but not under penalty of perjury (28 U.S.C. § 1746).',
        oath.words.at,
      );
    }
    if (oath.penaltyOfPerjury && !oath.trueAndCorrect) {
      add(
        'true-and-correct-missing',
        'It is declared under penalty of perjury, but not to be true (28 U.S.C. § 1746).',
        oath.words.at,
      );
    }
    if (oath.form === 'affidavit' && oath.jurat === null) {
      add('jurat-missing', 'It is sworn, but bears no officer’s certificate.', oath.words.at);
    }
  }
  if (executed.date?.iso == null) {
    const open = executed.date !== null;
    add(
      'execution-date-missing',
      open
        ? `The date of execution is open or impossible: "${executed.date.text}".`
        : 'It does not say when it was executed.',
      executed.date?.at ?? null,
    );
  }
  if (signature.state === 'blank-rule') {
    add(
      'signature-blank',
      'The line for the signature is blank in the text; a drawn signature would be a picture.',
      signature.name?.at ?? null,
    );
  }
  if (personalKnowledge === null) {
    add('personal-knowledge-missing', 'It does not say that it rests on personal knowledge.');
  }
  for (const belief of informationAndBelief) {
    add(
      'information-and-belief',
      `It rests here on information and belief, or on what others said: "${short(belief.text)}"`,
      belief.at,
    );
  }
  return flags;
}

function short(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 90).replace(/\s\S*$/, '')} …`;
}
