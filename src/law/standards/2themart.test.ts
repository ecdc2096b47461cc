import { describe, expect, it } from 'vitest';
import { lawRegistry } from '../law-registry.ts';

// Doe v. 2TheMart.com, 140 F. Supp. 2d at 1095-97.
const standard = lawRegistry().get('standard', '2themart');

describe('the test for speakers who are not sued', () => {
  it('is for nonparties alone', () => {
    expect(standard.appliesTo).toBe('nonparty');
  });

  it('asks for good faith, a core claim, direct materiality and no other source', () => {
    expect(standard.steps.filter(({ kind }) => kind === 'showing').map(({ id }) => id)).toEqual([
      'good-faith',
      'core-claim',
      'directly-material',
      'no-other-source',
    ]);
  });

  it('asks nothing about a wrong of the speaker', () => {
    const kinds = standard.steps.flatMap((step) =>
      step.kind === 'weighing' ? [] : step.requirements.map(({ kind }) => kind),
    );
    expect(kinds).not.toContain('elements');
    expect(standard.whatItLeavesOut.map(({ topic }) => topic)).toContain('merits');
  });

  it('names nobody by counting: the need is weighed against the right', () => {
    expect(standard.combination.kind).toBe('weighed-together');
    expect(standard.steps.at(-1)).toMatchObject({ kind: 'weighing', burden: 'court' });
  });
});
