import type { PositionedPage } from '../../positioned-page.ts';
import { openPdfReader } from './open-pdf-reader.ts';

/** The pages of a PDF by its text layer. */
export async function readPdfPages(bytes: Uint8Array): Promise<readonly PositionedPage[]> {
  const reader = await openPdfReader(bytes);
  try {
    const pages: PositionedPage[] = [];
    for await (const page of reader.readPages()) pages.push(page);
    return pages;
  } finally {
    reader.close();
  }
}
