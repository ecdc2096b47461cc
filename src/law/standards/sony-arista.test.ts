import { describe, expect, it } from 'vitest';
import { lawRegistry } from '../law-registry.ts';

// Arista, 604 F.3d at 119: five factors, weighed together.
const arista = lawRegistry().get('standard', 'sony-arista');

describe('the test of the Second Circuit', () => {
  it('has the five factors of Sony Music', () => {
    expect(arista.steps.map(({ id }) => id)).toEqual([
      'prima-facie',
      'specificity',
      'no-alternative',
      'need',
      'privacy',
    ]);
  });

  it('weighs them together: none is a gate', () => {
    expect(arista.combination.kind).toBe('weighed-together');
    expect(arista.steps.flatMap(({ reachedAfter }) => reachedAfter)).toEqual([]);
  });

  it('took plausible allegations for concrete enough, and leaves it open for defamation', () => {
    const [first] = arista.steps;
    expect(first).toMatchObject({ kind: 'showing', proofLevel: 'plausible-pleading' });
    expect(first?.openQuestions.map(({ id }) => id)).toEqual(['evidence-for-defamation']);
  });

  it('asks for less proof than Highfields, as a source ranks the two levels', () => {
    const level = lawRegistry().get('proof-level', 'competent-evidence');
    expect(level.stricterThan).toContainEqual(
      expect.objectContaining({ level: 'plausible-pleading', authority: 'highfields-2005' }),
    );
  });

  it('names the speaker as the one with an expectation of privacy', () => {
    expect(arista.steps.at(-1)).toMatchObject({ kind: 'weighing', burden: 'speaker' });
  });
});
