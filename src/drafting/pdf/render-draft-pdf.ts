import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CourtStyle } from '../court-style.ts';
import type { Draft } from '../draft.ts';
import { typeset } from './typst-engine.ts';
import { typstData } from './typst-data.ts';

const TEMPLATE = fileURLToPath(new URL('paper.typ', import.meta.url));

/**
 * A draft as a PDF on the paper of a court: tagged, with bookmarks, embedded fonts and text. The
 * same draft gives the same bytes. Throws what `typeset` throws.
 */
export async function renderDraftPdf(draft: Draft, style: CourtStyle): Promise<Uint8Array> {
  return typeset(readFileSync(TEMPLATE, 'utf8'), { draft: typstData(draft, style) });
}
