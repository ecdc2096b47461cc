import { pinRange } from '../locate.ts';
import type { Command, DispositionStatement } from '../order-reading.ts';
import type { Paper, TextRange } from '../paper.ts';
import { startingWithin } from '../starting-within.ts';

const SO_ORDERED = /\b(?:IT\s+IS\s+(?:HEREBY\s+)?SO\s+ORDERED|SO\s+ORDERED)\b/i;
const COURT_ORDERS =
  /^\W*ORDERED,?\s+that\b|\b(?:(?:IT\s+IS\s+(?:HEREBY\s+|FURTHER\s+|THEREFORE\s+)*ORDERED)|(?:the\s+Court\s+(?:hereby\s+|further\s+|therefore\s+|also\s+)*(?<verb>ORDERS|DIRECTS|COMMANDS|COMPELS|REQUIRES|AUTHORIZES|ENJOINS)))\b/i;
const DUTY =
  /(?<![\p{L}\d’'&.])(?<subject>(?:Each|Every|All|Any|each|every|all)\s+(?:\p{L}+\s+){0,4}(?:recipients?|parties|respondents?|custodians?|providers?|counsel)|(?:[Tt]he\s+)?(?:\p{Lu}[\p{L}\d’'&.]*|(?:\p{Lu}\p{L}+\s+)?(?:[Pp]arties|[Pp]arty)|plaintiffs?|defendants?|petitioners?|respondents?|counsel|clerk|custodian)(?:[\s,]+(?:\p{Lu}[\p{L}\d’'&.]*|Inc\.|LLC|of|and|the)){0,9}?),?\s+(?<verb>shall(?:\s+not)?|must(?:\s+not)?|(?:is|are)\s+(?:(?:hereby|further|also|respectfully|HEREBY|FURTHER|ALSO)\s+)*(?:ORDERED|DIRECTED|REQUIRED|COMMANDED|ENJOINED|ordered|directed|required|commanded|enjoined)(?:\s+not)?\s+(?:to|TO))\b/u;
/** A duty that law lays on anyone ("a plaintiff must show"), not one that this order lays. */
const GENERAL =
  /\b(?:a|an|any|each|every|no)\s+(?:\w+\s+){0,3}(?:party|plaintiff|defendant|court|movant|petitioner|respondent|person|subpoena|speaker)s?\s*$|(?<!\bclerk\s+of\s+(?:the\s+)?)\b(?:court|movant|burden|moving party)\s*$/i;
const CONCLUSION =
  /^(?:[IVX\d]+\.\s*)?(?:CONCLUSION|ORDER|DISPOSITION|DECREE|RELIEF|CONCLUSION AND ORDER)\W*$/i;

/**
 * Finds the decretal sentences: rulings, duties laid on a named person, and "so ordered". Duties
 * count where the court decides: in the conclusion, after a ruling in its paragraph, or beside its
 * own "the Court ORDERS". Where an order has neither, `must` is taken for a statement of law.
 */
export function readCommands(
  paper: Paper,
  sentences: readonly TextRange[],
  rulings: readonly DispositionStatement[],
  isQuoted: (offset: number) => boolean,
): readonly Command[] {
  const decides = decidingFrom(paper, rulings);
  const ruled = new Map(rulings.map((ruling) => [ruling.start, ruling]));
  return sentences.flatMap((sentence): Command[] => {
    const text = paper.text.slice(sentence.start, sentence.end);
    const range = pinRange(paper, sentence);
    if (ruled.has(sentence.start)) {
      const verb = /\b(?:GRANT|DEN|DEFER|QUASH|MOOT)\w*/i.exec(text)?.[0] ?? '';
      return [{ ...range, kind: 'ruling', verb, subject: null }, ...alsoCommands(range, text)];
    }
    const close = SO_ORDERED.exec(text);
    if (close !== null && text.length < 60) {
      return [{ ...range, kind: 'close', verb: 'ORDERED', subject: null }];
    }
    const duty = dutyIn(text);
    const orders = COURT_ORDERS.exec(text);
    const at = sentence.start + (orders?.index ?? duty?.index ?? 0);
    if (isQuoted(at) || (duty === null && orders === null)) return [];
    const decided =
      decides === null
        ? duty?.verb.startsWith('must') !== true
        : sentence.start >= decides || followsRuling(paper, sentence, rulings);
    if (orders === null && !decided) return [];
    const verb = duty?.verb ?? orders?.groups?.['verb'] ?? 'ORDERED';
    return [{ ...range, kind: 'directive', verb, subject: duty?.subject ?? null }];
  });
}

/** A ruling may also command in the same sentence: "GRANTS the motion and ORDERS Twitter to …". */
function alsoCommands(range: Omit<Command, 'kind' | 'verb' | 'subject'>, text: string): Command[] {
  const orders =
    /\band\s+(?<verb>ORDERS|DIRECTS|COMMANDS|COMPELS)\s+(?<subject>[^;,.]{2,80}?)\s+to\b/i.exec(
      text,
    );
  if (orders === null) return [];
  const { verb = '', subject = null } = orders.groups ?? {};
  return [{ ...range, kind: 'directive', verb, subject }];
}

function dutyIn(
  text: string,
): { readonly index: number; readonly subject: string; readonly verb: string } | null {
  const match = DUTY.exec(text);
  const { subject = '', verb = '' } = match?.groups ?? {};
  if (match === null || GENERAL.test(text.slice(0, match.index) + subject)) return null;
  return { index: match.index, subject: subject.replace(/,$/, ''), verb };
}

/** A ruling stands before it in its own paragraph: what follows there carries it out. */
function followsRuling(
  paper: Paper,
  { start }: TextRange,
  rulings: readonly DispositionStatement[],
): boolean {
  const { to } = startingWithin(paper.paragraphs, { start: 0, end: start + 1 });
  const from = paper.paragraphs[to - 1]?.start ?? start;
  const before = startingWithin(rulings, { start: 0, end: start }).to;
  return (rulings[before - 1]?.start ?? -1) >= from;
}

/** Where the order begins to decide: its concluding heading or its last ruling; null if neither. */
export function decidingFrom(
  paper: Paper,
  rulings: readonly DispositionStatement[],
): number | null {
  const heading = paper.paragraphs.findLast((paragraph) =>
    CONCLUSION.test(paper.text.slice(paragraph.start, paragraph.end)),
  );
  const ruling = rulings.at(-1)?.start ?? Infinity;
  const start = heading?.start ?? Infinity;
  const from = Math.min(ruling, start > paper.text.length * 0.25 ? start : Infinity);
  return from === Infinity ? null : from;
}
