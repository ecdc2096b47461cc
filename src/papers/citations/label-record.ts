import type { CitationDraft } from './citation.ts';
import { endsSentence } from './read-named-record.ts';
import { recordName } from './record-names.ts';

const QUOTED = /[“"]([^”"]{2,60}?)[,.]?[”"]/g;
const NAME_BEFORE =
  /((?:(?:[A-Z][\w.’']*|of)\s+){0,4}[A-Z][\w.’']*),?[”"]?,?\s*[([]?\s*(?:[“"][^”"]{2,40}[”"],?\s*)?(?:at\s+)?$/;
const LEAD = /^(?:(?:See|Cf\.|The|In|Under|And|But|Then)\s+)+/;
/** A pin between the name and its entry: `Decl. of Ann Moss ¶ 13, ECF No. 12-1`. */
const PIN_BEFORE = /,?\s+(?:at\s+)?¶{0,2}\s?\d[\d\s,–-]{0,20},\s*$/;
/** A defined name between: `Declaration of Ann Moss (“Moss Decl.”) ¶ 4, ECF No. 12-1`. */
const DEFINED_BEFORE =
  /\s*[([](?:the\s|hereinafter,?\s)?[“"]([^”"()]{2,40}?)[,.]?[”"][)\]],?\s*[([]?$/;
/** A defined name after the entry: `(ECF No. 1, “Compl.”)`, `(Dkt. 15) (the “FAC”)`. */
const DEFINED_AFTER =
  /^(?:,?\s|[)\]]?\s*[([])(?:the\s|hereinafter,?\s(?:the\s)?|or\s(?:the\s)?)?[“"]([^”"()]{2,40}?)[,.]?[”"][)\]]/;
/** Between a paper's name with its pin and its entry: `Compl. ¶ 6, ECF No. 3`, `Compl. ¶ 6 (Dkt. 3)`. */
const BETWEEN = /^,?\s*[([]?$/;
/** What says that the entry is on the docket of another case. */
const ELSEWHERE =
  /^[)\]]?,?\s*[([]?(?:in|of|from|filed in)\s(?:(?:the\s)?(?:[A-Z][\w’'.]*\s){0,4}(?:[Aa]ction|[Cc]ase|[Ll]itigation|[Dd]ocket|Court)\b|Nos?\.|Case\s|Civil\s|(?:In re|[A-Z][\w’']*\sv\.)\s)/;

/**
 * Gives cites to a paper by its name the docket entry that the text ties to that name:
 * `ECF No. 12 (“Mot.”)`, `Compl., ECF No. 1`. A name tied to two entries gets none; an entry on
 * another case's docket lends none.
 */
export function labelRecord(text: string, drafts: readonly CitationDraft[]): void {
  const named = drafts.filter(({ sub, docketNumber }) => sub === 'record' && docketNumber === null);
  if (named.length === 0) return;
  const ties = drafts.flatMap((draft, at) => tiesOf(text, drafts, draft, at));
  const names = [...ties.map(({ name }) => name), ...named.map(({ name }) => name ?? '')];
  const keyOf = keys(names);
  const entries = new Map<string, string | null>();
  for (const { name, entry } of ties) {
    const known = entries.get(keyOf(name));
    entries.set(keyOf(name), known === undefined || known === entry ? entry : null);
  }
  for (const draft of named) draft.docketNumber = entries.get(keyOf(draft.name ?? '')) ?? null;
  giveOwnEntry(text, drafts);
}

/** The shorter name serves where the text has only one longer one for it. */
function keys(names: readonly string[]): (name: string) => string {
  const longer = new Map<string, Set<string>>();
  for (const { full, short } of names.map(recordName)) {
    const known = longer.get(short) ?? new Set<string>();
    longer.set(short, full === short ? known : known.add(full));
  }
  return (name) => {
    const { full, short } = recordName(name);
    return (longer.get(short)?.size ?? 0) > 1 ? full : short;
  };
}

/** `Compl. ¶ 6, ECF No. 3` says its entry itself, whatever the name stands for elsewhere. */
function giveOwnEntry(text: string, drafts: readonly CitationDraft[]): void {
  for (const [at, draft] of drafts.entries()) {
    const before = drafts[at - 1];
    if (before === undefined || !isEntry(draft) || !adjoins(text, before, draft)) continue;
    before.docketNumber = isElsewhere(text, drafts, draft, at) ? null : draft.docketNumber;
  }
}

interface Tie {
  readonly name: string;
  readonly entry: string;
}

function tiesOf(
  text: string,
  drafts: readonly CitationDraft[],
  draft: CitationDraft,
  at: number,
): readonly Tie[] {
  const entry = draft.docketNumber;
  if (!isEntry(draft) || entry === null || isElsewhere(text, drafts, draft, at)) return [];
  return labelsOf(text, draft, drafts[at - 1]).map((name) => ({ name, entry }));
}

/** One numbered entry, as opposed to several and to a paper by its name. */
function isEntry({ sub, name, docketNumber, text }: CitationDraft): boolean {
  if (sub !== 'record' || name !== null || docketNumber === null) return false;
  return /^\d+(?:-\d+)?$/.test(docketNumber) && !/\b(?:nos|dkts|docs)\./i.test(text);
}

function adjoins(text: string, before: CitationDraft, draft: CitationDraft): boolean {
  if (before.sub !== 'record' || before.name === null || draft.start - before.pinEnd > 4)
    return false;
  return BETWEEN.test(text.slice(before.pinEnd, draft.start));
}

function isElsewhere(
  text: string,
  drafts: readonly CitationDraft[],
  draft: CitationDraft,
  at: number,
): boolean {
  if (draft.text.startsWith('Bankr') || draft.courtText !== null || draft.year !== null)
    return true;
  if (ELSEWHERE.test(text.slice(draft.pinEnd, draft.pinEnd + 90))) return true;
  const [before, after] = [drafts[at - 1], drafts[at + 1]];
  return (
    nextToCase(text, before, before?.pinEnd, draft.start) ||
    nextToCase(text, after, draft.pinEnd, after?.start)
  );
}

function nextToCase(
  text: string,
  other: CitationDraft | undefined,
  from: number | undefined,
  to: number | undefined,
): boolean {
  if (other?.sub !== 'case-number' || from === undefined || to === undefined) return false;
  return to - from < 12 && /^[)\]]?,?\s*(?:(?:in|of)\s)?[([]?$/.test(text.slice(from, to));
}

function labelsOf(
  text: string,
  draft: CitationDraft,
  previous: CitationDraft | undefined,
): readonly string[] {
  const after =
    draft.parenthetical !== null && /^[“"]|\b(?:or|the)\s+[“"]/.test(draft.parenthetical)
      ? draft.parenthetical
      : '';
  const follows = DEFINED_AFTER.exec(text.slice(draft.end, draft.end + 90))?.[1];
  const close = text.slice(Math.max(0, draft.start - 130), draft.start);
  const bare = close.replace(PIN_BEFORE, close.includes('”') || close.includes('"') ? '' : ', ');
  const definition = DEFINED_BEFORE.exec(bare);
  const before =
    definition === null ? close.replace(PIN_BEFORE, ', ') : bare.slice(0, definition.index);
  const opened = /[([][^)\]]*$/.exec(before)?.[0] ?? '';
  const name =
    previous !== undefined && adjoins(text, previous, draft)
      ? previous.name
      : sentencePart(NAME_BEFORE.exec(before)?.[1]);
  return [
    ...[...`${after} ${opened}`.matchAll(QUOTED)].map(([, label = '']) => label),
    ...[follows, definition?.[1], name].filter((label) => label !== undefined && label !== null),
  ];
}

/** What of the words before an entry stands in its sentence: `Jersey. Am. Compl.` → `Am. Compl.` */
function sentencePart(words: string | undefined): string | undefined {
  if (words === undefined) return undefined;
  const tokens = words.split(/\s+/);
  const last = tokens.findLastIndex((token, at) => at < tokens.length - 1 && endsSentence(token));
  return tokens
    .slice(last + 1)
    .join(' ')
    .replace(LEAD, '');
}
