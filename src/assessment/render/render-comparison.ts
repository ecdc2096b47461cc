import type { RulingComparison, RulingRelation } from '../compare-rulings.ts';
import type { ComputedOutcome } from '../computed-for.ts';
import { spaced } from './missing-text.ts';
import { paragraph } from './text-block.ts';

const RELATION: Readonly<Record<RulingRelation, string>> = {
  agrees: 'agrees with the record as encoded',
  'goes-beyond-record': 'goes further than the record as encoded shows',
  'falls-short-of-record': 'decides less than the record as encoded leaves open',
  'contradicts-record': 'is the contrary of what the record as encoded shows',
  'recited-without-finding': 'recited; no finding is stated',
  avoided: 'not decided, on purpose',
  'no-ruling': 'no ruling found at all',
  'not-evaluated': 'not evaluated here',
};

/** Each point with what the court said and what the record supports, in separate lines. */
export function renderComparison(
  comparison: readonly RulingComparison[],
  speakers: number,
): string[] {
  if (comparison.length === 0) return ['  The matter holds no ruling.'];
  return comparison.flatMap(({ name, ruling, computed, relation }) => [
    `  ${name}`,
    ...paragraph(
      4,
      'court    ',
      ruling === null
        ? '—'
        : `${spaced(ruling.outcome)} (${ruling.at})${ruling.enBloc ? ', of all speakers together' : ''}: ${ruling.says}`,
    ),
    ...paragraph(
      4,
      'record   ',
      computed.length === 0 ? '—' : computed.map((one) => computedText(one, speakers)).join('; '),
    ),
    ...paragraph(4, '=        ', RELATION[relation]),
  ]);
}

function computedText({ outcome, ofStatement, speakers }: ComputedOutcome, all: number): string {
  const whose = speakers.length === all ? 'every speaker' : speakers.join(', ');
  const statement = ofStatement === null ? '' : `${spaced(ofStatement)} of the statement, `;
  return `${statement}${spaced(outcome)} for ${whose}`;
}
