import { describe, expect, it } from 'vitest';
import { lawRegistry } from '../../law/index.ts';
import { midSentence, missingList } from './missing-text.ts';

const words = {
  propositions: { falsity: 'The statement is false.' },
  exhibits: { denial: 'Dkt. No. 22 ¶ 10' },
  rules: { highfields: 'Highfields' },
  steps: { 'highfields/compare-harms': 'The magnitude of the harms' },
  courts: {},
};

describe('what is missing, in words', () => {
  it.each([
    [
      {
        kind: 'exhibit',
        proposition: 'falsity',
        statement: null,
        proofLevel: 'competent-evidence',
      },
      'an exhibit (competent evidence) to show that the statement is false',
    ],
    [
      { kind: 'personal-knowledge', exhibit: 'denial' },
      'a showing that Dkt. No. 22 ¶ 10 is on personal knowledge',
    ],
    [
      { kind: 'judgment', standard: 'highfields', step: 'compare-harms' },
      'a person\'s recorded judgment on "The magnitude of the harms" under Highfields',
    ],
  ] as const)('%j', (missing, text) => {
    expect(missingList([missing], words)).toBe(text);
  });
  it('is told once however often it is missing', () => {
    const twice = [1, 2].map(() => ({ kind: 'personal-knowledge', exhibit: 'denial' }) as const);
    expect(missingList(twice, words).match(/showing/gu)).toHaveLength(1);
  });
});

describe('a sentence of the vocabulary within another', () => {
  it('loses its full stop and its capital', () => {
    expect(midSentence('What is asked for is privileged.')).toBe('what is asked for is privileged');
  });
  it('keeps the capital of a name', () => {
    expect(midSentence('Rule 26 reaches it.')).toBe('Rule 26 reaches it');
  });
  it('every proposition begins with a word that may lose its capital', () => {
    for (const { what } of lawRegistry().all('proposition')) {
      expect(midSentence(what)).toMatch(/^[a-z]/u);
    }
  });
});
