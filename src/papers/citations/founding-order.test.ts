import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatPin, pinAt } from '../locate.ts';
import { readTextPaper } from '../read-text-paper.ts';
import { recordCitations, scanCitations, type Citation } from './index.ts';

const FILE = new URL('../../../examples/in-re-twitter/order.md', import.meta.url);
const paper = readTextPaper(readFileSync(FILE), 'order.md');
const citations = scanCitations(paper.text);

/** What a citation stands for, in a reader's words: a party, a rule, an entry. */
function authority(citation: Citation | undefined): string {
  if (citation === undefined) return '?';
  if (citation.kind === 'rule') return `Rule ${citation.section ?? '?'}`;
  if (citation.kind === 'docket') return `Dkt. ${citation.docketNumber ?? '?'}`;
  return citation.name?.replace(/^In re:? /, '').split(' ')[0] ?? citation.text;
}

/** One line for each citation: kind, authority, pin, `>` what it stands in. */
function line(citation: Citation): string {
  const full = citation.resolvesTo === null ? citation : citations[citation.resolvesTo];
  const outer = citation.within === null ? '' : ` > ${authority(citations[citation.within.index])}`;
  return `${citation.kind} ${authority(full)}${citation.pin === null ? '' : ` ${citation.pin}`}${outer}`;
}

describe('the citations of the founding order', () => {
  it('are those that a reader finds, in order, each with its pin and what it stands for', () => {
    const found = citations.filter(({ kind, sub }) => kind !== 'other' && sub !== 'case-number');
    expect(found.map(line)).toEqual(
      [
        'docket Dkt. 1',
        'rule Rule 45',
        'case Music 983',
        'case Highfields 975-76 > Music',
        'neutral Art *3',
        'case McIntyre 342 > Art',
        'case Anonymous 1172-73',
        'case Reno 870 > Anonymous',
        'id Anonymous',
        'short McIntyre 341-42 > ?',
        'case Anonymous 1173',
        'id Anonymous 1177',
        'case Signature 1154',
        'short Anonymous 1177',
        'case Highfields',
        'neutral Art *7',
        'rule Rule 45',
        'rule Rule 45 (a)(1)(A)(iii)',
        'rule Rule 45',
        'rule Rule 26',
        'neutral Cabell *2',
        'neutral Beaver *2 > Cabell',
        'rule Rule 26 (b)(1)',
        'neutral Subpoena *2',
        'id Subpoena',
        'case Oppenheimer 353 n.17 > ?',
        'short Highfields 975-76',
        'id Highfields 976',
        'id Highfields',
        'id Highfields 975',
        'id Highfields 976',
        'case Brahms 197-98',
        'docket Dkt. 19',
        'statute N.Y. Civ. Rights Law § 76-a(1)(a)(1)-(2) (1)(a)(1)-(2) > Dkt. 19',
        'case Church 174',
        'docket Dkt. 22 ¶¶ 23, 31, 32',
        'id Dkt. 22 ¶¶ 20, 24, 28, 43',
        'docket Dkt. 22 ¶¶ 10-12, 34-35, 48',
      ].map((each) => each.replace('> ?', '> Id.')),
    );
  });

  it('cite the record at the places where the order does', () => {
    const found = recordCitations(citations).map(({ entry, paragraphs, start }) => [
      formatPin(pinAt(paper, start)),
      entry,
      paragraphs,
    ]);
    expect(found.slice(2)).toEqual([
      ['4:17', '22', [23, 31, 32]],
      ['4:19', '22', [20, 24, 28, 43]],
      ['4:22', '22', [10, 11, 12, 34, 35, 48]],
    ]);
  });
});
