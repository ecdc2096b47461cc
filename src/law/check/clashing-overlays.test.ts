import { describe, expect, it } from 'vitest';
import { grounds, overlay, raisesFault } from '../../../test/synthetic/synthetic-law.ts';
import type { Overlay } from '../law-kinds.ts';
import { overlaySchema } from '../schemas/overlay.ts';
import { clashingOverlays } from './clashing-overlays.ts';

const procedure = {
  ...grounds,
  what: 'x',
  forum: 'underlying',
  upon: 'filing',
  when: { fact: 'pending' },
  inAssessment: 'told',
};
const stay = (more: object = {}) => ({ kind: 'stays-discovery', ...procedure, ...more });
const burden = (showing: string, more: object = {}) => ({
  kind: 'shifts-burden',
  ...procedure,
  showing,
  proofLevel: null,
  ...more,
});
const fees = (award: string, more: object = {}) => ({
  kind: 'awards-fees',
  ...procedure,
  award,
  onSubpoena: false,
  ...more,
});
const motion = (withinDays: number, aims = 'claim') => ({
  kind: 'special-motion',
  ...procedure,
  aims,
  withinDays,
});

function read(id: string, effects: readonly object[], more: object = {}): Overlay {
  return overlaySchema.parse(overlay(id, 'x', { effects, ...more }));
}

const clash = (one: readonly object[], two: readonly object[], more: object = {}) =>
  clashingOverlays([read('one', one), read('two', two, more)]).length;

describe('two overlays of one law at one time', () => {
  it.each([
    // one, two: do they clash?
    ['ask for one fault', [raisesFault('malice')], [raisesFault('malice')], 0],
    ['ask for two faults', [raisesFault('malice')], [raisesFault('care')], 1],
    [
      'ask for two faults, of other claims',
      [raisesFault('malice')],
      [raisesFault('care', { causes: ['trade-libel'] })],
      0,
    ],
    [
      'ask for one fault by two proofs',
      [raisesFault('malice')],
      [raisesFault('malice', { proofLevel: 'preponderance' })],
      1,
    ],
    ['both stay', [stay()], [stay()], 0],
    ['one holds and one tells', [stay()], [stay({ inAssessment: 'holds-open' })], 1],
    ['stay on other facts', [stay()], [stay({ when: { fact: 'granted' } })], 1],
    ['ask for two showings', [burden('probability')], [burden('prima facie')], 1],
    [
      'ask for two showings before two courts',
      [burden('probability')],
      [burden('prima facie', { forum: 'deciding' })],
      0,
    ],
    ['award fees alike', [fees('must')], [fees('must')], 0],
    ['award fees otherwise', [fees('must')], [fees('may')], 1],
    ['give two times for a motion', [motion(60)], [motion(45)], 1],
    ['give times for two motions', [motion(60)], [motion(45, 'subpoena')], 0],
    ['change two things', [stay()], [fees('must')], 0],
  ])('%s', (_, one, two, clashes) => {
    expect(clash(one, two)).toBe(clashes);
  });

  const [musts, mays] = [[fees('must')], [fees('may')]];
  it.each([
    ['the second prevails', { prevailsOver: ['one'] }, 0],
    ['the second is another state', { jurisdiction: 'CA' }, 0],
    ['the second is for all states', { jurisdiction: 'US' }, 1],
    [
      'the second ended before',
      { inForce: { from: '1800-01-01', to: '1899-12-31', basis: 'x' } },
      0,
    ],
  ])('do not clash, or do, where %s', (_, more, clashes) => {
    expect(clash(musts, mays, more)).toBe(clashes);
  });

  it('one statute may not say two things of the same', () => {
    const faults = clashingOverlays([read('one', [fees('must'), stay(), fees('may')])]);
    expect(faults).toMatchObject([{ code: 'contradiction', id: 'one', path: ['effects', 0] }]);
  });
});
