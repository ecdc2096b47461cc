import { DucesError } from '../faults/index.ts';
import type { HeldPassage } from './checks/index.ts';
import { flagEnding } from './flags/flag-ending.ts';
import { flagLayout } from './flags/flag-layout.ts';
import { flagNotes } from './flags/flag-notes.ts';
import { flagOcr } from './flags/flag-ocr.ts';
import { flagStamps } from './flags/flag-stamps.ts';
import { withDocketCaption } from './kinds/docket-sheet/docket-caption.ts';
import { formDeadlines, issuedOn } from './kinds/form-times.ts';
import { readDetails } from './kinds/kind-details.ts';
import { kindInput } from './kinds/kind-input.ts';
import { readDated } from './kinds/read-dated.ts';
import { readDecided } from './kinds/read-decided.ts';
import { readFiling } from './kinds/read-filing.ts';
import type { Front } from './kinds/read-front.ts';
import { readJudge } from './kinds/read-judge.ts';
import { flagParts, type RecognisedPart, readParts } from './kinds/read-parts.ts';
import { readRegarding } from './kinds/read-regarding.ts';
import { readUnderlying } from './kinds/read-underlying.ts';
import type { KindReading } from './kinds/recognise-kind.ts';
import { pinAt } from './locate.ts';
import type { OrderReading, PaperReading, PartReading, ReadingFlag } from './order-reading.ts';
import type { Paper, PaperPin, TextRange } from './paper.ts';
import { readCited } from './read-cited.ts';
import { datedBySignature, kindBySignature, type SeenSignature } from './seen-signature.ts';

/** Marks of a court paper without which a text is taken for something else. */
const FEWEST_SIGNS = 2;

/**
 * Reads a court paper of any kind: its caption, citations, quotations and, of an order, what it
 * decides and commands.
 *
 * @param passages what a matter holds of the text of authorities, for the check of quotations.
 * @param seen a judge's signature that a person saw in the picture of this very file.
 * @throws DucesError `paper-not-recognised` when the text bears no mark of a court paper;
 * `order-contradictory` when its date is not the one that was seen.
 */
export function readCourtPaper(
  paper: Paper,
  passages: readonly HeldPassage[] = [],
  seen: SeenSignature | null = null,
): PaperReading {
  const [read, ...others] = readParts(paper);
  if (read === undefined) throw notRecognised(paper);
  const first = { ...read, kind: kindBySignature(read.kind, seen) };
  const parts = [first, ...others];
  const { front, caption } = first;
  const number = caption.number?.number ?? null;
  const { kind, reasons } = refuseUnrecognised(paper, first.kind);
  const judge = readJudge(first.paper, front);
  const dated = datedBySignature(readDated(first.paper, front, judge), seen);
  const cited = readCited(paper, front, passages, dated.dated);
  const own = { ...cited, sentences: sentencesOf(first, cited.sentences) };
  const decided = readDecided(first.paper, kind, {
    ...own,
    title: caption.title,
    dated: dated.dated,
  });
  const filing = readFiling(first.paper, front);
  const fields = readDetails(kind, () => kindInput(first, own.sentences));
  const flags = [
    ...flagsOfReading(paper, parts, { number, dated, filing }),
    ...cited.flags,
    ...decided.flags,
    ...(fields?.flags ?? []),
    ...(kind === 'order' ? [...dated.flags, ...flagEnding(first.paper, judge)] : []),
  ];
  const details = fields?.details ?? null;
  const issued = issuedOn(details);
  return withDocketCaption({
    kind,
    reasons,
    certain: first.kind.certain,
    runnerUp: first.kind.runnerUp,
    parts: parts.length < 2 ? [] : parts.map(describePart),
    source: paper.source,
    ...captionFields(paper, caption, issued?.at ?? dated.at),
    stampCaseNumber: filing.caseNumber,
    entry: filing.entry,
    filed: filing.filed,
    judge,
    dated: issued?.iso ?? dated.dated,
    regarding: readRegarding(first.paper, front, decided.dispositions),
    underlying: readUnderlying(paper, cited.sentences, cited.citations, number),
    citations: cited.citations,
    recordCitations: cited.records,
    quotations: cited.quotations,
    disposition: decided.disposition,
    dispositions: decided.dispositions,
    commands: decided.commands,
    deadlines: [...decided.deadlines, ...formDeadlines(first.paper, details)],
    conditions: decided.conditions,
    details,
    flags: flags.toSorted((a, b) => placeRank(a) - placeRank(b)),
  });
}

