import type { CiteCheckedPaper } from '../../../matters/index.ts';
import { formatPin } from '../../../papers/index.ts';

/** What cite-checking found, paper by paper: each warning with its place, and how many notes. */
export function renderCiteCheck(checked: readonly CiteCheckedPaper[]): string {
  return checked.map(renderPaper).join('');
}

function renderPaper({ paper, flags }: CiteCheckedPaper): string {
  const warnings = flags.filter(({ severity }) => severity === 'warning');
  const rows = warnings.map(
    ({ at, code, message }) => `  [${at === null ? '-' : formatPin(at)}] ${code}: ${message}\n`,
  );
  const notes = flags.length - warnings.length;
  return `${paper}: cite-check, ${warnings.length} to look up, ${notes} of style.\n${rows.join('')}`;
}
