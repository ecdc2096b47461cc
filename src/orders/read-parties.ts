import type { Paper, TextRange } from '../papers/index.ts';
import type { OrderedParty } from './mandate.ts';
import { orderPassage } from './order-passage.ts';

const ROLES =
  '[Pp]etitioners?|[Pp]laintiffs?|[Mm]ovants?|[Aa]pplicants?|[Rr]equesters?|[Rr]espondents?|[Dd]efendants?|[Cc]laimants?|[Gg]overnment';
// "Jane Sample and Co.", "Friends of the Park"; not "Jane Sample the records".
const NAME = "(?:(?:(?:of(?:\\s+the)?|and|&)\\s+)?[A-Z][\\p{L}'’.&-]*)";
const RECIPIENT = new RegExp(
  `\\bto\\s+(?<who>(?:the\\s+)?(?:(?:undersigned\\s+)?(?:counsel|attorneys?)(?:\\s+of\\s+record)?\\s+for\\s+(?:the\\s+)?)?(?:(?:${ROLES})\\b(?:[’']s?)?(?:\\s+(?:undersigned\\s+)?(?:counsel|attorneys?)(?:\\s+of\\s+record)?)?|[A-Z][\\p{L}’'.&-]*(?:\\s+${NAME})*(?:\\s+(?:undersigned\\s+)?(?:counsel|attorneys?)(?:\\s+of\\s+record)?)?|the\\s+(?:requesting|moving)\\s+party|counsel))`,
  'gu',
);
const DATIVE = new RegExp(
  `^\\s*(?:(?:the|counsel for)\\s+)*(?<who>(?:${ROLES})\\b(?:[’']s?\\s+counsel)?)(?:\\s+(?:with\\s+)?|(?=,))`,
  'u',
);
const LONGEST_NAME = 120;
const NOT_A_PERSON =
  /^(?:the\s+)?(?:Court|Clerk|Rule|Request|Federal|Doe|Does|Fed|Section|Exhibit|Dkt|ECF|January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

/** "the address provided to Social": to whom something went before, not to whom it goes. */
const GIVEN_BEFORE =
  /\b(?:provided|submitted|supplied|given|furnished|disclosed|known|available|visible|linked|registered|connected|belonging|pertaining|relating|access|respon(?:se|ds?)|repl(?:y|ied))\s+$/iu;

/** A recipient and the words that name it, with "to" or "with", which are no part of the object. */
export interface FoundRecipient {
  readonly party: OrderedParty;
  readonly range: TextRange;
}

/**
 * To whom the records go, from the object of a command; null when it does not say. `frame` is
 * the commanding verb inside the object, in the passive.
 */
export function readRecipient(
  paper: Paper,
  object: TextRange,
  frame: TextRange | null = null,
): FoundRecipient | null {
  const framed = (at: number) =>
    frame !== null && frame.start <= object.start + at && object.start + at <= frame.end + 1;
  const words = paper.text.slice(object.start, object.end);
  const dative = DATIVE.exec(words);
  if (dative !== null) {
    const who = dative.groups?.['who'] ?? '';
    const start = object.start + dative[0].indexOf(who);
    return {
      party: orderedParty(paper, { start, end: start + who.length }),
      range: {
        start: object.start,
        end: object.start + dative[0].length + ownHandle(words.slice(dative[0].length)),
      },
    };
  }
  for (const match of words.matchAll(RECIPIENT)) {
    const who = match.groups?.['who'] ?? '';
    if (NOT_A_PERSON.test(who)) continue;
    if (GIVEN_BEFORE.test(words.slice(0, match.index)) && !framed(match.index)) continue;
    const end = object.start + match.index + match[0].length;
    return {
      party: orderedParty(paper, { start: end - who.length, end }),
      range: {
        start: object.start + match.index,
        end: end + ownHandle(words.slice(end - object.start)),
      },
    };
  }
  return null;
}

/** The length of a handle in brackets that follows a party's name. */
function ownHandle(after: string): number {
  return /^\s*\(@[^()\s]*\)/u.exec(after)?.[0].length ?? 0;
}

/** "Social, Inc. and Chirp LLC" are two parties, whichever of them the verb is for. */
export function separateParties(text: string, range: TextRange): TextRange[] {
  const words = text.slice(range.start, range.end);
  const joints = [...words.matchAll(JOINT)];
  const starts = [0, ...joints.map((joint) => joint.index + joint[0].length)];
  return starts.map((start, index) => ({
    start: range.start + start,
    end: range.start + (joints[index]?.index ?? words.length),
  }));
}

const JOINT = /,?\s+(?:and\/or|and|or)\s+(?=(?:the\s+|non-?party\s+)?\p{Lu})/gu;

/** A party as the order names it in a range, with the full name that the order gives elsewhere. */
export function orderedParty(paper: Paper, range: TextRange): OrderedParty {
  const passage = orderPassage(paper, range.start, range.end);
  const name = passage.text
    .replace(/^(?:(?:the|non-?party|third[- ]party)\s+)+/iu, '')
    .replace(/^(?:defendant|respondent|petitioner|plaintiff)s?,?\s+(?=\p{Lu})/iu, '')
    .replace(/\s*\([^)]*\)/gu, '')
    .replace(/^.*\b(?:counsel|attorneys?)(?:\s+of\s+record)?\s+for\s+(?:the\s+)?/u, '')
    .replace(/[’'](?:s)?\s+(?:undersigned\s+)?(?:counsel|attorneys?)(?:\s+of\s+record)?$/u, '')
    .replace(/,$/u, '')
    .trim();
  return { ...passage, name, fullName: fullName(paper.text, name) };
}

/** "Petitioner" → "Shulim Leifer", from "Petitioner Shulim Leifer seeks …". Repeats are bounded: a text may be one long run of capitals. */
function fullName(text: string, name: string): string | null {
  if (name.length > LONGEST_NAME) return null;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const role = new RegExp(
    `\\b${escaped}\\s{1,9}(?<full>[A-Z][\\p{L}’'-]{1,40}(?:\\s{1,9}[A-Z][\\p{L}.’'-]{0,40}){1,11})`,
    'u',
  );
  const defined = new RegExp(
    `(?<![\\p{L}’'.-])(?<full>[A-Z][\\p{L}’'.-]{0,40}(?:,?\\s{1,9}(?:[A-Z][\\p{L}’'.-]{0,40}|&)){0,11})\\s{1,9}\\([^)]{0,60}[“"]${escaped}[,.]?[”"]\\)`,
    'u',
  );
  return role.exec(text)?.groups?.['full'] ?? defined.exec(text)?.groups?.['full'] ?? null;
}
