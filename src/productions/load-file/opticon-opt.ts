import { loadPath, type LoadDocument } from './load-document.ts';

/**
 * The Opticon file that goes with the DAT: a line a page with image key, volume, path, `Y` where a
 * document begins, folder and box (empty), and on that line its number of pages. Lines end in CR LF.
 *
 * The image key is the page's first Bates number, and so the document's first key is its `BEGBATES`.
 * A page that only goes on with the row of the page before has that number with `.2`, `.3` behind.
 */
export function* opticonOpt(
  documents: Iterable<LoadDocument>,
  volume: string,
): Generator<string, void> {
  let before = '';
  let repeated = 1;
  for (const { pdf, pageKeys } of documents) {
    let lines = '';
    for (const [index, key] of pageKeys.entries()) {
      repeated = key === before ? repeated + 1 : 1;
      before = key;
      const image = repeated === 1 ? key : `${key}.${repeated}`;
      const [begins, pages] = index === 0 ? ['Y', pageKeys.length] : ['', ''];
      lines += `${image},${volume},${loadPath(pdf)},${begins},,,${pages}\r\n`;
    }
    yield lines;
  }
}
