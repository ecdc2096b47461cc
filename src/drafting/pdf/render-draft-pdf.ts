import { readFileSync } from 'node:fs';
import type { CourtStyle } from '../court-style.ts';
import type { Draft, Inline } from '../draft.ts';
import { mapDraft } from '../map-draft.ts';
import { visibleText } from '../visible-text.ts';
import { declareArchival } from './archival.ts';
import type { FontCoverage } from './font-coverage.ts';
import { PAPER_TEMPLATE } from './paper-template.ts';
import { typesetter } from './typst-engine.ts';
import { typstData } from './typst-data.ts';

/**
 * A draft as a PDF on the paper of a court: PDF/A-2a and PDF/UA-1, with bookmarks, embedded fonts and
 * text that can be searched. The same draft gives the same bytes. Throws what `typesetter` throws.
 */
export async function renderDraftPdf(draft: Draft, style: CourtStyle): Promise<Uint8Array> {
  const { typeset, covers } = await typesetter();
  const shown = mapDraft(draft, (content) => content.map((inline) => visible(inline, covers)));
  return declareArchival(
    typeset(readFileSync(PAPER_TEMPLATE, 'utf8'), { draft: typstData(shown, style) }),
  );
}

function visible(inline: Inline, covers: FontCoverage['covers']): Inline {
  return 'text' in inline ? { ...inline, text: visibleText(inline.text, covers) } : inline;
}
