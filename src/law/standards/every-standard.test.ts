import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Standard, Step } from '../law-kinds.ts';
import { lawRegistry } from '../law-registry.ts';

const page = readFileSync(new URL('every-standard.txt', import.meta.url), 'utf8');
const blocks = page
  .split('\n')
  .filter((line) => !line.trimStart().startsWith('#'))
  .join('\n')
  .split(/\n(?=\S)/u)
  .map((block) => block.trim())
  .filter((block) => block !== '')
  .map((block) => ({ id: block.slice(0, block.indexOf(':')), block }));

const held = (id: string): Standard => lawRegistry().get('standard', id);

function stepLine(step: Step): string {
  if (step.kind === 'weighing') return `${step.id} | weighing | ${step.burden}`;
  const bears = step.effect === 'defeats-if-met' ? `${step.burden}, defeats` : step.burden;
  const elements = step.requirements.flatMap((one) =>
    one.kind === 'elements'
      ? [
          [
            one.elements === 'every' ? 'every element' : 'elements within reach',
            ...one.excusedFaultLevels.map((level) => `not ${level}`),
          ].join(', '),
        ]
      : [],
  );
  return [step.id, step.kind, bears, step.proofLevel ?? 'none', ...elements].join(' | ');
}

function blockOf({ id, combination, appliesTo, serves, steps, whatItLeavesOut }: Standard): string {
  return [
    `${id}: ${combination.kind}, ${appliesTo}, ${serves}`,
    ...steps.map((step) => `  ${stepLine(step)}`),
    `  leaves out: ${whatItLeavesOut.map(({ topic }) => topic).join(', ')}`,
  ].join('\n');
}

describe('every test, on one page', () => {
  it('is there, and no other', () => {
    const ids = lawRegistry()
      .all('standard')
      .map(({ id }) => id);
    expect(ids.toSorted()).toEqual(blocks.map(({ id }) => id).toSorted());
  });

  it.each(blocks)('$id asks for this, of these, at these levels', ({ id, block }) => {
    expect(blockOf(held(id))).toBe(block);
  });

  it.each([
    ['notice', 'notice'],
    ['identification', 'statements'],
  ])('none leaves out %s and asks for it', (topic, step) => {
    const both = blocks.filter(({ id }) => {
      const { whatItLeavesOut, steps } = held(id);
      const leaves = whatItLeavesOut.some((one) => one.topic === topic);
      return leaves && steps.some((one) => one.id === step);
    });
    expect(both).toEqual([]);
  });
});

describe('a test holds from the day that its authority was decided', () => {
  it.each([
    ['dendrite', '2001-07-11', null],
    ['cahill', '2005-10-05', null],
    ['krinsky', '2008-02-06', null],
    ['brodie', '2009-02-27', null],
    ['solers', '2009-08-13', null],
    ['ny-gsb', '2024-05-30', null],
    // The statute took the place of the circuit court's test.
    ['aol-good-faith', '2000-01-31', '2002-06-30'],
    ['virginia-statute', '2002-07-01', null],
    // Ghanam added notice to Cooley.
    ['cooley', '2013-04-04', '2014-01-01'],
    ['cooley-ghanam', '2014-01-02', null],
    // A district court of appeal first, the supreme court later.
    ['ill-r-224', '2010-06-01', null],
    // Two lines within one district, both alive.
    ['dmca-512h-fair-use', '2020-03-02', null],
    ['dmca-512h', '2022-06-21', null],
  ])('%s from %s to %s', (id, from, to) => {
    expect(held(id).inForce).toMatchObject({ from, to });
  });

  it.each([
    ['hadeed', '2015-04-15'],
    ['andra', '2018-12-31'],
  ])('what was vacated is law no more: %s after %s', (id, last) => {
    expect(lawRegistry().get('refinement', id).inForce.to).toBe(last);
  });

  it('the opinion of 2010 in Anonymous Online Speakers held until it was withdrawn', () => {
    expect(lawRegistry().get('selector', 'nature-of-speech-2010').inForce).toMatchObject({
      from: '2010-07-12',
      to: '2011-01-06',
    });
  });
});
