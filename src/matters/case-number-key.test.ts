import { expect, it } from 'vitest';
import { caseNumberKey } from './case-number-key.ts';

it.each([
  ['22-mc-80319-SK', '3:22-mc-80319-SK'],
  ['22-mc-80319-SK', '22-MC-80319'],
  ['22-mc-80319-SK', '22mc80319'],
  ['21 Misc. 621 (LGS)', '1:21-mc-00621-LGS'],
  ['24 Civ. 123 (ABC)', '2024-cv-123'],
  ['MC-19-00034-PHX-JJT', '19-mc-34'],
  ['C10-0671JLR', '2:10-cv-00671-JLR'],
  ['C 13-1465 SI', '13-cv-1465'],
  ['C04-00176MISC MMC', '04-mc-176'],
  ['650823/2011', ' 650823/2011'],
  ['A-2819-10T3', 'a-2819-10t3'],
])('%s is %s', (one, other) => {
  expect(caseNumberKey(one)).toBe(caseNumberKey(other));
});

it.each([
  ['22-mc-80319-SK', '21-mc-80319-SK'],
  ['22-mc-80319-SK', '22-cv-80319-SK'],
  ['22-mc-80319', '22-mc-8031'],
  ['650823/2011', '650823/2012'],
  ['A-2819-10T3', 'A-2819-10T2'],
  ['150123/2020', '15-cv-123'],
])('%s is not %s', (one, other) => {
  expect(caseNumberKey(one)).not.toBe(caseNumberKey(other));
});
