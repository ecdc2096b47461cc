import type { Citation } from '../citations/index.ts';
import { checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { called } from './full-citations.ts';

const AUTHORITIES: ReadonlySet<string> = new Set(['case', 'neutral', 'journal', 'short', 'supra']);

/** *Id.* stands for the one authority just cited; after several, a reader cannot tell which. */
export const checkId: Check = ({ text, citations }) =>
  citations.flatMap((citation, index) => {
    if (citation.kind !== 'id') return [];
    const range = { start: citation.start, end: citation.pinEnd };
    const antecedent = citation.antecedent === null ? undefined : citations[citation.antecedent];
    if (antecedent === undefined || citation.antecedent === null) {
      if (maybeCitedBefore(text, citation.start)) return [];
      const message = 'Id. stands before any authority that it could mean. Cite the authority.';
      return [checkMark('id-without-antecedent', range, message)];
    }
    const strung = strungBefore(text, citations, citation.antecedent);
    if (strung.length > 0) {
      const message = `Id. follows a string of ${strung.length + 1} authorities; it was read as the last, ${called(antecedent)}. Cite the one meant by a short form.`;
      return [checkMark('id-after-string', range, message, strung)];
    }
    const nested = citation.pin === null ? nestedIn(citations, citation.antecedent, index) : [];
    if (nested.length === 0) return [];
    const message = `Id. without a pin follows ${called(antecedent)}, which has another authority in its parenthetical. It was read as the outer one. Give its page.`;
    return [checkMark('id-after-nested', range, message, nested)];
  });

/** Signs of a citation that was not read, which *Id.* may then stand for. */
const SIGNS =
  /[§¶]|\b(?:Tr|Br|Ex|Exh|Doc|Dkt|ECF|Decl|Compl|Aff|Dep|N\.T|R\.R|App|Op|Rec|Code|Stat|Rule|supra)\b|\b(?:at|pp?\.)\s+\d|\((?:\D{0,30}\s)?(?:17|18|19|20)\d\d\)/i;
const REACH = 1200;

function maybeCitedBefore(text: string, before: number): boolean {
  return SIGNS.test(text.slice(Math.max(0, before - REACH), before));
}

const MOST_NESTED = 8;

/** Authorities inside the parenthetical of the antecedent, before the *Id.* */
function nestedIn(
  citations: readonly Citation[],
  antecedent: number,
  before: number,
): readonly Citation[] {
  const last = Math.min(before, antecedent + 1 + MOST_NESTED);
  return citations
    .slice(antecedent + 1, last)
    .filter(({ kind, within }) => within?.index === antecedent && AUTHORITIES.has(kind));
}

const MOST_STRUNG = 8;

/** Authorities of the same citation sentence before the antecedent: `A; B. Id.` */
function strungBefore(
  text: string,
  citations: readonly Citation[],
  antecedent: number,
): readonly Citation[] {
  const meant = citations[antecedent];
  const found: Citation[] = [];
  if (meant === undefined || meant.within !== null || !AUTHORITIES.has(meant.kind)) return found;
  let next = meant;
  for (let at = antecedent - 1; at >= Math.max(0, antecedent - MOST_STRUNG); at -= 1) {
    const other = citations[at];
    if (other === undefined || other.within !== null) continue;
    if (!/^\s*;\s*(?:and\s+)?$/.test(text.slice(other.extent.end, next.extent.start))) break;
    if (AUTHORITIES.has(other.kind)) found.unshift(other);
    next = other;
  }
  return found;
}
