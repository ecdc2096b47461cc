import { describe, expect, it } from 'vitest';
import { pageOf, set } from '../../../test/support/positioned-page.ts';
import { layOutPages } from '../layout/positioned/lay-out-pages.ts';
import type { Paper } from '../paper.ts';
import { paperSource } from '../paper-source.ts';
import { readCourtPaper, readOrder } from '../read-court-paper.ts';
import { readTextPaper } from '../read-text-paper.ts';

const HEAD = [
  'UNITED STATES DISTRICT COURT',
  'DISTRICT OF ARIZONA',
  'IN RE CHIRPER, INC.',
  'No. 2:20-mc-00001-ABC',
  'ORDER',
];
const FOOT = '[PROPOSED] ORDER GRANTING MOTION';

/** Three pages with a foot; the last ends with the given signature block. */
function printed(block: readonly string[], foot = FOOT): Paper {
  const pages = [
    [...HEAD, 'The motion to compel of Alder Press came on to be heard.'],
    ['The Court has read the papers of both sides and heard them.'],
    ['The Court GRANTS the motion to compel.', 'IT IS SO ORDERED.', ...block],
  ].map((lines, at) =>
    pageOf(
      [
        ...lines.map((line, down) => set(72, 150 + down * 40, line)),
        set(200, 764, `${foot} - ${at + 1}`, { size: 10 }),
      ],
      { page: at + 1 },
    ),
  );
  return {
    kind: 'paper',
    source: paperSource(new Uint8Array([1]), null, 'pdf'),
    ...layOutPages(pages),
  };
}

function typed(block: readonly string[]): Paper {
  const pages = [1, 2, 3].map((page) => `The Court has read part ${page}.\n\n${FOOT} - ${page}\n`);
  const text = `${HEAD.join('\n\n')}\n\n${pages.join('\f')}`;
  const end = `\n\nThe Court GRANTS the motion to compel.\n\nIT IS SO ORDERED.\n\n${block.join('\n')}\n`;
  return readTextPaper(Buffer.from(text + end));
}

const OFFICE = 'United States District Judge';

const BLOCKS: readonly (readonly [string, readonly string[], 'order' | 'proposed-order'])[] = [
  ['no date', ['Dated: ____________, 2020', 'PAT EXAMPLE', OFFICE], 'proposed-order'],
  ['an open day', ['DATED this ___ day of May, 2020', 'PAT EXAMPLE', OFFICE], 'proposed-order'],
  [
    'nobody but counsel, who signs and dates it',
    ['Dated: __________', OFFICE, 'Presented by:', '/s/ Ann Sample', 'Dated: May 1, 2020'],
    'proposed-order',
  ],
  [
    'counsel above the judge',
    ['Dated: May 1, 2020', '/s/ Ann Sample', 'Attorney for Alder Press', 'PAT EXAMPLE', OFFICE],
    'proposed-order',
  ],
  ['a date', ['Dated: May 1, 2020', 'PAT EXAMPLE', OFFICE], 'order'],
  ['a typed signature', ['/s/ Pat Example', 'PAT EXAMPLE', OFFICE], 'order'],
];

describe('an order whose foot still calls it proposed', () => {
  it.each(BLOCKS)('ends with %s', (_, block, kind) => {
    for (const paper of [printed(block), typed(block)]) {
      const reading = readCourtPaper(paper);
      expect(paper.text).toContain('The Court GRANTS');
      expect(reading.kind).toBe(kind);
      expect(reading.flags.map(({ code }) => code)).toContain('proposed-in-foot');
      expect(reading.certain).toBe(kind === 'order');
      expect(reading.runnerUp).toBe(kind === 'order' ? null : 'order');
    }
  });

  it('is refused where an order is asked for', () => {
    const unsigned = printed(['Dated: ____________, 2020', 'PAT EXAMPLE', OFFICE]);
    expect(() => readOrder(unsigned)).toThrow('proposed');
  });

  it('names the pages', () => {
    const { notes } = printed(['Dated: May 1, 2020', 'PAT EXAMPLE', OFFICE]);
    expect(notes).toMatchObject([{ code: 'proposed-in-foot', pages: [1, 2, 3] }]);
  });

  it('another foot says nothing', () => {
    const paper = printed(['Dated: ____________, 2020', 'PAT EXAMPLE', OFFICE], 'ORDER ON MOTION');
    expect(paper.notes).toEqual([]);
    expect(readCourtPaper(paper).kind).toBe('order');
  });
});

function titled(title: string): string {
  return [...HEAD.slice(0, -1), title, 'The motion to compel is GRANTED.', OFFICE].join('\n\n');
}

describe('a tentative ruling', () => {
  it.each([
    'TENTATIVE RULING',
    'TENTATIVE RULING ON MOTION TO COMPEL',
    'Tentative Order',
    'TENTATIVE RULING (NOT A FINAL ORDER)',
  ])('%s is no order until the court adopts it', (title) => {
    const paper = readTextPaper(Buffer.from(titled(title)));
    expect(readCourtPaper(paper)).toMatchObject({
      kind: 'proposed-order',
      runnerUp: 'order',
      certain: false,
      disposition: null,
    });
    expect(() => readOrder(paper)).toThrow('tentative');
  });

  it('that an order adopts is one', () => {
    for (const title of ['ORDER ADOPTING RULING', 'TENTATIVE RULING / FINAL ORDER']) {
      const paper = readTextPaper(Buffer.from(titled(title)));
      expect(readCourtPaper(paper).kind).toBe('order');
    }
  });
});
