import { describe, expect, it } from 'vitest';
import { inForce } from '../in-force.ts';
import { lawRegistry } from '../law-registry.ts';

const texts = lawRegistry()
  .all('gate')
  .filter(({ id }) => id.startsWith('rule-26-scope'));
const on = (day: string) => texts.filter((text) => inForce(text, day));

describe('the scope of discovery under Rule 26(b)(1)', () => {
  it.each([
    ['2015-11-30', ['relevance', 'resistance']],
    ['2015-12-01', ['relevance', 'proportionality', 'resistance']],
    ['2023-02-16', ['relevance', 'proportionality', 'resistance']],
  ])('on %s it asks for %j', (day, steps) => {
    expect(on(day)).toHaveLength(1);
    expect(on(day)[0]?.steps.map(({ id }) => id)).toEqual(steps);
  });

  it('shifts the burden to the party that resists, who ends the request by showing one reason', () => {
    const [now] = on('2023-02-16');
    const resistance = now?.steps.at(-1);
    expect(resistance).toMatchObject({ burden: 'respondent', effect: 'defeats-if-met' });
    expect(resistance?.reachedAfter).toEqual(['relevance', 'proportionality']);
  });
});
