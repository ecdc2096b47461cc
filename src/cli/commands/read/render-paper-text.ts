import { formatPin, type Paper } from '../../../papers/index.ts';

/** The re-flowed text of a paper, each paragraph headed by the lines it stands on. */
export function renderPaperText(paper: Paper): string {
  return paper.paragraphs
    .map(({ start, end, at, until }) => {
      return `[${formatPin(at, until)}] ${paper.text.slice(start, end)}\n`;
    })
    .join('\n');
}
