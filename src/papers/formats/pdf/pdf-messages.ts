import type { PackedPage } from '../../packed-page.ts';
import type { DrawingOptions, PagePicture, PdfNote } from './pdf-reader.ts';

/** What the parent asks of the process that holds PDFium. Each but `part` gets one answer. */
export type PdfRequest =
  /** Opens a file whose bytes follow in parts; answered after the last part. */
  | {
      readonly kind: 'open';
      readonly size: number;
      readonly pages: number;
      readonly megabytes: number;
    }
  | { readonly kind: 'part'; readonly bytes: Uint8Array }
  | { readonly kind: 'page'; readonly page: number }
  | {
      readonly kind: 'picture';
      readonly page: number;
      readonly dpi: number;
      readonly options: DrawingOptions;
    }
  /** Frees the file, so that the process can take the next one. */
  | { readonly kind: 'close' };

/** Answers come in the order of the requests. */
export type PdfAnswer =
  | { readonly kind: 'opened'; readonly pageCount: number; readonly notes: readonly PdfNote[] }
  | { readonly kind: 'page'; readonly page: PackedPage }
  | { readonly kind: 'picture'; readonly picture: PagePicture }
  | { readonly kind: 'closed' }
  | { readonly kind: 'failed'; readonly fault: PdfFault };

/** Why a request failed. */
export type PdfFault =
  | 'encrypted'
  | 'damaged'
  | 'truncated'
  | 'no-pages'
  | 'too-many-pages'
  | 'page-damaged'
  | 'memory'
  | 'time'
  | 'crash'
  | 'stopped';
