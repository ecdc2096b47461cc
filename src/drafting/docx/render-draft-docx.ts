import { Document, Packer } from 'docx';
import type { CourtStyle } from '../court-style.ts';
import type { Draft } from '../draft.ts';
import { DRAFT_NOTICE } from '../draft-notice.ts';
import { laidOutPages } from '../pdf/laid-out-pages.ts';
import { fixDates } from './fix-dates.ts';
import { WordRuns } from './word-runs.ts';
import { wordSections } from './word-sections.ts';
import { WORD_NUMBERING, wordStyles } from './word-styles.ts';

/**
 * A draft as a Word file that a lawyer can edit: real styles, numbering, footnotes, headings. The page
 * numbers in its tables are fields, which at first show the pages of the PDF; Word renews them (F9).
 * The same draft gives the same bytes. Throws what `typesetter` throws.
 */
export async function renderDraftDocx(draft: Draft, style: CourtStyle): Promise<Uint8Array> {
  const pages = await laidOutPages(draft, style);
  const runs = new WordRuns();
  const sections = wordSections({ draft, style, runs, pages });
  const document = new Document({
    title: draft.final === null ? `${DRAFT_NOTICE}: ${draft.title}` : draft.title,
    creator: 'Duces',
    description: draft.footer,
    styles: wordStyles(style),
    numbering: WORD_NUMBERING,
    footnotes: runs.footnotes,
    sections,
  });
  return fixDates(await Packer.toBuffer(document), draft.dated);
}
