import { describe, expect, it } from 'vitest';
import { lawRegistry } from '../law-registry.ts';

// Brahms v. Carver, 33 F. Supp. 3d at 197-98; Dillon, 261 A.D.2d at 38.
const claim = lawRegistry().get('claim', 'ny-defamation');
const defeatedBy = (id: string) => claim.defences.find((one) => one.id === id)?.defeatedBy ?? [];
const element = (id: string) => claim.elements.find((one) => one.id === id);

describe('defamation under New York law', () => {
  it('has four elements, all essential and all on the requester', () => {
    expect(claim.elements.map(({ id }) => id)).toEqual([
      'false-statement',
      'publication',
      'fault',
      'harm',
    ]);
    expect(claim.elements.every(({ essential }) => essential)).toBe(true);
    expect(claim.elements.every(({ burden }) => burden === 'requester')).toBe(true);
  });

  it('has negligence as the least fault', () => {
    expect(element('fault')).toMatchObject({ kind: 'fault', floor: 'negligence' });
  });

  it('takes special harm or one of the kinds that are actionable without it', () => {
    const harm = element('harm');
    expect(harm?.kind === 'routed' ? harm.routes.map(({ id }) => id) : []).toEqual([
      'special-harm',
      'serious-crime',
      'business',
      'loathsome-disease',
      'unchastity',
      'libel-on-its-face',
    ]);
  });

  it('counts no charge of a minor offence, such as harassment, as a serious crime', () => {
    expect(element('harm')?.notEnough).toContainEqual(
      expect.objectContaining({ proposition: 'per-se-minor-offence', authority: 'liberman-1992' }),
    );
  });

  it('leaves fact or opinion, and whom the words are about, to the court', () => {
    expect(claim.questionsForCourt.map(({ id }) => id)).toEqual([
      'fact-or-opinion',
      'concerning-the-requester',
      'defamatory-meaning',
    ]);
  });

  // N.Y. Civ. Rights Law § 74; Front v. Khalil, 28 N.E.3d at 16, 18, 20; Liberman, 80 N.Y.2d at 437.
  it('knows truth, common interest, fair report, litigation and what a lawyer says before it', () => {
    expect(claim.defences.map(({ id, burden }) => [id, burden])).toEqual([
      ['truth', 'speaker'],
      ['common-interest', 'speaker'],
      ['fair-report', 'speaker'],
      ['litigation', 'speaker'],
      ['before-litigation', 'speaker'],
    ]);
  });

  it('lets malice defeat the common interest, and no fair report', () => {
    expect(defeatedBy('common-interest')).toContain('common-law-malice');
    expect(defeatedBy('fair-report')).toEqual([]);
  });

  it('must be begun within one year', () => {
    expect(claim.limitation).toMatchObject({ years: 1, authority: 'ny-cplr-215' });
  });
});
