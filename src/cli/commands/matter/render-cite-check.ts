import type { CiteCheckedPaper } from '../../../matters/index.ts';
import { renderFlag } from '../render-flag.ts';

/** What cite-checking found, paper by paper: what to look up first, then what is of style. */
export function renderCiteCheck(checked: readonly CiteCheckedPaper[]): string {
  return checked.map(renderPaper).join('');
}

function renderPaper({ paper, flags }: CiteCheckedPaper): string {
  const warnings = flags.filter(({ severity }) => severity !== 'note');
  const notes = flags.filter(({ severity }) => severity === 'note');
  const head = `${paper}: cite-check, ${warnings.length} to look up, ${notes.length} of style.`;
  return `${[head, ...[...warnings, ...notes].map(renderFlag)].join('\n')}\n`;
}
