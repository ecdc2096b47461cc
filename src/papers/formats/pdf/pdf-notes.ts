import type { PaperNote } from '../../paper.ts';
import type { PdfNote } from './pdf-reader.ts';

/** What a person should know of a PDF besides its pages, each in a sentence. */
const NOTES: Readonly<Record<PdfNote, Omit<PaperNote, 'pages'>>> = {
  'copying-restricted': {
    code: 'copying-restricted',
    severity: 'note',
    message: 'The settings of the PDF ask that its text not be copied. It was read all the same.',
  },
  scripts: {
    code: 'active-content',
    severity: 'warning',
    message: 'The PDF carries scripts. None was run; a viewer that runs them may show other text.',
  },
  actions: {
    code: 'active-content',
    severity: 'warning',
    message:
      'The PDF carries actions that would start a program or fetch an address. None was run.',
  },
  'embedded-files': {
    code: 'embedded-files',
    severity: 'warning',
    message: 'Files are embedded in the PDF. They were not opened; ask for them if they matter.',
  },
  'xfa-form': {
    code: 'xfa-form',
    severity: 'warning',
    message:
      'The PDF holds an XFA form: what some viewers show may differ from the pages read here.',
  },
  rebuilt: {
    code: 'file-rebuilt',
    severity: 'error',
    message:
      'The structure of the PDF is broken and was rebuilt. Pages or parts of pages may be missing.',
  },
};

/** The notes of a PDF as notes of the paper that it holds. */
export function pdfNotes(notes: readonly PdfNote[]): readonly PaperNote[] {
  return notes.map((note) => ({ ...NOTES[note], pages: [] }));
}
