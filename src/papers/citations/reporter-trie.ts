import { isDigit, isLetter, isSpace, isUpper } from './characters.ts';
import { reporterForms, type ReporterForm } from './reporter-table.ts';

interface Node {
  readonly next: Map<number, Node>;
  readonly forms: ReporterForm[];
}

/** A reporter found in a text: its form, and where its print ends. */
export interface ReporterMatch {
  readonly form: ReporterForm;
  readonly end: number;
  /** Printed without the full stops that the table has (`134 F 1`): needs a citation around it. */
  readonly weak: boolean;
}

const STOP = 46;
const COMMA = 44;
const APOSTROPHE = 39;
const CURLY = 0x2019;
/** A form that is a word as well: `342 Or 255`. */
const PLAIN_WORD =
  /^(?:Or|Me|Mo|Md|Pa|La|Va|Miss|Ill|Ind|Mass|Wash|Wis|Del|Cal|Tex|Minn|Conn|Black)$/;
/** Longer gaps than this between two letters of a reporter are no reporter. */
const GAP = 60;

let root: Node | null = null;

/**
 * The reporters that begin at `at`, longest first. Spacing, full stops and apostrophes may differ
 * from the table (`F.Supp.2d`, `F. Supp. 2d`); letters and their case may not.
 */
export function reportersAt(text: string, at: number): readonly ReporterMatch[] {
  root ??= buildTrie(reporterForms());
  const found: ReporterMatch[] = [];
  let node: Node | undefined = root;
  let place = at;
  let stops = 0;
  while (node !== undefined && place < text.length) {
    const code = text.charCodeAt(place);
    if (code === STOP) stops++;
    if (isSkipped(code) || (code === COMMA && isMisreadStop(text, place))) {
      if (code === COMMA) stops++;
      place = skip(text, place);
      if (place < 0) break;
      continue;
    }
    node = node.next.get(code) ?? (isOrdinal(text, place) ? node.next.get(code + 32) : undefined);
    if (node === undefined) break;
    place++;
    if (node.forms.length > 0) addMatches(text, at, place, stops, node.forms, found);
  }
  return found.toReversed();
}

function isSkipped(code: number): boolean {
  return code === STOP || code === APOSTROPHE || code === CURLY || isSpace(code);
}

/** `325 F, Supp. 3d 447`: OCR reads a stop after a lone capital as a comma. */
function isMisreadStop(text: string, at: number): boolean {
  return (
    isUpper(text.charCodeAt(at - 1)) &&
    isSpace(text.charCodeAt(at - 2)) &&
    isSpace(text.charCodeAt(at + 1)) &&
    isUpper(text.charCodeAt(at + 2))
  );
}

/** A capital of a series in capitals: `F.3D`, `CAL. APP. 4TH`. */
function isOrdinal(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return (
    isUpper(text.charCodeAt(at)) &&
    (isDigit(before) || (isUpper(before) && isDigit(text.charCodeAt(at - 2))))
  );
}

function skip(text: string, at: number): number {
  let place = at + 1;
  while (place - at < GAP && isSpace(text.charCodeAt(place))) place++;
  return place - at < GAP ? place : -1;
}

function addMatches(
  text: string,
  start: number,
  letters: number,
  stops: number,
  forms: readonly ReporterForm[],
  found: ReporterMatch[],
): void {
  const end = text.charCodeAt(letters) === STOP ? letters + 1 : letters;
  if (end === letters && isLetter(text.charCodeAt(letters))) return;
  const dotted = stops > 0 || end > letters;
  const printed = text.slice(start, end).replace(/\s+/g, '');
  const exact = forms.filter((each) => each.printed.replace(/\s+/g, '') === printed);
  const fits = dotted || /\d(?:d|th|st)/i.test(printed);
  // Exact prints are tried first: matches are taken from the end of the list.
  for (const form of forms) {
    if (!exact.includes(form)) found.push({ form, end, weak: !fits });
  }
  for (const form of exact) found.push({ form, end, weak: PLAIN_WORD.test(printed) });
}

function buildTrie(forms: readonly ReporterForm[]): Node {
  const top: Node = { next: new Map(), forms: [] };
  for (const form of forms) {
    let node = top;
    for (const character of form.printed.replace(/[\s.'’]/g, '')) node = child(node, character);
    node.forms.push(form);
  }
  return top;
}

function child(node: Node, character: string): Node {
  const code = character.charCodeAt(0);
  const known = node.next.get(code);
  if (known !== undefined) return known;
  const made: Node = { next: new Map(), forms: [] };
  node.next.set(code, made);
  return made;
}
