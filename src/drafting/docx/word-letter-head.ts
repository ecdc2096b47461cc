import { Paragraph, TextRun, type FileChild } from 'docx';
import type { Draft } from '../draft.ts';
import type { WordRuns } from './word-runs.ts';
import { STYLE } from './word-styles.ts';

function gap(): Paragraph {
  return new Paragraph({ style: STYLE.single });
}

/** Who writes, the day, who is written to, and about what. */
export function wordLetterHead({ counsel, head }: Draft, runs: WordRuns): FileChild[] {
  if (head.kind !== 'letter') return [];
  return [
    ...runs.lines(counsel),
    gap(),
    ...runs.lines([head.date]),
    gap(),
    ...runs.lines(head.to),
    gap(),
    ...head.reference.map(
      (line, index) =>
        new Paragraph({
          style: STYLE.single,
          indent: { left: 720, hanging: 720 },
          children: [
            new TextRun({ text: index === 0 ? 'Re:\t' : '\t', bold: true }),
            ...runs.runs(
              line.map((inline) =>
                inline.kind === 'text' ? { ...inline, kind: 'strong' } : inline,
              ),
            ),
          ],
        }),
    ),
    gap(),
  ];
}
