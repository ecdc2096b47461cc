import type { Paper } from '../paper.ts';
import { countMarks } from './count-marks.ts';
import { draftInFoot } from './draft-in-foot.ts';
import type { FrontMatter } from './front-matter.ts';
import type { KindChoice } from './kind-choice.ts';
import type { KindMark } from './kind-marks.ts';
import { isFiledAgain } from './read-filing.ts';

const PROPOSED = /[[(]\s*PR[A-Z0-9]{1,2}P[A-Z0-9]{2,4}D\s*[\])]|\bPROPOSED\s+ORDER\b/i;
/** The head of a party's paper: whose counsel files it. */
const COUNSEL = /\bAttorneys?\s+for\b|\bCounsel\s+for\b|\bState Bar\b|\bSBN\b|\bBar No\b/i;
const SIGNED = /\/s\/|\bDated?:?\s*\w+ \d{1,2}, \d{4}|\bthis \d{1,2}(?:st|nd|rd|th)? day of/i;
const IN_CHAMBERS =
  /\bPROCEEDINGS\b[^a-z]{0,20}(?:\(?IN CHAMBERS|ORDER\b)|\bIN CHAMBERS\)?:?\s+ORDER/i;

/** A draft that the court signs is filed again, as its order, with a second stamp. */
const REFILED: KindChoice = {
  kind: 'order',
  runnerUp: 'proposed-order',
  certain: false,
  because:
    'it calls itself proposed, and a later stamp over the first shows that it was filed again',
};

/** One paper may be both, by its title: "TENTATIVE RULING / FINAL ORDER". "Not a final order" is not. */
const TENTATIVE =
  /\bTENTATIVE\s+(?:RULING|ORDER|DECISION)S?\b(?!\s*(?:\/|AND|&|[–—-])\s*FINAL\s+(?:RULING|ORDER|DECISION)\b)/i;
/** What a judge means to decide binds nobody until it is adopted. */
const TENTATIVE_ORDER: KindChoice = {
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
  readonly facts: { readonly title: string | null };
}

/**
 * Settles what only the whole page tells: whether an order is a draft, a judge's draft or signed after
 * all, whether minutes or a stipulation hold an order.
 */
export function settleKind(choice: KindChoice, page: WholePage): KindChoice {
  return asDraft(settle(choice, page), page.paper);
}

function settle(choice: KindChoice, { paper, front, text, marks, facts }: WholePage): KindChoice {
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
  if (choice.kind === 'opinion' && countMarks(marks, 'order') >= 2 && !marks.some(isAppellate)) {
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
function asDraft(choice: KindChoice, paper: Paper): KindChoice {
  if (choice.kind !== 'order') return choice;
  const because = draftInFoot(paper);
  if (because === null) return choice;
  // Filed a second time by itself: it stays an order, for a person to look at.
  if (choice.runnerUp === 'proposed-order') return { ...choice, certain: false };
  return { kind: 'proposed-order', runnerUp: 'order', certain: false, because };
}

/** A stipulation with a draft order at its foot: only the picture tells whether a judge signed it. */
function stipulated(choice: KindChoice, text: string, marks: readonly KindMark[]): KindChoice {
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
function proposed(text: string, marks: readonly KindMark[]): KindChoice {
  const judged = marks.some(({ kind, where }) => kind === 'order' && where === 'tail');
  const signed = judged && SIGNED.test(text.slice(-1200));
  return {
    kind: 'proposed-order',
    runnerUp: signed ? 'order' : null,
    certain: !signed,
    because: signed ? 'it calls itself proposed, yet bears a date or signature at its end' : null,
  };
}
