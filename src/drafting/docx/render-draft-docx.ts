import type { CourtStyle } from '../court-style.ts';
import type { Draft } from '../draft.ts';

/** A draft as a Word file. */
export async function renderDraftDocx(_draft: Draft, _style: CourtStyle): Promise<Uint8Array> {
  return Promise.reject(new Error('not yet'));
}
