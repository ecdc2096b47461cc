import { pinRange } from '../../locate.ts';
import type { Paper } from '../../paper.ts';
import type { DocketEntry, DocketLink, DocketMotion, DocketOutcome } from './docket-details.ts';

const MOTION =
  /^\W{0,4}(?:Filed\s+(?:\(ECF\)\s+)?)?(?:(?:[A-Z][A-Za-z’'.]{0,20}|\d{1,3})\s+){0,8}?(?:MOTION|APPLICATION|PETITION|Motion|Application|REQUEST)\b/;
const NO_MOTION =
  /^\W{0,4}(?:NOTICE OF (?:WITHDRAWAL|ERRATA|NON)|Notice of Withdrawal|OPPOSITION|RESPONSE|REPLY|ORDER|Order|DECLARATION|MEMORANDUM|Set\b|Reset|Motions? (?:terminated|No)|Proposed|Minute|CLERK|Electronic|STIPULATION|SUR-?REPLY|OBJECTION)/i;
const OUTCOMES: readonly (readonly [DocketOutcome['outcome'], RegExp])[] = [
  [
    'granted-in-part',
    /\b(?:grant(?:ing|s|ed) in part|granting in part and denying in part|granted in part)/i,
  ],
  ['moot', /\b(?:as moot|denying as moot|finding (?:as )?moot|mooting|is moot)\b/i],
  ['withdrawn', /\b(?:withdraw(?:ing|n|s|al)\b)/i],
  ['stricken', /\b(?:striking|stricken|STRICKEN)\b/i],
  ['granted', /\bgrant(?:ing|s|ed)\b/i],
  ['denied', /\bden(?:ying|ies|ied)\b/i],
  ['terminated', /\bterminat(?:ing|ed|es)\b/i],
];
/** How far from a motion's number its outcome may stand. */
const NEAR = 90;
const RULES =
  /^\W{0,4}(?:[A-Za-z’'.]{1,24}\s+){0,5}?(?:ORDER|Order|JUDGMENT|Judgment|Minute|MINUTE|CLERK|Clerk|Motions? terminated|Motions? No|NOTICE of Withdrawal|Notice of Withdrawal|NOTICE OF WITHDRAWAL|ORAL|Electronic|TEXT|Text|ENDORSED|Set\/Reset|Terminat|Filed\s+(?:clerk\s+)?order)/i;

/** Reads the motions of a docket, each with what a later entry says became of it. */
export function readMotions(
  paper: Paper,
  entries: readonly DocketEntry[],
): readonly DocketMotion[] {
  const rulings = rulingsByEntry(entries);
  return entries
    .filter(({ text }) => MOTION.test(text) && !NO_MOTION.test(text))
    .map((motion) => ({
      entry: motion.number,
      title: titleOf(motion.text),
      at: motion.at,
      outcome: motion.number === null ? null : outcomeOf(paper, rulings.get(motion.number) ?? []),
    }));
}

/** Up to who files it, or what is attached. */
function titleOf(text: string): string {
  const title =
    text.split(
      /\s+(?:filed by|Filed by|\(Attachments?|Motion Hearing|Responses? due|by \p{Lu})/u,
    )[0] ?? text;
  return title.replace(/[\s.,;]+$/, '').slice(0, 300);
}

interface Ruling {
  readonly entry: DocketEntry;
  readonly link: DocketLink;
}

/** The entries by which the court or a party disposes of others, by what they refer to. */
function rulingsByEntry(entries: readonly DocketEntry[]): ReadonlyMap<string, readonly Ruling[]> {
  const rulings = entries
    .filter(({ text }) => RULES.test(text))
    .flatMap((entry) => entry.refersTo.map((link) => ({ entry, link })));
  return Map.groupBy(rulings, ({ link }) => link.entry);
}

/** The last ruling that says so. */
function outcomeOf(paper: Paper, rulings: readonly Ruling[]): DocketOutcome | null {
  for (const { entry, link } of rulings.toReversed()) {
    const from = Math.max(entry.start, link.start - NEAR);
    const before = paper.text.slice(from, link.start);
    const after = paper.text.slice(link.start, Math.min(entry.end, link.start + 2 * NEAR));
    const clause = before.split(/[;.]\s|\d{1,4}\s+(?:MOTION|Motion)/).at(-1) ?? before;
    const outcome = lastIn(clause) ?? firstIn(after);
    if (outcome === null) continue;
    return {
      ...pinRange(paper, { start: from, end: Math.min(entry.end, link.end) }),
      outcome,
      by: entry.number,
    };
  }
  return null;
}

/** The outcome that is named last before the number. */
function lastIn(text: string): DocketOutcome['outcome'] | null {
  const found = OUTCOMES.find(([, words]) => words.test(text));
  return found?.[0] ?? null;
}

function firstIn(text: string): DocketOutcome['outcome'] | null {
  const stated =
    /\b(?:is|are|be|GRANTED|DENIED|withdrawn|terminated|granted|denied)\b[^.;]{0,60}/.exec(text);
  return stated === null ? null : lastIn(stated[0]);
}
