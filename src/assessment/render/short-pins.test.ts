import { describe, expect, it } from 'vitest';
import type { CitedExhibit } from '../cited.ts';
import { commonPaper, shortExhibits, shortPin } from './short-pins.ts';

const exhibit = (pin: string, meetsLevel: CitedExhibit['meetsLevel']): CitedExhibit => ({
  id: pin,
  pin,
  paragraphCited: true,
  citedAt: null,
  described: null,
  kind: 'declaration',
  by: null,
  says: '',
  note: null,
  meetsLevel,
});

describe('pins in a narrow column', () => {
  it.each([
    [['Dkt. No. 22 ¶ 3', 'Dkt. No. 22'], 'Dkt. No. 22'],
    [['order 4:1-2', 'order p. 1'], 'order'],
    [['Dkt. No. 22 ¶ 3', 'Dkt. No. 5 ¶ 3'], null],
    [[], null],
  ])('%j are all into %s', (pins, paper) => {
    expect(commonPaper(pins)).toBe(paper);
  });
  it('leave out the paper that the heading names, and no other', () => {
    expect(shortPin('Dkt. No. 22 ¶¶ 1-2', 'Dkt. No. 22')).toBe('¶¶ 1-2');
    expect(shortPin('Dkt. No. 5 ¶ 9', 'Dkt. No. 22')).toBe('Dkt. 5 ¶ 9');
  });
  it('say so when no place in the paper is cited', () => {
    expect(shortPin('Dkt. No. 22', 'Dkt. No. 22')).toBe('no place cited');
  });
  it('mark an exhibit of unknown standing and one that does not meet the level', () => {
    const exhibits = [exhibit('d ¶ 1', 'no'), exhibit('d ¶ 2', 'unknown'), exhibit('d ¶ 3', 'yes')];
    expect(shortExhibits(exhibits, 'd')).toBe('¶ 3; ¶ 2?; (¶ 1)');
  });
});
