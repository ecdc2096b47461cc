import type { Paper, PaperStamp, TextRange } from '../paper.ts';

/** Where one paper ends and another begins in the same file, by pages and clean offsets. */
export interface PaperPart extends TextRange {
  readonly firstPage: number;
  readonly lastPage: number;
  /** Why a part is taken to begin here; null for the first part. */
  readonly reason: string | null;
  /** What a slip sheet calls it ("Exhibit A"); null when it has none. */
  readonly label: string | null;
  /** The docket entry stamped on its first page; null when none is. */
  readonly entry: string | null;
}

interface Break {
  readonly page: number;
  readonly reason: string;
  readonly label: string | null;
}

/** Lines at the head of a page among which a new caption is looked for. */
const HEAD_LINES = 45;
/** A page with no more lines than this may be a slip sheet. */
const SLIP_LINES = 7;
const SLIP =
  /^\W*(?<label>(?:EXHIBITS?|ATTACHMENT|APPENDIX|EXH?\.) ["“]?[A-Z0-9][A-Z0-9.-]{0,5}["”]?)\W*$/i;
const COURT =
  /^\W*(?:IN THE )?(?:UNITED STATES (?:DISTRICT|BANKRUPTCY) COURT|(?:SUPERIOR|SUPREME|CIRCUIT|DISTRICT|COUNTY) COURT (?:OF|FOR)\b|UNITED STATES COURT OF APPEALS)/;
const NUMBER =
  /\b(?:Case|Civil Action|Action|Index|Cause|Docket|Civ\.)?\s*(?:Nos?\b|Number)|\d-cv-/i;
const PARTIES =
  /^\W*(?:-\s*)?(?:v|vs|against)\.?(?:\s*-)?\W*$|\b(?:Plaintiff|Defendant|Petitioner)s?\b|\bIn re\b/i;
const COUNTER = /\bPage:?\s*(?<page>\d+)\s*of\s*\d+/i;

/**
 * Divides a file that holds several papers: where the stamp's entry or page count changes, where a
 * page after the first bears a caption of its own, and where a slip sheet announces an exhibit.
 */
export function findParts(paper: Paper): readonly PaperPart[] {
  const byPage = Map.groupBy(paper.stamps, (stamp) => stamp.page);
  const linesOf = pageLines(paper);
  const breaks: Break[] = [];
  for (const page of paper.pages.slice(1)) {
    const lines = linesOf.get(page.page) ?? [];
    const slip = slipLabel(lines);
    const stamped = restarts(byPage.get(page.page - 1) ?? [], byPage.get(page.page) ?? []);
    const reason =
      stamped ??
      (slip === null ? null : `the page bears only "${slip}"`) ??
      (hasCaption(lines) ? 'the page has a caption of its own' : null);
    if (reason !== null) breaks.push({ page: page.page, reason, label: slip });
  }
  return partsBetween(paper, breaks, byPage);
}

/** The paper as if it held this part alone; offsets stay those of the whole. */
export function onlyPart(paper: Paper, part: PaperPart): Paper {
  const inside = ({ start }: TextRange): boolean => start >= part.start && start < part.end;
  const onPage = ({ page }: { readonly page: number }): boolean =>
    page >= part.firstPage && page <= part.lastPage;
  return {
    ...paper,
    text: paper.text.slice(0, part.end),
    lines: paper.lines.filter(inside),
    paragraphs: paper.paragraphs.filter(inside),
    pages: paper.pages.filter(onPage),
    emphases: paper.emphases.filter(inside),
    stamps: paper.stamps.filter(onPage),
    notes: paper.notes.filter(
      ({ pages }) => pages.length === 0 || pages.some((page) => onPage({ page })),
    ),
  };
}

function pageLines(paper: Paper): ReadonlyMap<number, readonly string[]> {
  const byPage = Map.groupBy(paper.lines, (line) => line.at.page);
  return new Map(
    [...byPage].map(([page, lines]) => [
      page,
      lines.slice(0, HEAD_LINES).map(({ start, end }) => paper.text.slice(start, end).trim()),
    ]),
  );
}

function slipLabel(lines: readonly string[]): string | null {
  if (lines.length > SLIP_LINES) return null;
  for (const line of lines) {
    const label = SLIP.exec(line)?.groups?.['label'];
    if (label !== undefined) return label;
  }
  return null;
}

/** Two stamps over each other agree with either: only entries that share nothing part papers. */
function restarts(before: readonly PaperStamp[], now: readonly PaperStamp[]): string | null {
  if (before.length === 0 || now.length === 0) return null;
  const entries = new Set(before.map(({ entry }) => entry));
  if (now.every(({ entry }) => entry !== null && !entries.has(entry))) {
    return `its stamp says entry ${now.at(-1)?.entry ?? ''}`;
  }
  const last = Math.max(...counts(before));
  const restarted = counts(now).every((count) => count === 1) && last >= 1;
  return restarted ? 'its stamp begins again at page 1' : null;
}

function counts(stamps: readonly PaperStamp[]): readonly number[] {
  return stamps.map(({ text }) => Number(COUNTER.exec(text)?.groups?.['page'] ?? Number.NaN));
}

function hasCaption(lines: readonly string[]): boolean {
  const court = lines.findIndex((line) => COURT.test(line) && line.length < 90);
  if (court === -1) return false;
  const after = lines.slice(court, court + 22);
  return after.some((line) => NUMBER.test(line)) && after.some((line) => PARTIES.test(line));
}

function partsBetween(
  paper: Paper,
  breaks: readonly Break[],
  byPage: ReadonlyMap<number, readonly PaperStamp[]>,
): readonly PaperPart[] {
  const starts: readonly (Omit<Break, 'reason'> & { readonly reason: string | null })[] = [
    { page: paper.pages[0]?.page ?? 1, reason: null, label: null },
    ...breaks,
  ];
  const startOf = new Map(paper.pages.map(({ page, start }) => [page, start]));
  return starts.map(({ page, reason, label }, at) => {
    const next = starts[at + 1]?.page;
    const lastPage = next === undefined ? (paper.pages.at(-1)?.page ?? page) : next - 1;
    return {
      start: at === 0 ? 0 : (startOf.get(page) ?? 0),
      end: next === undefined ? paper.text.length : (startOf.get(next) ?? paper.text.length),
      firstPage: page,
      lastPage,
      reason,
      label,
      entry: byPage.get(page)?.at(-1)?.entry ?? null,
    };
  });
}
