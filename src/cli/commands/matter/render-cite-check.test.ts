import { describe, expect, it } from 'vitest';
import type { ReadingFlag } from '../../../papers/index.ts';
import { renderCiteCheck } from './render-cite-check.ts';

const at = (page: number, line: number) => ({ page, line });

const NAME: ReadingFlag = {
  code: 'name-varies',
  severity: 'warning',
  message: '1 F.3d 2 is named "Ash" here and "Elm" before.',
  at: at(3, 2),
  words: '1 F.3d\n2',
  others: [{ start: 0, end: 8, text: '1 F.3d 2', at: at(2, 1), until: at(2, 2) }],
};
const FORM: ReadingFlag = { code: 'et-al-in-name', severity: 'note', message: 'So.', at: at(1, 4) };

describe('what cite-checking found in a matter', () => {
  it('is shown with code, place, words and the other place, what to look up first', () => {
    expect(renderCiteCheck([{ paper: 'order', flags: [FORM, NAME] }])).toBe(
      [
        'order: cite-check, 1 to look up, 1 of style.',
        '  [3:2] warning name-varies: 1 F.3d 2 is named "Ash" here and "Elm" before.',
        '        at: 1 F.3d 2',
        '        see [2:1-2]: 1 F.3d 2',
        '  [1:4] note et-al-in-name: So.',
        '',
      ].join('\n'),
    );
  });

  it('says so where there is nothing', () => {
    expect(renderCiteCheck([{ paper: 'order', flags: [] }])).toBe(
      'order: cite-check, 0 to look up, 0 of style.\n',
    );
  });
});
