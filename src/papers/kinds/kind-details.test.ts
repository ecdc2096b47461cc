import { describe, expect, it } from 'vitest';
import type { PaperKind } from '../order-reading.ts';
import { readTextPaper } from '../read-text-paper.ts';
import { findSentences } from '../sentences.ts';
import { frontMatter } from './front-matter.ts';
import { readDetails } from './kind-details.ts';
import { kindInput } from './kind-input.ts';
import { readFront } from './read-front.ts';

const CAPTION =
  'UNITED STATES DISTRICT COURT\nDISTRICT OF OREGON\n\nA. ALDER,\n\nPlaintiff,\n\nv.\n\nB. BIRCH,\n\nDefendant.\n\nCase No. 3:25-cv-00001-AB\n\n';

/** Lines that begin what a reader looks for and never end it, again and again. */
const HOSTILE: readonly (readonly [PaperKind, string])[] = [
  ['subpoena', 'YOU ARE COMMANDED to produce, at the offices of\n'],
  ['subpoena', 'TO: To: TO: @a @b @c account "x" https://a.example.com/b user id 1\n'],
  ['subpoena', 'PROOF OF SERVICE\nOn or about I served on (date) on (date) by mail\n'],
  ['subpoena', 'REQUEST NO. 1 from January 1, 2024 IP address e-mail address account\n'],
  ['subpoena', 'Place: Date and Time: attorney representing (name of party) , who issues\n'],
  ['declaration', '1. On information and belief, attached as Exhibit A, B, C, D, E, F, G\n'],
  ['declaration', 'I, A A A A A A A A A, being duly sworn, executed at In In In In In\n'],
  ['motion', 'I. INTRODUCTION ............ 1\nThe Court should Rule 1 Rule 2 and 28 U.S.C.\n'],
  ['motion', 'PLEASE TAKE NOTICE that on January 1, 2024 at in Courtroom /s/ /s/ By:\n'],
  [
    'complaint',
    'FIRST CAUSE OF ACTION (By Against By Against Against) Cal. Cal. Cal. Code\n1. A\n',
  ],
  ['complaint', 'WHEREFORE A. B. C. (a) (b) (c) Plaintiff Plaintiff Plaintiff is Doe\n'],
  ['notice', 'Notice withdraws from the appeals to the Superior Court of the of the within 1\n'],
  ['summons', 'To: NOTICE TO DEFENDANT whose name and address are: within twenty days after\n'],
  [
    'docket-sheet',
    '01/01/2024 1 MOTION re 1, 2, 3 and 4 (Attachments: # 1 A (B (C filed by A. A.\n',
  ],
  ['docket-sheet', 'Plaintiff\nrepresented by A\nLEAD ATTORNEY\nDate Filed: Date Filed: Judge:\n'],
  ['docket-sheet', '01/01/2024 ORDER granting granting ((((((((((((((((((((((((((((((((((((\n'],
];

function timeOf(kind: PaperKind, text: string): number {
  const paper = readTextPaper(new TextEncoder().encode(CAPTION + text));
  const front = frontMatter(paper);
  const caption = readFront(paper, front);
  const part = {
    start: 0,
    end: paper.text.length,
    firstPage: 1,
    lastPage: 1,
    reason: null,
    label: null,
    entry: null,
  };
  const sentences = paper.paragraphs.flatMap((each) => findSentences(paper.text, each));
  // Of the processor, not of the clock: what else the machine does must not count.
  const started = process.cpuUsage();
  readDetails(kind, () => kindInput({ paper, part, front, caption }, sentences));
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

describe('the readers of kinds', () => {
  it.each(HOSTILE)('%s takes time in proportion to its length: %j', (kind, line) => {
    const bestOf = (length: number): number => {
      const text = line.repeat(Math.ceil(length / line.length));
      return Math.min(timeOf(kind, text), timeOf(kind, text), timeOf(kind, text));
    };
    const one = bestOf(30_000);
    // What is quadratic takes a hundredfold.
    expect(bestOf(300_000)).toBeLessThan(Math.max(2000, one * 40));
  });

  it('have no details for kinds without fields of their own', () => {
    expect(
      readDetails('transcript', () => Promise.reject(new Error('not asked')) as never),
    ).toBeNull();
  });
});
