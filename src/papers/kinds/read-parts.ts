import type { PaperKind, ReadingFlag } from '../order-reading.ts';
import type { Paper } from '../paper.ts';
import { type FrontMatter, frontMatter } from './front-matter.ts';
import { findParts, onlyPart, type PaperPart } from './paper-part.ts';
import { isPublishersPage } from './publishers-head.ts';
import { type Front, readFront } from './read-front.ts';
import { type KindReading, recogniseKind } from './recognise-kind.ts';

/** One paper of a file: its stretch of the file, its caption and its kind. */
export interface RecognisedPart {
  readonly part: PaperPart;
  /** The file as if it held this part alone. */
  readonly paper: Paper;
  readonly front: FrontMatter;
  readonly caption: Front;
  readonly kind: KindReading;
}

/** A file of many exhibits is divided no further than this; the rest stays with the last. */
const MOST_PARTS = 24;

/** Recognises each paper that a file holds, the filed paper first. */
export function readParts(paper: Paper): readonly RecognisedPart[] {
  const candidates = findParts(paper).slice(0, MOST_PARTS);
  const kept: PaperPart[] = [];
  let previous: RecognisedPart | null = null;
  for (const [at, part] of candidates.entries()) {
    const end = candidates[at + 1]?.start ?? paper.text.length;
    const read = recognise(paper, { ...part, end });
    if (previous === null || !continues(previous, read, kept)) kept.push(part);
    if (previous === null || kept.at(-1) === part) previous = read;
  }
  return kept.map((part, at) => {
    const next = kept[at + 1];
    return recognise(paper, {
      ...part,
      end: next?.start ?? paper.text.length,
      lastPage: next === undefined ? (paper.pages.at(-1)?.page ?? 1) : next.firstPage - 1,
    });
  });
}

function recognise(paper: Paper, part: PaperPart): RecognisedPart {
  const whole = part.start === 0 && part.end === paper.text.length;
  const view = whole ? paper : onlyPart(paper, part);
  const front = frontMatter(view);
  const caption = readFront(view, front);
  const read = recogniseKind(view, front, facts(caption), part);
  const slip = part.label !== null && part.start > 0;
  const kind: KindReading = slip
    ? { ...read, kind: 'exhibit', certain: true, runnerUp: null, flags: [] }
    : read;
  return { part, paper: view, front, caption, kind };
}

function facts({ court, number, parties, title }: Front): Parameters<typeof recogniseKind>[2] {
  return {
    court: court?.name ?? null,
    caseNumber: number?.number ?? null,
    caption: parties?.caption ?? null,
    title: title?.title ?? null,
  };
}

/** A reporter of decisions puts a page of its own over the court's. */
const COVER = /\bSlip Op(?:inion)?\b|\brepublished from\b|\bReporter of Decisions\b/i;

function isCover({ paper, part, kind }: RecognisedPart): boolean {
  const top = paper.text.slice(0, 800);
  const onePage = part.firstPage === paper.pages[0]?.page && paper.pages.length === 1;
  return onePage && kind.kind === 'unknown' && (COVER.test(top) || isPublishersPage(top));
}

/** Kinds whose attachments are part of them: what a subpoena demands stands in its attachment. */
const WITH_ATTACHMENTS: ReadonlySet<PaperKind> = new Set(['subpoena', 'docket-sheet']);
/** Kinds that print their caption again before each part. */
const RECAPTIONED: ReadonlySet<PaperKind> = new Set(['opinion', 'transcript', 'docket-sheet']);

/**
 * A second caption under the same stamp may be the same paper's. A paper bound in behind an
 * exhibit's slip sheet belongs to the exhibit, unless it is a draft for the court to sign.
 */
function continues(
  previous: RecognisedPart,
  next: RecognisedPart,
  kept: readonly PaperPart[],
): boolean {
  if (kept.length === 1 && isCover(previous)) return true;
  if (kept.length === 1 && WITH_ATTACHMENTS.has(previous.kind.kind) && next.part.label !== null) {
    return true;
  }
  if (next.part.reason?.startsWith('its stamp') === true || next.part.label !== null) return false;
  const [one, two] = [previous.kind.kind, next.kind.kind];
  if (one === 'exhibit') return two !== 'proposed-order';
  if (two === 'unknown' && next.caption.title === null) return true;
  if (isDraftBehindItsCover(previous, next)) return true;
  if (one !== two) return two === 'unknown';
  return (
    RECAPTIONED.has(one) || isSameTitle(previous.caption.title?.title, next.caption.title?.title)
  );
}

/** Titles that begin alike: a title printed again may break off where its caption is read badly. */
const SHORTEST_TITLE = 10;

function isSameTitle(one: string | undefined, two: string | undefined): boolean {
  if (one === undefined || two === undefined || one === two) return one === two;
  if (Math.min(one.length, two.length) < SHORTEST_TITLE) return false;
  return one.startsWith(two) || two.startsWith(one);
}

/** The cover that counsel puts before the order for the judge to sign, and that order. */
function isDraftBehindItsCover(cover: RecognisedPart, draft: RecognisedPart): boolean {
  const [one, two] = [cover.caption.number?.number, draft.caption.number?.number];
  const drafts = draft.kind.kind === 'order' || draft.kind.kind === 'proposed-order';
  const proposed = [cover.kind.kind, cover.kind.runnerUp].includes('proposed-order');
  return proposed && drafts && one !== undefined && one === two;
}

/** One flag for each further paper; exhibits behind their slip sheets make one together. */
export function flagParts(parts: readonly RecognisedPart[]): readonly ReadingFlag[] {
  const exhibits = parts.slice(1).filter(({ kind }) => kind.kind === 'exhibit');
  const others = parts.slice(1).filter(({ kind }) => kind.kind !== 'exhibit');
  const [first] = exhibits;
  const flags = others.map(({ part, kind, caption }): ReadingFlag => {
    const called = caption.title === null ? `of the kind "${kind.kind}"` : caption.title.title;
    return {
      code: 'second-paper',
      severity: 'warning',
      message: `Another paper begins on page ${part.firstPage}, since ${part.reason ?? ''}: ${called}. The fields are those of the first.`,
      at: { page: part.firstPage, line: null },
    };
  });
  if (first === undefined) return flags;
  const pages = exhibits.map(({ part }) => `${part.label ?? 'an exhibit'} (${part.firstPage})`);
  return [
    ...flags,
    {
      code: 'exhibits-attached',
      severity: 'note',
      message: `Exhibits follow the paper, with their pages: ${pages.join(', ')}.`,
      at: { page: first.part.firstPage, line: null },
    },
  ];
}
