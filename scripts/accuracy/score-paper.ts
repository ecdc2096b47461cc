import { findSentences, type Paper, type PaperReading } from '../../src/papers/index.ts';
import type { GoldDeadline, GoldPaper, GoldRecordCitation } from './gold-paper.ts';
import { type FieldResult, judgeList, judgeValue } from './tally.ts';

/** The fields whose share that is right is the bar of issue 3. */
export const BAR_FIELDS: ReadonlySet<string> = new Set([
  'case number',
  'court',
  'title',
  'judge',
  'date signed',
  'date filed',
  'disposition',
]);

/** Kinds by the names of the manifest, which puts several of ours under one. */
const MANIFEST_KINDS: Readonly<Record<string, readonly string[]>> = {
  'party-paper': ['statement', 'stipulation', 'notice', 'opposition', 'reply', 'answer', 'letter'],
  form: ['summons', 'subpoena'],
};

/** Judges every field that a gold paper gives. */
export function scorePaper(
  gold: GoldPaper,
  paper: Paper,
  reading: PaperReading,
): readonly FieldResult[] {
  return [
    judgeValue('court', gold.court?.id ?? null, reading.court?.id ?? null),
    judgeValue('case number', gold.caseNumber, reading.caseNumber, alike),
    judgeValue('case number, stamp', gold.stampCaseNumber, reading.stampCaseNumber, alike),
    judgeValue('title', gold.title, reading.title, alike),
    judgeValue('judge', gold.judge?.name ?? null, reading.judge?.name ?? null, alike),
    judgeValue('judge’s role', gold.judge?.role ?? null, roleOf(reading, gold), alike),
    judgeValue('date signed', gold.dateSigned, reading.dated),
    judgeValue('date filed', gold.dateFiled, reading.filed),
    judgeValue('docket entry', gold.docketEntry, reading.entry),
    judgeValue('disposition', ruled(gold.disposition), ruled(reading.disposition)),
    judgeValue('kind', gold.kind, manifestKind(gold.kind, reading.kind)),
    judgeValue('numbered lines', string(gold.numberedLinesPerPage), string(lastLine(paper))),
    scoreParties(gold, reading),
    judgeList(
      'entries ruled on',
      gold.rulesOn,
      reading.regarding.map(({ entry }) => entry),
      {
        same: (one, two) => one === two,
        show: (item) => item,
      },
    ),
    judgeList('deadlines', gold.deadlines, reading.deadlines, {
      same: sameDeadline,
      show: ({ text, date }) => `${date ?? 'relative'}: ${text}`,
    }),
    scoreRecord(gold, reading),
    ...scoreSentences(gold, paper),
  ];
}

/** A fresh comparison without case, white space and the shapes of quotation marks and dashes. */
function alike(one: string, two: string): boolean {
  return fold(one) === fold(two);
}

function fold(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[.,;:]+$/, '')
    .trim()
    .toLowerCase();
}

/** The gold's words for a judge whom only the caption names, without an office. */
function roleOf({ judge }: PaperReading, gold: GoldPaper): string | null {
  const assigned = gold.judge?.role?.startsWith('assigned') === true;
  return assigned && judge?.assigned === true && judge.title === null
    ? 'assigned; does not sign'
    : (judge?.title ?? null);
}

function string(value: number | null): string | null {
  return value === null ? null : String(value);
}

/** The gold says "other" for an order that rules on no motion and "none" for a party's paper. */
function ruled(disposition: string | null): string | null {
  if (disposition === null || disposition === 'other' || disposition === 'none') return null;
  return disposition;
}

function manifestKind(gold: string | null, kind: string): string | null {
  if (gold === null) return null;
  return MANIFEST_KINDS[gold]?.includes(kind) === true ? gold : kind;
}

/** The number of lines that most numbered pages bear. */
function lastLine(paper: Paper): number | null {
  const counts = new Map<number, number>();
  for (const page of paper.pages) {
    if (page.lastLine !== null) counts.set(page.lastLine, (counts.get(page.lastLine) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, two]) => two - one)[0]?.[0] ?? null;
}

interface Party {
  readonly side: string;
  readonly name: string;
}

