import type { ProductionPart } from '../../sealing/index.ts';
import { drawPage, type PageFrame } from './draw-page.ts';
import type { PageColumn } from './page-columns.ts';
import { compactPageKeys, type PageKeys } from './page-keys.ts';
import { pagesOfRows, type TablePage } from './pages-of-rows.ts';
import { openPdfVolume } from './pdf-volume.ts';

/**
 * Pages of one file. 1,000 pages are some 38,000 rows and 2 MB: a size that every reader opens, and
 * that bounds what writing and checking hold.
 */
const PAGES_PER_VOLUME = 1000;

/** What a category's pages are made from. */
export interface PagesRequest {
  readonly category: string;
  readonly title: string;
  readonly columns: readonly PageColumn[];
  readonly frame: PageFrame;
  /** Each row's values by column, the Bates number first. */
  readonly rows: AsyncIterable<readonly string[]>;
  readonly pagesPerVolume?: number;
}

/** One PDF file of pages, as it is once its content has been read. */
interface PageVolume {
  readonly path: string;
  readonly firstBates: string;
  readonly lastBates: string;
  readonly rows: number;
  readonly pageKeys: PageKeys;
}

/** A volume to be sealed; `volume` may be asked for once `part` has been read. */
interface PageVolumePart {
  readonly part: ProductionPart;
  readonly volume: () => PageVolume;
}

/**
 * Prints rows into PDF files, each of a bounded number of pages. The next file is made when the one
 * before has been read; rows are taken as pages are printed, and no more than a page is held.
 */
export async function* pageVolumes(request: PagesRequest): AsyncGenerator<PageVolumePart, void> {
  const pages = pagesOfRows(request.rows, request.columns);
  let next = await pages.next();
  for (let number = 1; next.done !== true; number += 1) {
    const path = `pages/${request.category}-${String(number).padStart(4, '0')}.pdf`;
    const keys: string[] = [];
    const found = { rows: 0, lastBates: '' };
    const content = async function* () {
      const pdf = openPdfVolume(`${request.frame.caseNumber}: ${request.title}, ${path}`);
      while (next.done !== true && keys.length < (request.pagesPerVolume ?? PAGES_PER_VOLUME)) {
        const page: TablePage = next.value;
        pdf.addPage(drawPage(page, request.columns, request.frame, request.title));
        keys.push(page.firstBates);
        found.rows += page.rows;
        found.lastBates = page.lastBates;
        const ready = pdf.take();
        if (ready !== null) yield ready;
        next = await pages.next();
      }
      pdf.end();
      for (let rest = pdf.take(); rest !== null; rest = pdf.take()) yield rest;
    };
    yield {
      part: { path, content: content() },
      volume: () => ({
        path,
        firstBates: keys[0] ?? '',
        ...found,
        pageKeys: compactPageKeys(keys),
      }),
    };
  }
}
