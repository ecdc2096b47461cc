import type { PaperNote } from '../../paper.ts';
import { notesOnUnread } from '../flowed-notes.ts';
import type { DocxFacts } from './docx-messages.ts';

/** What is to be said about a Word file beside its text. */
export function docxNotes(facts: DocxFacts): readonly PaperNote[] {
  const { insertions, deletions, comments, pictures, external } = facts;
  const notes: (readonly [boolean, string, PaperNote['severity'], string])[] = [
    [
      insertions + deletions > 0,
      'tracked-changes',
      'warning',
      `The file holds tracked changes (${count(insertions, 'insertion')}, ${count(deletions, 'deletion')}); it is read as if all were accepted.`,
    ],
    [
      comments > 0,
      'comments-not-read',
      'note',
      `${count(comments, 'comment')} ${was(comments)} not read.`,
    ],
    [
      pictures > 0,
      'pictures-not-read',
      'note',
      `${count(pictures, 'picture')} ${was(pictures)} not read; text may stand in ${pictures === 1 ? 'it' : 'them'}.`,
    ],
    [facts.macros, 'macros', 'warning', 'The file holds macros. They were not run.'],
    [
      facts.embedded,
      'embedded-files',
      'warning',
      'The file holds other files or objects. They were not opened.',
    ],
    [
      external > 0,
      'external-content',
      'warning',
      `The file names ${count(external, 'address', 'addresses')} that Word would fetch on opening. Nothing was fetched.`,
    ],
    [
      facts.unsafePaths,
      'unsafe-paths',
      'warning',
      'Names of parts point out of the archive. They were not followed.',
    ],
    [
      !facts.pagesMarked,
      'pages-not-marked',
      'note',
      'The file does not say where its pages end; pins name the pages that ordered breaks make, at least page 1.',
    ],
  ];
  return [
    ...notesOnUnread(facts),
    ...notes
      .filter(([holds]) => holds)
      .map(([, code, severity, message]) => ({ code, severity, message, pages: [] })),
  ];
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function was(number: number): string {
  return number === 1 ? 'was' : 'were';
}
