import { pinRange } from '../../locate.ts';
import type { Paper, TextRange } from '../../paper.ts';
import type { NumberedParagraph } from '../numbered-paragraphs.ts';
import type { AttachedExhibit } from './declaration-details.ts';

const LABEL = String.raw`(?:Exhibits?|Exs?\.|Attachments?|Appendix|Tab)\s+["“]?(?<label>[A-Z]{1,3}\d{0,3}|\d{1,4}(?:-\d{1,3})?)\b["”]?`;
const ATTACHED = new RegExp(
  String.raw`\b(?:attached|annexed|appended|submitted|filed)\b[^.;]{0,80}?\bas\s+${LABEL}|\b(?:attached|annexed)\s+(?:hereto\s+)?(?:is|are)\b[^.;]{0,20}?\b${LABEL.replace('<label>', '<second>')}|^\W*${LABEL.replace('<label>', '<first>')}(?:\s+(?:hereto|attached\s+hereto|to\s+this\s+declaration))?,?\s+(?:is|are)\b`,
  'iu',
);
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
  const seen = new Set<string>();
  return sentences.flatMap((range): AttachedExhibit[] => {
    const text = paper.text.slice(range.start, range.end);
    if (!/\b(?:attached|annexed|appended)\b|^\W*(?:\d+\.\s+)?Ex/i.test(text)) return [];
    const match = ATTACHED.exec(text.replace(/^\s*\d{1,3}\.\s+/, ''));
    const { label, second, first } = match?.groups ?? {};
    const name = label ?? second ?? first;
    if (name === undefined || seen.has(name)) return [];
    seen.add(name);
    const within = paragraphs.find((each) => each.start <= range.end - 1 && range.start < each.end);
    return [
      {
        ...pinRange(paper, range),
        label: name,
        description: describe(text),
        trueCopy: TRUE_COPY.test(text),
        paragraph: within?.number ?? null,
      },
    ];
  });
}

/** What stands after "is a true and correct copy of", or before "is attached as". */
function describe(text: string): string | null {
  const said = SAID.exec(text)?.groups?.['what']?.replace(/[.\s]+$/, '');
  if (said !== undefined && !CLAUSE.test(said.slice(0, 30))) return said;
  const before =
    /\bcop(?:y|ies)\s+of\s+(?<what>[^;]{3,300}?),?\s+(?:which\s+)?(?:is|are)\s+(?:attached|annexed|appended)/i;
  return before.exec(text)?.groups?.['what'] ?? null;
}
