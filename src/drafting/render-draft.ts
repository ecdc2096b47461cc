import { plainStyle, type CourtStyle } from './court-style.ts';
import type { Draft } from './draft.ts';

/** The formats of a drafted paper. */
export type DraftFormat = 'pdf' | 'docx' | 'md';

/**
 * A draft as a file, on the paper of a court; a letter is on plain paper. The library of a format is loaded only when it is asked for. Throws
 * `engine-missing` where it cannot be.
 */
export async function renderDraft(
  draft: Draft,
  courtStyle: CourtStyle,
  format: DraftFormat,
): Promise<Uint8Array> {
  const style = draft.head.kind === 'letter' ? plainStyle() : courtStyle;
  switch (format) {
    case 'md': {
      const { renderDraftMarkdown } = await import('./markdown/render-draft-markdown.ts');
      return new TextEncoder().encode(renderDraftMarkdown(draft));
    }
    case 'pdf': {
      const { renderDraftPdf } = await import('./pdf/render-draft-pdf.ts');
      return renderDraftPdf(draft, style);
    }
    case 'docx': {
      const { renderDraftDocx } = await import('./docx/render-draft-docx.ts');
      return renderDraftDocx(draft, style);
    }
  }
}
