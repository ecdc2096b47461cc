import type { Citation } from '../citations/index.ts';
import { startingWithin } from '../starting-within.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';

const CIRCUITS: Readonly<Record<string, string>> = {
  First: 'ca1',
  Second: 'ca2',
  Third: 'ca3',
  Fourth: 'ca4',
  Fifth: 'ca5',
  Sixth: 'ca6',
  Seventh: 'ca7',
  Eighth: 'ca8',
  Ninth: 'ca9',
  Tenth: 'ca10',
  Eleventh: 'ca11',
  'D.C.': 'cadc',
  Federal: 'cafc',
};

const CIRCUIT = Object.keys(CIRCUITS).join('|').replace('.', '\\.');
const TEST = '(?:tests?|standards?|rules?|approach|framework)';
/** A test applied under the name of a court: `apply the test from the Second Circuit`. */
const NAMED = new RegExp(
  `\\b(?:appl(?:y|ies|ied|ying)|adopt(?:s|ed|ing)?|follow(?:s|ed|ing)?|under)\\s+(?:the\\s+)?(?:${TEST}\\s+(?:from|of|in|used\\s+(?:in|by)|applied\\s+(?:in|by)|adopted\\s+(?:in|by))\\s+(?:the\\s+)?(?<from>${CIRCUIT})\\s+Circuit|(?<own>${CIRCUIT})\\s+Circuit(?:[’']s)?\\s+${TEST})\\b`,
  'g',
);
/** An authority of the court so near is the test's. */
const NEAR = 1500;

/** The test of a court of appeals is invoked by the court's name, and no decision of it is cited. */
export const checkNamedTests: Check = ({ text, citations }) =>
  [...text.matchAll(NAMED)].flatMap(({ 0: words, index: start, groups }): readonly CheckMark[] => {
    const circuit = groups?.['from'] ?? groups?.['own'] ?? '';
    const { from, to } = startingWithin(citations, { start: start - NEAR, end: start + NEAR });
    const near = citations.slice(from, to).map((citation) => courtOf(citations, citation));
    if (near.includes(CIRCUITS[circuit] ?? null)) return [];
    const message = `A test of the ${circuit} Circuit is named, and no decision of that court is cited near it. Name the test by its authority.`;
    return [checkMark('test-without-authority', { start, end: start + words.length }, message)];
  });

function courtOf(citations: readonly Citation[], { court, resolvesTo }: Citation): string | null {
  return court ?? citations[resolvesTo ?? -1]?.court ?? null;
}
