import { pinAt } from '../locate.ts';
import type { PaperKind, ReadingFlag } from '../order-reading.ts';
import type { Paper, TextRange } from '../paper.ts';
import { draftInFoot } from './draft-in-foot.ts';
import type { FrontMatter } from './front-matter.ts';
import { isFiledAgain } from './read-filing.ts';
import { findMarks, type KindMark } from './kind-marks.ts';
import { reviewingSigns } from './reviewing-signs.ts';
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

interface Choice {
  readonly kind: PaperKind;
  readonly runnerUp: PaperKind | null;
  readonly certain: boolean;
  /** Why the reading is what it is, when the title and the marks do not say it all. */
  readonly because: string | null;
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
      : asDraft(settle(titled, { paper, front, text, marks, facts }), paper);
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
const REVIEWED: Choice = {
  kind: 'opinion',
  runnerUp: null,
  certain: true,
  because: 'it reads as the decision of a court that reviews',
};

/** A reviewing court too calls an order what its title says is one. */
function isOrderOf(title: string | null, { kind }: Choice): boolean {
  const titled = title === null ? null : readTitledKind(title)?.kind;
  return kind === 'minutes' || (kind === 'order' && titled === 'order');
}

function choose(title: string | null, front: FrontMatter, marks: readonly KindMark[]): Choice {
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
    countOf(marks, strongest) >= 2 &&
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

function byBody(bodies: readonly PaperKind[], marks: readonly KindMark[]): Choice {
  const [first, second] = bodies;
  if (first === undefined) {
    return { kind: 'unknown', runnerUp: null, certain: false, because: null };
  }
  const tie = second !== undefined && countOf(marks, first) === countOf(marks, second);
  const because = 'it has no title that tells its kind';
  return { kind: first, runnerUp: second ?? null, certain: !tie, because };
}

/** Kinds by how many marks speak for them, most first; ties as in the table. */
function kindsOf(marks: readonly KindMark[]): readonly PaperKind[] {
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  return kinds.toSorted((a, b) => countOf(marks, b) - countOf(marks, a));
}

function countOf(marks: readonly KindMark[], kind: PaperKind): number {
  return marks.filter((mark) => mark.kind === kind).length;
}

const SLIP = /^\W*(?:EXHIBIT|EXH?\.|ATTACHMENT|APPENDIX) ["“]?[A-Z0-9][A-Z0-9.-]{0,5}["”]?\W*$/i;

/** The first lines are a slip sheet's, and no court heads them. */
function isExhibit({ lines }: FrontMatter): boolean {
  const top = lines.slice(0, 5).map(({ text }) => text);
  return top.some((text) => SLIP.test(text)) && !top.some((text) => /\bCOURT\b/.test(text));
}

const PROPOSED = /[[(]\s*PR[A-Z0-9]{1,2}P[A-Z0-9]{2,4}D\s*[\])]|\bPROPOSED\s+ORDER\b/i;
/** The head of a party's paper: whose counsel files it. */
const COUNSEL = /\bAttorneys?\s+for\b|\bCounsel\s+for\b|\bState Bar\b|\bSBN\b|\bBar No\b/i;
const SIGNED = /\/s\/|\bDated?:?\s*\w+ \d{1,2}, \d{4}|\bthis \d{1,2}(?:st|nd|rd|th)? day of/i;
const IN_CHAMBERS =
  /\bPROCEEDINGS\b[^a-z]{0,20}(?:\(?IN CHAMBERS|ORDER\b)|\bIN CHAMBERS\)?:?\s+ORDER/i;

/** A draft that the court signs is filed again, as its order, with a second stamp. */
const REFILED: Choice = {
  kind: 'order',
  runnerUp: 'proposed-order',
  certain: false,
  because:
    'it calls itself proposed, and a later stamp over the first shows that it was filed again',
};

const TENTATIVE =
  /\bTENTATIVE\s+(?:RULING|ORDER|DECISION)S?\b(?!.*\bFINAL\s+(?:RULING|ORDER|DECISION)\b)/i;
/** What a judge means to decide binds nobody until it is adopted. */
const TENTATIVE_ORDER: Choice = {
  kind: 'proposed-order',
  runnerUp: 'order',
  certain: false,
  because: 'it calls itself tentative, and nothing in it shows that the court adopted it',
};

interface WholePage {
  readonly paper: Paper;
  readonly front: FrontMatter;
  readonly text: string;
  readonly marks: readonly KindMark[];
  readonly facts: CaptionFacts;
}

/** What only the whole page tells: whether an order is a draft, whether minutes hold an order. */
function settle(choice: Choice, { paper, front, text, marks, facts }: WholePage): Choice {
  const head = text.slice(0, Math.max(0, front.end - front.start) + 400);
  if (choice.kind === 'motion' && isJudgesMemorandum(facts.title, marks)) {
    return {
      ...choice,
      kind: 'opinion',
      because: 'it is a memorandum of the court, not of a party',
    };
  }
  if (choice.kind === 'stipulation' && PROPOSED.test(head)) return stipulated(choice, text, marks);
  if (choice.kind === 'stipulation' && choice.runnerUp === 'order' && isSoOrdered(head, marks)) {
    return {
      ...choice,
      kind: 'order',
      runnerUp: 'stipulation',
      because: 'the judge so orders what the parties stipulate',
    };
  }
  const isOrder = choice.kind === 'order' || choice.kind === 'proposed-order';
  if (isOrder && facts.title !== null && TENTATIVE.test(facts.title)) return TENTATIVE_ORDER;
  if (isOrder && PROPOSED.test(head)) {
    return isFiledAgain(paper) ? REFILED : proposed(text.slice(front.end - front.start), marks);
  }
  if (choice.kind === 'minutes' && IN_CHAMBERS.test(text.slice(0, 3000))) {
    return { ...choice, kind: 'order', because: 'its minutes set out an order made in chambers' };
  }
  if (choice.kind === 'opinion' && countOf(marks, 'order') >= 2 && !marks.some(isAppellate)) {
    return {
      ...choice,
      kind: 'order',
      runnerUp: 'opinion',
      because: 'it is an opinion that orders',
    };
  }
  if (choice.kind !== 'order' || !choice.certain) return choice;
  const top = front.lines.slice(0, 15);
  const appearances = top.findIndex(({ text }) => /^\W*APPEARANCES\b/i.test(text));
  const byCounsel = top
    .slice(0, appearances === -1 ? top.length : appearances)
    .some((line) => COUNSEL.test(line.text));
  if (!byCounsel || SIGNED.test(text.slice(-1500))) return choice;
  if (isFiledAgain(paper)) return REFILED;
  const because = 'counsel heads it, and no date or signature shows that a judge signed it';
  return { kind: 'proposed-order', runnerUp: 'order', certain: false, because };
}

/** What would pass for an order, though its head or foot still calls it proposed. */
function asDraft(choice: Choice, paper: Paper): Choice {
  if (choice.kind !== 'order') return choice;
  const because = draftInFoot(paper);
  if (because === null) return choice;
  // Filed a second time by itself: it stays an order, for a person to look at.
  if (choice.runnerUp === 'proposed-order') return { ...choice, certain: false };
  return { kind: 'proposed-order', runnerUp: 'order', certain: false, because };
}

/** A stipulation with a draft order at its foot: only the picture tells whether a judge signed it. */
function stipulated(choice: Choice, text: string, marks: readonly KindMark[]): Choice {
  const { runnerUp, because } = proposed(text, marks);
  return runnerUp === null ? choice : { ...choice, runnerUp, certain: false, because };
}

/** A stipulation that a judge's block and "so ordered" end, and that does not call itself a draft. */
function isSoOrdered(head: string, marks: readonly KindMark[]): boolean {
  const orders = marks.filter(({ kind }) => kind === 'order');
  return !PROPOSED.test(head) && orders.length >= 2 && orders.some(({ where }) => where === 'tail');
}

/** "MEMORANDUM" and no more heads a party's brief, and some courts' opinions. */
function isJudgesMemorandum(title: string | null, marks: readonly KindMark[]): boolean {
  if (title === null || !/^\W*MEMORANDUM\W*$/i.test(title)) return false;
  return marks.some(({ kind, where }) => {
    return kind === 'opinion' || (kind === 'order' && where === 'tail');
  });
}

function isAppellate({ kind }: KindMark): boolean {
  return kind === 'opinion';
}

/** A signature or "so ordered" with a date makes a draft an order: only the picture tells. */
function proposed(text: string, marks: readonly KindMark[]): Choice {
  const judged = marks.some(({ kind, where }) => kind === 'order' && where === 'tail');
  const signed = judged && SIGNED.test(text.slice(-1200));
  return {
    kind: 'proposed-order',
    runnerUp: signed ? 'order' : null,
    certain: !signed,
    because: signed ? 'it calls itself proposed, yet bears a date or signature at its end' : null,
  };
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

function flagsOf(choice: Choice, at: ReadingFlag['at']): readonly ReadingFlag[] {
  if (choice.certain) return [];
  const either =
    choice.runnerUp === null
      ? 'Nothing in the paper tells its kind.'
      : `The paper may be of the kind "${choice.kind}" or "${choice.runnerUp}": ${choice.because ?? 'its words speak for both'}.`;
  return [{ code: 'kind-uncertain', severity: 'warning', message: either, at }];
}
