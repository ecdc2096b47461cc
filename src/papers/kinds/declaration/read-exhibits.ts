import { pinRange } from '../../locate.ts';
import type { Paper, TextRange } from '../../paper.ts';
import { type NumberedParagraph, paragraphAt } from '../numbered-paragraphs.ts';
import type { AttachedExhibit } from './declaration-details.ts';

const NAME = String.raw`[A-Z]{1,3}\d{0,3}|\d{1,4}(?:-\d{1,3})?`;

/** A label with the labels that run on after it: `Exhibits A and B`, `Exs. 1-4`. */
function labels(group: string): string {
  return String.raw`(?:Exhibits?|Exs?\.|Attachments?|Appendix|Tabs?)\s+(?<${group}>["“]?(?:${NAME})\b["”]?(?:(?:,?\s+and\s+|,\s*|\s*[-–]\s*|\s+through\s+)(?:(?:Exhibits?|Exs?\.)\s+)?["“]?(?:${NAME})(?![\p{L}\d])["”]?){0,12})`;
}

const ATTACHED = new RegExp(
  String.raw`\b(?:[Aa]ttached|[Aa]nnexed|[Aa]ppended|[Ss]ubmitted|[Ff]iled)\b[^.;]{0,80}?\bas\s+${labels('as')}|\b(?:[Aa]ttached|[Aa]nnexed)\s+(?:hereto\s+)?(?:is|are)\b[^.;]{0,20}?\b${labels('is')}|\b(?:is|as)\s+${labels('hereto')}\s+(?:hereto|to\s+this\s+(?:declaration|affidavit|affirmation))\b|^\W*${labels('first')}(?:\s+(?:hereto|attached\s+hereto|to\s+this\s+declaration))?,?\s+(?:is|are)\b`,
  'u',
);
/** `Exhibit a true` is an article, not a label: labels are capitals or figures. */
const RANGE = /^(?<from>\S+?)\s*(?:[-–]|through)\s*(?<to>\S+)$/;

/** Each label of a run; a range such as `A-D` stays one. */
function eachLabel(run: string): readonly string[] {
  const bare = run.replace(/["“”]|(?:Exhibits?|Exs?\.)\s+/g, '');
  if (RANGE.test(bare)) return [bare.replace(/\s*(?:[-–]|through)\s*/, '-')];
  return bare.split(/,\s*and\s+|,\s*|\s+and\s+/).filter((label) => label !== '');
}

const SAID =
  /\b(?:is|are)\s+(?:an?\s+)?(?:true(?:\s*,?\s*(?:and|&|correct,?\s+and)\s+(?:correct|accurate|complete|exact))?\s+)?(?:cop(?:y|ies)\s+of\s+)?(?<what>[^;]{3,600})$/i;
const CLAUSE = /\b(?:attached|annexed|appended)\b/i;
const TRUE_COPY = /\btrue\b[^.;]{0,40}\bcop(?:y|ies)\b/i;

/** The exhibits that the sentences of a declaration attach, each with what it is said to be. */
export function readExhibits(
  paper: Paper,
  sentences: readonly TextRange[],
  paragraphs: readonly NumberedParagraph[],
): readonly AttachedExhibit[] {
  const attached = sentences.flatMap((range): AttachedExhibit[] => {
    const text = paper.text.slice(range.start, range.end);
    if (
      !/\b(?:attached|annexed|appended|hereto)\b|^\W*(?:\d+\.\s+)?Ex|\bto\s+this\s+(?:decl|aff)/i.test(
        text,
      )
    )
      return [];
    const match = ATTACHED.exec(text.replace(/^\s*\d{1,3}\.\s+/, ''));
    const run =
      match?.groups?.['as'] ??
      match?.groups?.['is'] ??
      match?.groups?.['hereto'] ??
      match?.groups?.['first'];
    if (run === undefined) return [];
    const within = paragraphAt(paragraphs, range.end - 1);
    return eachLabel(run).map((label) => ({
      ...pinRange(paper, range),
      label,
      description: describe(text),
      trueCopy: TRUE_COPY.test(text),
      paragraph: within?.number ?? null,
    }));
  });
  // What is attached more than once is described where the first sentence says what it is.
  return [...Map.groupBy(attached, ({ label }) => label).values()].flatMap((same) => {
    const first = same.find(({ description }) => description !== null) ?? same[0];
    return first === undefined ? [] : [first];
  });
}

/** What stands after "is a true and correct copy of", or before "is attached as". */
function describe(text: string): string | null {
  const said = SAID.exec(text)?.groups?.['what']?.replace(/[.\s]+$/, '');
  if (said !== undefined && !CLAUSE.test(said.slice(0, 30)) && !said.startsWith('Ex')) return said;
  const before =
    /\bcop(?:y|ies)\s+of\s+(?<what>[^;]{3,300}?),?\s+(?:which\s+)?(?:is|are)\s+(?:attached|annexed|appended)/i;
  return before.exec(text)?.groups?.['what'] ?? null;
}
