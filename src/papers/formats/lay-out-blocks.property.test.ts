import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowedBlock, FlowedRun } from './flowed-block.ts';
import { layOutBlocks } from './lay-out-blocks.ts';

/*
 * What a Word file or a web page says is what the paper says, whatever signs of Markdown are in it:
 * its transcript has marks of its own, and none of them may be mistaken.
 */

const SIGNS = [
  ...'*_\\<>&[]()#`~|!"\'@/:;,.-',
  ...'ab1 é§“”',
  '**',
  '&amp;',
  '<b>',
  '](http://example.com)',
  '@_foo_',
  ' at *3 ',
];

const run: fc.Arbitrary<FlowedRun> = fc.record({
  text: fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map((signs) => signs.join('')),
  bold: fc.boolean(),
  italic: fc.boolean(),
});

/** A block that begins with a word, so that it is no rule and no page number. */
const block: fc.Arbitrary<FlowedBlock> = fc.array(run, { maxLength: 6 }).map((runs) => ({
  role: 'body',
  heading: 0,
  mark: null,
  lines: [{ page: 1, runs: [{ text: 'Court ', bold: false, italic: false }, ...runs] }],
}));

function plain({ lines }: FlowedBlock): string {
  return lines
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('blocks laid out as a paper', () => {
  it('say what they said, sign by sign', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const { text } = layOutBlocks(blocks);
        expect(text).toBe(blocks.map(plain).join('\n\n'));
      }),
      { numRuns: 2000 },
    );
  });

  it('map back to the transcript, and set only what was set', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const { raw, segments, text, emphases } = layOutBlocks(blocks);
        for (const { kind, start, end, rawStart, rawEnd } of segments)
          if (kind === 'copy') expect(text.slice(start, end)).toBe(raw.slice(rawStart, rawEnd));
        const isSet = blocks.some(({ lines }) =>
          lines.some(({ runs }) => runs.some(({ bold, italic }) => bold || italic)),
        );
        if (!isSet) expect(emphases).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