function scoreParties({ caption }: GoldPaper, { parties }: PaperReading): FieldResult {
  return judgeList(
    'parties',
    caption === null ? [] : sides(caption.inRe, caption.plaintiffs, caption.defendants),
    parties === null ? [] : sides(parties.inRe, parties.first, parties.second),
    {
      same: (one, two) => one.side === two.side && alike(one.name, two.name),
      show: ({ side, name }) => `${side} ${name}`,
    },
  );
}

function sides(
  inRe: string | null,
  first: readonly string[],
  second: readonly string[],
): readonly Party[] {
  return [
    ...(inRe === null ? [] : [{ side: 'in re', name: inRe }]),
    ...first.map((name) => ({ side: 'first', name })),
    ...second.map((name) => ({ side: 'second', name })),
  ];
}

type ReadDeadline = PaperReading['deadlines'][number];

/** The same day, in words that are mostly the same: the gold quotes a sentence or a part of it. */
function sameDeadline(gold: GoldDeadline, read: ReadDeadline): boolean {
  const date = read.date ?? read.relative?.reaches ?? null;
  if (gold.date !== date) return false;
  const [one, two] = [words(gold.text), words(read.text)];
  const shared = one.filter((word) => two.includes(word)).length;
  return shared >= Math.min(one.length, two.length) * 0.6;
}

function words(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}/]+/gu) ?? [];
}

type ReadRecord = PaperReading['recordCitations'][number];

/** Gold lists the first cites only, so what was read is judged up to the page of its last one. */
function scoreRecord({ recordCitations }: GoldPaper, reading: PaperReading): FieldResult {
  const gold = recordCitations.flatMap((cite) =>
    (cite.docket ?? '').split('; ').map((docket) => ({ ...cite, docket })),
  );
  const complete = recordCitations.length < 15;
  const lastPage = complete ? Infinity : (recordCitations.at(-1)?.onPage ?? 0);
  const read = reading.recordCitations.filter(({ at }) => at.page <= lastPage);
  const judged = judgeList('record cites', gold, read, {
    same: sameRecord,
    show: (item) =>
      'onPage' in item
        ? `p. ${item.onPage} ${item.text} (${item.docket} ¶ ${item.paragraphs ?? ''})`
        : `p. ${item.at.page} ${item.entry} ¶ ${item.paragraphs.join(', ')}`,
  });
  if (complete) return judged;
  // On the last page further cites may follow that the gold leaves out.
  const surplus = reading.recordCitations.filter(({ at }) => at.page === lastPage).length;
  const falsePositives = Math.max(0, judged.tally.falsePositives - surplus);
  return { ...judged, tally: { ...judged.tally, falsePositives } };
}

function sameRecord(gold: GoldRecordCitation, read: ReadRecord): boolean {
  const entry = gold.docket === '' ? !read.numbered : gold.docket === read.entry;
  const pages = Math.abs(gold.onPage - read.at.page) <= 1;
  return entry && pages && paragraphs(gold.paragraphs) === read.paragraphs.join(',');
}

/** `9-12, 14` as each paragraph by its number. */
function paragraphs(printed: string | null): string {
  return (printed ?? '')
    .split(/,\s*/)
    .flatMap((part) => {
      const [from, to] = part.split(/[-–]/).map(Number);
      if (from === undefined || Number.isNaN(from) || from === 0) return [];
      const length = (to ?? from) - from + 1;
      return Array.from({ length }, (_, index) => from + index);
    })
    .join(',');
}

function scoreSentences({ sentences }: GoldPaper, paper: Paper): readonly FieldResult[] {
  const whole = fold(paper.text);
  const cut = new Set(
    paper.paragraphs.flatMap((each) =>
      findSentences(paper.text, each).map(({ start, end }) => fold(paper.text.slice(start, end))),
    ),
  );
  const gold = sentences.map(({ text }) => fold(text));
  const found = (field: string, read: readonly string[]): FieldResult =>
    judgeList(field, gold, read, { same: (one, two) => one === two, show: (item) => item });
  return [
    found(
      'sentences',
      gold.filter((each) => whole.includes(each)),
    ),
    found(
      'sentences, cut',
      gold.filter((each) => cut.has(each)),
    ),
  ];
}
