import { pinAt } from '../locate.ts';
import type { PaperKind, ReadingFlag } from '../order-reading.ts';
import type { Paper, TextRange } from '../paper.ts';
import { countMarks } from './count-marks.ts';
import type { FrontMatter } from './front-matter.ts';
import type { KindChoice } from './kind-choice.ts';
import { findMarks, type KindMark } from './kind-marks.ts';
import { reviewingSigns } from './reviewing-signs.ts';
import { settleKind } from './settle-kind.ts';
import { readTitledKind } from './title-kinds.ts';

/** What kind of paper it is and why; `signs` says how many marks of a court paper it bears. */
export interface KindReading {
  readonly kind: PaperKind;
  readonly reasons: readonly string[];
  /** The kind that other words speak for; null when nothing does. */
  readonly runnerUp: PaperKind | null;
  /** False when the words speak for two kinds alike: a person must say which. */
  readonly certain: boolean;
  readonly signs: number;
  readonly flags: readonly ReadingFlag[];
}

/** What the caption was found to hold. */
export interface CaptionFacts {
  readonly court: string | null;
  readonly caseNumber: string | null;
  readonly caption: string | null;
  readonly title: string | null;
}

/**
 * Recognises the kind of a paper, or of one part of a file: by words that only one form bears, then
 * by the title, then by words of the body. Where the body speaks against the title, or for two
 * kinds alike, the reading is uncertain and a flag names both.
 *
 * @param part the stretch of the clean text that the paper is.
 */
export function recogniseKind(
  paper: Paper,
  front: FrontMatter,
  facts: CaptionFacts,
  part: TextRange = { start: 0, end: paper.text.length },
): KindReading {
  const text = paper.text.slice(part.start, part.end);
  const marks = findMarks(text);
  const reviewing = reviewingSigns(paper, front);
  const titled = choose(facts.title, front, marks);
  const choice =
    reviewing.length > 0 && !isOrderOf(facts.title, titled)
      ? REVIEWED
      : settleKind(titled, { paper, front, text, marks, facts });
  const reasons = [
    ...(facts.title === null ? [] : [`its title reads "${facts.title}"`]),
    ...(choice.because === null ? [] : [choice.because]),
    ...marks.map(({ reason }) => reason),
    ...reviewing,
    ...(facts.court === null ? [] : [`its caption names ${facts.court}`]),
    ...(facts.caseNumber === null ? [] : [`it bears case number ${facts.caseNumber}`]),
    ...(facts.caption === null ? [] : [`its caption names the parties: ${facts.caption}`]),
  ];
  return {
    kind: choice.kind,
    reasons,
    runnerUp: choice.runnerUp,
    certain: choice.certain,
    signs: signsOf(paper, facts, marks, reviewing),
    flags: flagsOf(choice, pinAt(paper, front.start)),
  };
}

/** The decision of a reviewing court; a title of another kind is a line of its head. */
const REVIEWED: KindChoice = {
  kind: 'opinion',
  runnerUp: null,
  certain: true,
  because: 'it reads as the decision of a court that reviews',
};

/** A reviewing court too calls an order what its title says is one. */
function isOrderOf(title: string | null, { kind }: KindChoice): boolean {
  const titled = title === null ? null : readTitledKind(title)?.kind;
  return kind === 'minutes' || (kind === 'order' && titled === 'order');
}

function choose(title: string | null, front: FrontMatter, marks: readonly KindMark[]): KindChoice {
  const forms = kindsOf(marks.filter(({ strength }) => strength === 'form'));
  const bodies = kindsOf(marks.filter(({ strength }) => strength === 'body'));
  const titled = title === null ? null : readTitledKind(title);
  const [form, otherForm] = forms;
  if (form !== undefined) {
    const other = otherForm ?? null;
    return { kind: form, runnerUp: other, certain: other === null, because: null };
  }
  if (isExhibit(front)) {
    return {
      kind: 'exhibit',
      runnerUp: null,
      certain: true,
      because: 'it is headed as an exhibit',
    };
  }
  if (titled === null) return byBody(bodies, marks);
  const [strongest] = bodies;
  const against =
    strongest !== undefined &&
    !bodies.includes(titled.kind) &&
    countMarks(marks, strongest) >= 2 &&
    OPPOSED.has(`${titled.kind}:${strongest}`);
  if (against) {
    const because = 'its body does not read as its title does';
    return { kind: strongest, runnerUp: titled.kind, certain: false, because };
  }
  return { kind: titled.kind, runnerUp: titled.also, certain: true, because: null };
}

/** Kinds of which the first, by title, is contradicted by the words of the second. */
const OPPOSED: ReadonlySet<string> = new Set([
  'motion:order',
  'opposition:order',
  'reply:order',
  'statement:order',
  'notice:order',
  'complaint:order',
  'order:motion',
  'order:complaint',
]);

function byBody(bodies: readonly PaperKind[], marks: readonly KindMark[]): KindChoice {
  const [first, second] = bodies;
  if (first === undefined) {
    return { kind: 'unknown', runnerUp: null, certain: false, because: null };
  }
  const tie = second !== undefined && countMarks(marks, first) === countMarks(marks, second);
  const because = 'it has no title that tells its kind';
  return { kind: first, runnerUp: second ?? null, certain: !tie, because };
}

/** Kinds by how many marks speak for them, most first; ties as in the table. */
function kindsOf(marks: readonly KindMark[]): readonly PaperKind[] {
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  return kinds.toSorted((a, b) => countMarks(marks, b) - countMarks(marks, a));
}

const SLIP = /^\W*(?:EXHIBIT|EXH?\.|ATTACHMENT|APPENDIX) ["“]?[A-Z0-9][A-Z0-9.-]{0,5}["”]?\W*$/i;

/** The first lines are a slip sheet's, and no court heads them. */
function isExhibit({ lines }: FrontMatter): boolean {
  const top = lines.slice(0, 5).map(({ text }) => text);
  return top.some((text) => SLIP.test(text)) && !top.some((text) => /\bCOURT\b/.test(text));
}

/** Court, case number and parties count most: none of them is found outside court papers. */
function signsOf(
  paper: Paper,
  facts: CaptionFacts,
  marks: readonly KindMark[],
  reviewing: readonly string[],
): number {
  const caption = [facts.court, facts.caseNumber, facts.caption].filter((fact) => fact !== null);
  const form = marks.some(({ strength }) => strength === 'form') ? 2 : 0;
  const stamp = paper.stamps.length > 0 ? 2 : 0;
  if (caption.length + form + stamp + reviewing.length === 0) return 0;
  return (
    caption.length + form + stamp + reviewing.length + (facts.title === null ? 0 : 1) + marks.length
  );
}

function flagsOf(choice: KindChoice, at: ReadingFlag['at']): readonly ReadingFlag[] {
  if (choice.certain) return [];
  const either =
    choice.runnerUp === null
      ? 'Nothing in the paper tells its kind.'
      : `The paper may be of the kind "${choice.kind}" or "${choice.runnerUp}": ${choice.because ?? 'its words speak for both'}.`;
  return [{ code: 'kind-uncertain', severity: 'warning', message: either, at }];
}