/** The sentences of the paper filed, without those of the papers attached to it. */
function sentencesOf({ part }: RecognisedPart, sentences: readonly TextRange[]) {
  return sentences.filter(({ start }) => start < part.end);
}

/** The flags of how the file was read and of what its parts and its stamps say. */
function flagsOfReading(
  paper: Paper,
  parts: readonly RecognisedPart[],
  {
    number,
    dated,
    filing,
  }: {
    readonly number: string | null;
    readonly dated: ReturnType<typeof readDated>;
    readonly filing: ReturnType<typeof readFiling>;
  },
): readonly ReadingFlag[] {
  const [first] = parts;
  if (first === undefined) return [];
  return [
    ...first.kind.flags,
    ...flagParts(parts),
    ...flagNotes(paper),
    ...flagOcr(paper, {
      caseNumber: { value: number, at: first.caption.number?.at ?? null },
      dated: { value: dated.dated, at: dated.at },
    }),
    ...flagLayout(paper),
    ...flagStamps(first.paper, filing, number, dated.dated),
  ];
}

/** What the caption says, with the places of the fields that are plain text. */
function captionFields(
  paper: Paper,
  { title, number, parties, court }: Front,
  dated: PaperPin | null,
): Pick<PaperReading, 'pins' | 'title' | 'court' | 'caseNumber' | 'caption' | 'parties'> {
  return {
    pins: {
      title: title?.at ?? null,
      caseNumber: number?.at ?? null,
      caption: parties === null ? null : pinAt(paper, parties.line.start),
      dated,
    },
    title: title?.title ?? null,
    court,
    caseNumber: number?.number ?? null,
    caption: parties?.caption ?? null,
    parties: parties?.parties ?? null,
  };
}

/**
 * Reads an order.
 *
 * @param seen a judge's signature that a person saw in the picture of this very file.
 * @throws DucesError `paper-not-recognised`; `paper-wrong-kind` for a court paper that is no order,
 * and a proposed order is none; `order-contradictory` when its date is not the one that was seen.
 */
export function readOrder(paper: Paper, seen: SeenSignature | null = null): OrderReading {
  const reading = readCourtPaper(paper, [], seen);
  if (reading.kind === 'order') {
    return { ...reading, kind: 'order', ...(seen === null ? {} : { signatureSeen: seen }) };
  }
  const mayBeSigned = reading.kind === 'proposed-order' || reading.runnerUp === 'order';
  throw new DucesError(
    'paper-wrong-kind',
    `The paper is no order but of the kind "${reading.kind}": ${reading.reasons.join('; ')}.`,
    {
      place: placeOf(paper),
      next: mayBeSigned
        ? 'Give the order that the court signed; if a signature is drawn on this copy, have counsel record it: duces decide signature.'
        : 'Give the order that the court signed.',
    },
  );
}

function refuseUnrecognised(paper: Paper, kind: KindReading): KindReading {
  if (kind.signs >= FEWEST_SIGNS) return kind;
  throw notRecognised(paper);
}

function notRecognised(paper: Paper): DucesError {
  return new DucesError(
    'paper-not-recognised',
    'The text is no court paper: it has no caption with a court, a case number and parties.',
    { place: placeOf(paper), next: 'Give a paper filed in a case, with its caption.' },
  );
}

function describePart({ part, kind, caption }: RecognisedPart): PartReading {
  return {
    kind: kind.kind,
    title: part.label ?? caption.title?.title ?? null,
    entry: part.entry,
    firstPage: part.firstPage,
    lastPage: part.lastPage,
  };
}

function placeOf(paper: Paper): { readonly file?: string } {
  return paper.source.name === null ? {} : { file: paper.source.name };
}

/** Flags without a place come last. */
function placeRank({ at }: ReadingFlag): number {
  return at === null ? Infinity : at.page * 1000 + (at.line ?? 0);
}
