import type { TextRange } from '../papers/index.ts';
import { subjectBefore } from './subject-before.ts';

const HAND_OVER =
  'produces?|provides?|sends?|conveys?|shares?|discloses?|turns? over|furnish(?:es)?|suppl(?:y|ies)|delivers?|releases?|hands? over|makes? available|gives?|transmits?|submits?|identif(?:y|ies)|reveals?';
const COMPLY = 'respond(?:s)? to|compl(?:y|ies)(?: fully)? with';
const BY_HANDING_OVER =
  /^[^.;]{0,80}?\bby\s+(?<verb>producing|providing|disclosing|identifying|furnishing|supplying)\b/iu;

const MODAL =
  '\\b(?:shall|must|will|need not|(?:is|are)(?:\\s+(?:hereby|further|also|not))*\\s+(?:ordered|directed|commanded|required|compelled|instructed|obliged|obligated)\\s+(?:not\\s+)?to)\\b';
const ACTIVE = new RegExp(MODAL, 'giu');
const COURT_ORDERS =
  /\b(?:orders|directs|commands|requires|compels|ordered|directed)\s+(?:that\s+)?(?<subject>(?=\S)(?:(?!\b(?:to|shall|must|orders|that|by)\b)[\s\S]){2,120}?)\s+to\s+/giu;
const VERB = new RegExp(`\\b(?<verb>${HAND_OVER})\\b`, 'iu');
const COMPLIANCE = new RegExp(`\\b(?<verb>${COMPLY})\\b`, 'iu');
const PASSIVE =
  /\b(?:shall|must|(?:is|are)(?:\s+hereby)?\s+(?:ordered|directed)\s+to)\s+(?<not>not\s+)?be\s+(?<verb>produced|provided|disclosed|turned over|sent|furnished|supplied|delivered|released|made available)\b(?:\s+by\s+(?<subject>(?:(?!\b(?:to|on|no|within|by|upon)\b)(?:(?<=\b(?:Inc|Corp|Co|Ltd))\.|[^.;:])){2,80}))?/iu;
const SUBJUNCTIVE = new RegExp(
  `\\b(?:ordered|adjudged|decreed|directed)\\s+that\\s+(?<subject>(?:(?!\\b(?:shall|must|is|are|be|that|to)\\b)[^:;]){2,120}?)\\s+(?<verb>${HAND_OVER})\\b`,
  'iu',
);

/** Words before a command that make it an argument, a request or a condition and no command. */
const NO_COMMAND =
  /\b(?:argues?|argued|contends?|contended|asserts?|requests?|requested|seeks?|sought|moves|moved|asks?|asked|whether|proposes?|courts have|would|held|concluded)\b/iu;

/** "Nothing else is ordered to be produced" commands nothing, and takes out nothing by its name. */
const NOTHING = /^\W*(?:nothing|none)\b/iu;
/** "No content shall be produced" takes out what it names. */
const NO_SUCH = /^\W*no\s/iu;

/** A command in one sentence, as offsets into it. `modalAt` is where the commanding word stands. */
export interface FoundCommand {
  readonly modalAt: number;
  /** Where its own words begin in the sentence, when a command of something else goes before. */
  readonly from?: number;
  readonly subject: TextRange | null;
  readonly verb: string;
  readonly object: TextRange;
  readonly negated: boolean;
  readonly frame: TextRange | null;
}

/** "the Court ORDERS Twitter to produce …" */
function courtOrders(words: string): FoundCommand | null {
  for (const match of words.matchAll(COURT_ORDERS)) {
    const written = match.groups?.['subject'] ?? '';
    const subjectAt = match.index + match[0].indexOf(written, match[0].search(/\s/u));
    const after = match.index + match[0].length;
    const verb = verbAfter(words, after, words.length);
    if (verb === null || NO_COMMAND.test(words.slice(0, match.index))) continue;
    const subject = { start: subjectAt, end: subjectAt + written.length };
    return { modalAt: match.index, subject, frame: null, ...verb };
  }
  return null;
}

