import { describe, expect, it } from 'vitest';
import { foundingMatter } from '../../test/support/drafted-paper.ts';
import { checkMatterReferences } from './check-matter-references.ts';
import { decidingProceeding } from './deciding-proceeding.ts';
import { underlyingProceeding } from './underlying-proceeding.ts';

const [underlying, enforcement] = foundingMatter.proceedings;
if (underlying === undefined || enforcement === undefined) throw new Error('no proceedings');
const transferred = { ...enforcement, id: 'transferred', court: 'nyed', caseNumber: '23-mc-1' };

const faults = (...proceedings: readonly (typeof enforcement)[]) =>
  checkMatterReferences({ ...foundingMatter, proceedings: [underlying, ...proceedings] })
    .filter(({ path }) => path.length === 1)
    .map(({ problem }) => problem);

describe('a subpoena that was transferred (Fed. R. Civ. P. 45(f))', () => {
  it('is decided where the matter says, not where its file says it first', () => {
    const marked = { ...transferred, decides: true as const };
    expect(faults(enforcement, marked)).toEqual([]);
    expect(decidingProceeding({ proceedings: [underlying, enforcement, marked] })?.court).toBe(
      'nyed',
    );
  });

  it('is decided by the court of the underlying action, where it went there', () => {
    const home = { ...transferred, court: underlying.court, decides: true as const };
    const proceedings = [underlying, enforcement, home];
    expect(decidingProceeding({ proceedings })).toMatchObject({
      id: 'transferred',
      role: 'enforcement',
      court: underlying.court,
    });
  });

  it('is never decided by the underlying action, though that one is marked', () => {
    const pending = { ...underlying, decides: true as const };
    expect(decidingProceeding({ proceedings: [pending, enforcement] })).toBe(enforcement);
  });

  it('is refused where nothing says which of two decides, or two do', () => {
    expect(faults(enforcement, transferred)).toEqual([expect.stringContaining('decides: true')]);
    const both = [enforcement, transferred].map((each) => ({ ...each, decides: true as const }));
    expect(faults(...both)).toHaveLength(1);
  });
});

it('is decided in the one enforcement proceeding, or in none yet', () => {
  expect(decidingProceeding(foundingMatter)?.court).toBe('cand');
  expect(decidingProceeding({ proceedings: [underlying] })).toBeNull();
});

describe('an action that was removed or transferred', () => {
  const removed = { ...underlying, id: 'removed', court: 'nysd' };
  const marked = { ...removed, decides: true as const };

  it('is pending where the matter says, not where its file says it first', () => {
    expect(faults(marked, enforcement)).toEqual([]);
    expect(underlyingProceeding({ proceedings: [underlying, marked] })?.court).toBe('nysd');
  });

  it('is refused where nothing says which of two is pending', () => {
    expect(faults(removed, enforcement)).toEqual([
      expect.stringMatching(/2 underlying proceedings, 0 marked/),
    ]);
  });
});
