import type { Paper, PinnedRange, TextRange } from '../paper.ts';
import { type BodyLine, pinGroup, type PinnedDate, pinnedDates } from './body-lines.ts';

/** When and where a motion is heard, each part as printed; null where the paper does not say. */
export interface Hearing {
  readonly date: PinnedDate | null;
  readonly time: PinnedRange | null;
  readonly courtroom: PinnedRange | null;
  readonly judge: PinnedRange | null;
  /** The words by which it is held from afar ("by Zoom"). */
  readonly remote: PinnedRange | null;
}

const TIME = String.raw`\d{1,2}(?::\d{2})?\s?(?:[ap]\.?\s?m\.?)|\d{1,2}:\d{2}|noon`;
const DATE_LABEL =
  /(?:^|\s)(?:Hearing\s+)?(?:Date|DATE)(?:\s+of\s+Hearing|\s+and\s+Time)?\s*:\s*(?<date>\S[^\n]{0,60})/d;
const OTHER_DATE = /\b(?:Trial|Filed|FAC|Complaint|Action|Cutoff|Cut-off|Issued|Removed)\s+$/i;
const TIME_LABEL = new RegExp(String.raw`(?:^|\s)(?:Hearing\s+)?Time\s*:\s*(?<time>${TIME})`, 'di');
const ROOM_LABEL =
  /(?:^|\s)(?:Court\s?room|Ctrm\.?|Crtrm\.?|Dept\.?|Department|Place|Location|Room)\s*:?\s+(?<room>(?:No\.\s*)?[^\s:(][^:\n(]{0,60}?)\s*(?:\([^)\n]{0,60}\))?$/di;
const JUDGE_LABEL =
  /(?:^|\s)(?:(?:Judge|Before|JUDGE)\s*:\s*(?<labelled>(?:The )?(?:Hon(?:orable|\.)\s+)?\p{Lu}[\p{L}. ’'-]{3,60})|(?<hon>(?:The )?Hon(?:orable|\.)\s+\p{Lu}[\p{L}. ’'-]{3,60}))$/du;
const REMOTE =
  /(?<remote>\b(?:(?:by|via|through|on|over)\s+)?(?:Zoom(?:\s+(?:webinar|video\s?conference|conference))?|video\s?conference|teleconference|telephonic(?:ally)?|Webex|Microsoft\s+Teams|CourtCall|remote(?:ly)?(?:\s+appearance)?)\b|\bby\s+telephone\b)/di;
const NOTICE = /\b(?:TAKE NOTICE|NOTICE IS HEREBY GIVEN|will be heard|hearing)\b/i;
const BEFORE =
  /\bbefore\s+(?<judge>(?:the\s+)?Hon(?:orable|\.)\s+\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){1,4})/du;
const AT = new RegExp(
  String.raw`\bat\s+(?<time>${TIME})[^.;]{0,160}?\bin\s+(?<room>(?:Courtroom|Department|Dept\.|Room)\s+(?:No\.\s*)?[\w-]+)|\bat\s+(?<alone>${TIME})`,
  'di',
);

/** Reads the hearing from the labels of the caption, else from the sentence that gives notice. */
export function readHearing(
  paper: Paper,
  lines: readonly BodyLine[],
  frontEnd: number,
): Hearing | null {
  const front = lines.filter((line) => line.start < frontEnd);
  const labelled: Hearing = {
    date: first(front, (line) => labelledDate(paper, line)),
    time: first(front, (line) => pinGroup(paper, line.start, TIME_LABEL.exec(line.text), 'time')),
    courtroom: first(front, (line) =>
      pinGroup(paper, line.start, ROOM_LABEL.exec(line.text), 'room'),
    ),
    judge: first(front, (line) => {
      const match = JUDGE_LABEL.exec(line.text);
      return (
        pinGroup(paper, line.start, match, 'labelled') ?? pinGroup(paper, line.start, match, 'hon')
      );
    }),
    remote: first(front, (line) => pinGroup(paper, line.start, REMOTE.exec(line.text), 'remote')),
  };
  const said = noticed(paper, labelled);
  if (labelled.date === null && labelled.time === null) return said;
  const same = said?.date?.iso === labelled.date?.iso;
  return same ? { ...labelled, remote: labelled.remote ?? said?.remote ?? null } : labelled;
}

function first<T>(lines: readonly BodyLine[], read: (line: BodyLine) => T | null): T | null {
  for (const line of lines) {
    const value = read(line);
    if (value !== null) return value;
  }
  return null;
}

function labelledDate(paper: Paper, line: BodyLine): PinnedDate | null {
  const match = DATE_LABEL.exec(line.text);
  const range = match?.indices?.groups?.['date'];
  if (match === null || range === undefined) return null;
  if (OTHER_DATE.test(`${line.text.slice(0, match.index)} `)) return null;
  const [date] = pinnedDates(paper, {
    start: line.start + range[0],
    end: line.start + range[1],
  });
  return date ?? null;
}

function noticed(paper: Paper, labelled: Hearing): Hearing | null {
  for (const paragraph of paper.paragraphs) {
    const text = paper.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 2000));
    const notice = NOTICE.exec(text);
    if (notice === null) continue;
    const after: TextRange = { start: paragraph.start + notice.index, end: paragraph.end };
    const [date] = pinnedDates(paper, { ...after, end: Math.min(after.end, after.start + 600) });
    if (date === undefined) continue;
    const match = AT.exec(paper.text.slice(date.end, Math.min(paragraph.end, date.end + 300)));
    if (match === null) continue;
    const time = pinGroup(paper, date.end, match, match.groups?.['time'] ? 'time' : 'alone');
    const courtroom = pinGroup(paper, date.end, match, 'room');
    const rest = paper.text.slice(date.end, Math.min(paragraph.end, date.end + 500));
    return {
      ...labelled,
      date,
      time,
      courtroom: courtroom ?? labelled.courtroom,
      judge: pinGroup(paper, date.end, BEFORE.exec(rest), 'judge') ?? labelled.judge,
      remote: pinGroup(paper, date.end, REMOTE.exec(rest), 'remote') ?? labelled.remote,
    };
  }
  return labelled.courtroom === null ? null : labelled;
}
