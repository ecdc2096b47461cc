import { describe, expect, it } from 'vitest';
import { lawRegistry } from '../law-registry.ts';

// Highfields, 385 F. Supp. 2d at 975-76, stated as a list of what it asks.
const highfields = lawRegistry().get('standard', 'highfields');
const [basis, harms] = highfields.steps;

describe('Highfields has two steps, and the second is reached only after the first', () => {
  it('names them in order', () => {
    expect(highfields.steps.map(({ id, kind }) => [id, kind])).toEqual([
      ['real-evidentiary-basis', 'showing'],
      ['compare-harms', 'weighing'],
    ]);
    expect(highfields.combination.kind).toBe('cumulative');
    expect(harms?.reachedAfter).toEqual(['real-evidentiary-basis']);
  });

  it('puts the first on the requester and the second on the court', () => {
    expect(highfields.steps.map(({ burden }) => burden)).toEqual(['requester', 'court']);
  });
});

describe('step one: a real evidentiary basis', () => {
  const step = basis?.kind === 'showing' ? basis : null;
  const requirement = (id: string) => step?.requirements.find((one) => one.id === id);

  it('takes competent evidence, which a bare allegation is not', () => {
    expect(step?.proofLevel).toBe('competent-evidence');
    const { metBy } = lawRegistry().get('proof-level', 'competent-evidence');
    expect(metBy).not.toContain('bare-allegation');
    expect(metBy).toContain('declaration');
  });

  it('needs a wrong by this very speaker, every inference of one claim, and real harm', () => {
    expect(step?.needs).toBe('all');
    expect(step?.requirements.map(({ kind }) => kind)).toEqual([
      'attribution',
      'elements',
      'propositions',
    ]);
  });

  it('ends the request when one essential fact of at least one claim lacks support', () => {
    expect(requirement('every-inference')).toMatchObject({
      claims: 'at-least-one',
      elements: 'every',
      anyGapEndsIt: true,
    });
  });

  it('excuses no fault, and says that courts differ on malice before the name is known', () => {
    expect(requirement('every-inference')).toMatchObject({ excusedFaultLevels: [] });
    const open = step?.openQuestions.find(({ id }) => id === 'malice-before-the-name');
    expect(open?.sides.map(({ authority }) => authority)).toEqual([
      'highfields-2005',
      'cahill-2005',
    ]);
  });
});

describe('step two: the magnitude of the harms', () => {
  const step = harms?.kind === 'weighing' ? harms : null;

  it('compares the harm to each side', () => {
    expect(step?.compares.map(({ side }) => side)).toEqual(['requester', 'speaker']);
  });

  it('discloses when the speaker is little harmed and the name is needed against serious wrongs', () => {
    expect(step?.disclosesWhen.map(({ id }) => id)).toEqual([
      'little-harm-to-speaker',
      'needed-against-serious-wrongs',
    ]);
  });
});

describe('what Highfields leaves out is not required, and never met', () => {
  it.each(['notice', 'exhaustion', 'excuse'])('%s', (topic) => {
    expect(highfields.whatItLeavesOut.map((one) => one.topic)).toContain(topic);
  });
});

describe('decisions that apply Highfields are no rival tests', () => {
  it.each([
    ['art-of-living', 'compare-harms'],
    ['music-group-macao', 'real-evidentiary-basis'],
  ])('%s says more on %s', (id, step) => {
    const refinement = lawRegistry().get('refinement', id);
    expect(refinement.refines).toBe('highfields');
    expect(refinement.adds.map((one) => one.step)).toContain(step);
    expect(lawRegistry().find('standard', id)).toBeNull();
  });
});