/** "The following shall be produced by Twitter …" */
function passive(words: string): FoundCommand | null {
  const match = PASSIVE.exec(words);
  if (match === null || NO_COMMAND.test(words.slice(0, match.index))) return null;
  if (NOTHING.test(words)) return null;
  const written = match.groups?.['subject'];
  const end = match.index + match[0].length;
  const subjectAt = written === undefined ? 0 : end - written.length;
  return {
    modalAt: match.index,
    subject: written === undefined ? null : { start: subjectAt, end },
    verb: match.groups?.['verb'] ?? '',
    // What is to be produced stands before the verb; a list may follow it.
    object: { start: 0, end: words.length },
    negated: match.groups?.['not'] !== undefined || NO_SUCH.test(words),
    frame: { start: match.index, end },
  };
}

/** "Twitter shall produce …", "Twitter is directed to disclose …", "Twitter need not produce …" */
function active(words: string): FoundCommand | null {
  const modals = [...words.matchAll(ACTIVE)];
  for (const [index, modal] of modals.entries()) {
    const after = modal.index + modal[0].length;
    const until = modals[index + 1]?.index ?? words.length;
    const verb = verbAfter(words, after, until);
    if (verb === null || NO_COMMAND.test(words.slice(0, modal.index))) continue;
    const negated = verb.negated || /\bnot\b/iu.test(modal[0]);
    const first = sharedSubject(words, modals, index);
    const subject = subjectBefore(words, first);
    const from = first === modal.index ? 0 : modal.index;
    return { modalAt: modal.index, from, subject, frame: null, ...verb, negated };
  }
  return null;
}

/** "Social shall file … and shall produce …": the subject stands before the first of the verbs. */
function sharedSubject(words: string, modals: readonly RegExpExecArray[], index: number): number {
  const at = modals[index]?.index ?? 0;
  const before = modals[index - 1];
  if (
    before === undefined ||
    !/\b(?:and|but)\s*(?:also|further|then)?\s*$/iu.test(words.slice(0, at))
  )
    return at;
  return sharedSubject(words, modals, index - 1);
}

/** "ORDERED that the respondent turn over …" */
function subjunctive(words: string): FoundCommand | null {
  const match = SUBJUNCTIVE.exec(words);
  if (match === null || NO_COMMAND.test(words.slice(0, match.index))) return null;
  const written = match.groups?.['subject'] ?? '';
  const verb = match.groups?.['verb'] ?? '';
  const end = match.index + match[0].length;
  const subjectAt = match.index + match[0].indexOf(written);
  return {
    modalAt: match.index,
    subject: { start: subjectAt, end: subjectAt + written.replace(/,$/u, '').length },
    verb: verb.toLowerCase(),
    object: { start: end, end: words.length },
    negated: false,
    frame: null,
  };
}

/** The verb of handing over, else of compliance, between two places, and what follows it. */
function verbAfter(
  words: string,
  from: number,
  until: number,
): Pick<FoundCommand, 'verb' | 'object' | 'negated'> | null {
  const span = words.slice(from, until);
  const match = VERB.exec(span) ?? COMPLIANCE.exec(span);
  if (match === null) return null;
  const between = span.slice(0, match.index);
  if (!mayStandBetween(between)) return null;
  const keepsObject = new RegExp(`^(?:${COMPLY})$`, 'iu').test(match[0]);
  const by = keepsObject ? BY_HANDING_OVER.exec(span.slice(match.index)) : null;
  const skipped = by?.[0].length ?? (keepsObject ? 0 : match[0].length);
  const start = from + match.index + skipped;
  return {
    verb: match[0].toLowerCase(),
    object: { start, end: words.length },
    negated: /\b(?:not|no longer)\b/iu.test(between.replace(/\bno(?:t)? later than\b/giu, '')),
  };
}

/** Between "shall" and the verb: nothing, a time, "respond to the subpoena at issue and". */
function mayStandBetween(between: string): boolean {
  const rest = between
    .replace(/\b(?:within|no later than|on or before|by)\b[^,;:]{0,80}$/iu, '')
    .replace(
      /\b(?:not|hereby|promptly|forthwith|immediately|also|then|each|both|further|fully|electronically|be required to|only)\b/giu,
      '',
    )
    .trim();
  if (/^have\b[^;:]*\bto$/iu.test(rest)) return true;
  return rest === '' || /^,?[\s\S]*,$/u.test(rest) || /\band$/iu.test(rest);
}

/** The command that a sentence gives, in whichever form; null when it gives none. */
export function commandIn(words: string): FoundCommand | null {
  return courtOrders(words) ?? passive(words) ?? active(words) ?? subjunctive(words);
}
