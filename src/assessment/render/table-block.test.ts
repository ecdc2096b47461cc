import { describe, expect, it } from 'vitest';
import { tableLines } from './table-block.ts';

const columns = [
  { head: 'what', width: 8 },
  { head: 'found', width: 6 },
];
const rows = (...cells: string[][]) => tableLines(columns, cells).slice(2);

describe('a table of text', () => {
  it('starts with its headings and a rule as wide as its columns', () => {
    expect(tableLines(columns, [])).toEqual(['what     found', '──────── ──────']);
  });
  it('wraps a cell within its column', () => {
    expect(rows(['harm', 'not at all'])).toEqual(['harm     not at', '         all']);
  });
  it('cuts a long name rather than make the row longer', () => {
    expect(rows(['special harm', 'open'])).toEqual(['special… open']);
  });
  it('lets a long name take the lines that the row has anyway', () => {
    expect(rows(['special harm', 'not at all'])).toEqual(['special  not at', 'harm     all']);
  });
  it('keeps the indent of a name that goes on', () => {
    expect(rows([' real harm', 'not at all'])).toEqual([' real    not at', ' harm    all']);
  });
  it('lets a name that stands alone run on', () => {
    expect(rows(['special harm', ''])).toEqual(['special harm']);
  });
  it('breaks a word that no column holds, and loses none of it', () => {
    expect(rows(['x', 'clearly-wrong'])).toEqual([
      'x        clearl',
      '         y-wron',
      '         g',
    ]);
  });
});
