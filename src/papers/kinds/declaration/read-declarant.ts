import { pinRange } from '../../locate.ts';
import type { Paper, PinnedRange, TextRange } from '../../paper.ts';
import { pinGroup } from '../body-lines.ts';

const WORD = String.raw`\p{Lu}[\p{L}.’'-]*`;
const NAME = String.raw`${WORD}(?:\s+(?:(?:de|del|la|van|von|der)\s+)?${WORD}){1,5}(?:,?\s+(?:Jr|JR|Sr|SR|I{2,3}|IV)\.?)?`;
const OPENING = new RegExp(
  String.raw`(?:^|[\s.(])I,\s+(?:the\s+undersigned,?\s+)?(?<name>${NAME})\s*(?:\([^)]{1,40}\))?\s*,?\s*(?:do\s+|hereby\s+|being\b|declare|state|certify|affirm|verify|have\b|am\b|of\b|under\b|make\b|swear|depose|pursuant|an?\b|the\b)`,
  'du',
);
const SWORN = new RegExp(
  String.raw`(?<name>${NAME}),?\s+(?:an\s+attorney\s+[^.;]{0,90},\s+)?being\s+(?:first\s+)?duly\s+sworn`,
  'du',
);
const TITLED =
  /\b(?:DECLARATION|AFFIDAVIT|AFFIRMATION)\s+OF\s+(?!SERVICE\b|MAILING\b|PUBLICATION\b)(?<name>.{3,60}?)(?=\s+(?:IN|RE|REGARDING|PURSUANT|ISO|FOR|ON|TO|AS|SUBMITTED|WITH)\b|\s*[,;(]|$)/di;
const NOT_NAME = /\b(?:AM|AN?|THE)$/i;

/** Who declares: the name after "I,", else of the one sworn, else the one the title names. */
export function readDeclarant(
  paper: Paper,
  sentences: readonly TextRange[],
  front: TextRange,
  title: string | null,
): PinnedRange | null {
  for (const pattern of [OPENING, SWORN]) {
    for (const { start, end } of sentences) {
      const match = pattern.exec(paper.text.slice(start, Math.min(end, start + 600)));
      const name = pinGroup(paper, start, match, 'name');
      if (name !== null && !NOT_NAME.test(name.text)) return name;
    }
  }
  const titled = title === null ? null : (TITLED.exec(title)?.groups?.['name'] ?? null);
  if (titled === null) return null;
  const words = titled.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(words.join(String.raw`[\s)]+`), 'i').exec(
    paper.text.slice(front.start, front.end),
  );
  return found === null
    ? null
    : pinRange(paper, {
        start: front.start + found.index,
        end: front.start + found.index + found[0].length,
      });
}

const CAPACITY =
  /\bI\s+(?:am|serve\s+as|was|have\s+been)\s+(?:(?:currently|employed|now|also)\s+)*(?:as\s+)?(?<capacity>(?:an?|the|one\s+of)\s+(?:(?:Inc|Corp|Co|Ltd|U\.S|No|Dr|Mr|Ms)\.|[^.;]){3,220})/d;
const OFFICE =
  /\b(?:officer|director|president|manager|counsel|attorney|partner|associate|paralegal|custodian|employee|engineer|founder|owner|member|analyst|investigator|plaintiff|defendant|petitioner|respondent|movant|resident|citizen|consultant|professor|expert|agent|editor|administrator|trustee|lawyer|shareholder|principal|executive|technician|specialist|examiner|chair(?:man|woman|person)?|secretary|treasurer|head|vice|senior|licensed|process\s+server|party)\b/i;

/** What the declarant says to be, from the first sentence that names an office or a part. */
export function readCapacity(paper: Paper, sentences: readonly TextRange[]): PinnedRange | null {
  for (const { start, end } of sentences) {
    const match = CAPACITY.exec(paper.text.slice(start, end));
    if (match === null || !OFFICE.test(match.groups?.['capacity'] ?? '')) continue;
    const whole = pinGroup(paper, start, match, 'capacity');
    if (whole === null) continue;
    const clause = whole.text.split(
      /,?\s+and\s+(?:I\b|have\b|make\b|submit\b|reside\b|live\b|am\b)|\.\s+I\b|,\s+(?:in\s+this|duly|and\s+am\b)/,
    )[0];
    return pinRange(paper, {
      start: whole.start,
      end: whole.start + (clause?.trimEnd().length ?? whole.text.length),
    });
  }
  return null;
}
