import { pinAt } from '../../locate.ts';
import type { PaperKind, ReadingFlag } from '../../order-reading.ts';
import type { BodyLine } from '../body-lines.ts';
import { type KindFields, type KindInput, linesBelow, warning } from '../kind-input.ts';
import { numberedParagraphs } from '../numbered-paragraphs.ts';
import { readFootCounsel, readHeadCounsel } from '../read-counsel.ts';
import { readHearing } from '../read-hearing.ts';
import { readSignature, readSigners } from '../read-signature.ts';
import type { MotionDetails } from './motion-details.ts';
import { isPlainHeading, readPoints } from './read-points.ts';
import { readNoticed, readRelief, readRules } from './read-relief.ts';
import { tablePages } from './table-pages.ts';

const AIM =
  /\b(?:MOTION|APPLICATION|PETITION|REQUEST|NOTICE|OPPOSITION|OBJECTIONS?|RESPONSE|REPLY|MEMORANDUM|BRIEF|STIPULATION)S?\b(?:\s+OF\s+(?:LAW|POINTS\s+AND\s+AUTHORITIES))?,?\s+(?<aim>(?:TO|FOR|IN|OF(?!\s+(?:MOTION|POINTS|LAW)))\s[^;]{2,300})/i;
/** Sentences in which the paper says what it moves under: the first of its body. */
const OPENING = 12;

/**
 * Reads a motion, opposition, reply, notice or statement. Tables of contents and authorities are
 * told by their leaders and kept out of relief and points.
 */
export function readMotion(input: KindInput, kind: PaperKind): KindFields<MotionDetails> {
  const { paper, front, title, lines, sentences } = input;
  const tables = tablePages(lines);
  const skipped = new Set([...tables.contents, ...tables.authorities]);
  const body = linesBelow(input).filter(({ at }) => !skipped.has(at.page));
  const isBody = (offset: number): boolean => !skipped.has(pinAt(paper, offset).page);
  const relief = readRelief(paper, sentences, isBody);
  const noticed = readNoticed(paper, sentences, isBody);
  const opening = sentences.filter(({ start }) => isBody(start)).slice(0, OPENING);
  const details: MotionDetails = {
    kind: 'motion',
    aim: title === null ? null : (AIM.exec(title)?.groups?.['aim']?.trim() ?? null),
    rules: readRules(paper, [...opening, ...relief, ...noticed]),
    relief,
    noticed,
    points: readPoints(paper, [...headingsAbove(lines, body), ...body]),
    tables,
    hearing: readHearing(paper, lines, front.end),
    paragraphs: numberedParagraphs(paper, body),
    signature: readSignature(paper, body.slice(-40)),
    signers: readSigners(paper, body),
    counsel: readHeadCounsel(paper, lines) ?? readFootCounsel(paper, body),
  };
  return { details, flags: flagMotion(details, kind) };
}

/** The first heading of a brief is short enough to be taken for a part of the caption. */
function headingsAbove(lines: readonly BodyLine[], body: readonly BodyLine[]): readonly BodyLine[] {
  const from = body[0]?.start ?? 0;
  return lines.filter(({ start, text }) => start < from && isPlainHeading(text));
}

const ASKING: ReadonlySet<PaperKind> = new Set(['motion', 'opposition', 'reply']);

function flagMotion(details: MotionDetails, kind: PaperKind): readonly ReadingFlag[] {
  const flags: ReadingFlag[] = [];
  if (ASKING.has(kind) && details.relief.length === 0) {
    flags.push(
      warning('relief-missing', 'No sentence that asks the court for something was found.'),
    );
  }
  if (details.signature.state === 'blank-rule') {
    const at = details.signature.name?.at ?? null;
    flags.push(warning('signature-blank', 'The line for the signature is blank in the text.', at));
  }
  return flags;
}
