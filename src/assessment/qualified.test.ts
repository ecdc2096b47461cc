import { describe, expect, it } from 'vitest';
import { judgment, document, syntheticMatter } from '../../test/synthetic/synthetic-matter.ts';
import {
  claimLaw,
  element,
  proposition,
  propositionsRequired,
  route,
  showing,
  standard,
  syntheticLaw,
  weighing,
} from '../../test/synthetic/synthetic-law.ts';
import { assess } from './index.ts';

const law = syntheticLaw({
  proposition: [proposition('p')],
  claim: [claimLaw('claim', [element('one', [route('p')])])],
  standard: [
    standard('test', [
      showing('merits', [propositionsRequired('harm', 'statement', [route('p')])]),
      weighing('weigh'),
    ]),
  ],
});
const shown = { exhibits: [document('e', { statement: 's1' }, 'p')] };
const against = {
  exhibits: [
    { ...document('e', { statement: 's1' }), rebuts: [{ proposition: 'p', statement: 's1' }] },
  ],
};

function held(parts: object) {
  return assess({ matter: syntheticMatter(parts), law, standards: ['test'] }).speakers[0]
    ?.standards[0]?.determination;
}

describe('what qualifies a determination', () => {
  it.each([
    ['nothing', {}, [], undefined],
    ['limits', { limits: ['attorneys-eyes-only'] }, ['attorneys-eyes-only'], undefined],
    ['a part', { part: 'the name alone' }, [], 'the name alone'],
  ])('a judgment to disclose attaches %s', (_, more, limits, part) => {
    const made = held({ ...shown, judgments: [judgment('weigh', 'disclose', more)] });
    expect(made).toMatchObject({ outcome: 'disclose', limits });
    expect(made?.part).toBe(part);
  });
  it.each([
    [
      'a judgment says so',
      { ...shown, judgments: [judgment('weigh', 'withhold', { withoutPrejudice: true })] },
      true,
    ],
    [
      'a judgment says the contrary',
      { ...shown, judgments: [judgment('weigh', 'withhold', { withoutPrejudice: false })] },
      false,
    ],
    ['a judgment is silent', { ...shown, judgments: [judgment('weigh', 'withhold')] }, undefined],
    ['evidence may still come', { ...against, recordComplete: 'no' }, true],
    ['the record is complete', { ...against, recordComplete: 'yes' }, undefined],
  ])('a refusal where %s', (_, parts, without) => {
    const made = held(parts);
    expect(made?.outcome).toBe('withhold');
    expect(made?.withoutPrejudice).toBe(without);
  });
});
