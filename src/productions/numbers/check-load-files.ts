import { brokenNumbers, LOAD_DAT, LOAD_OPT, type ProductionNumbers } from './read-numbers.ts';

/**
 * The DAT names each PDF file once, with the range of its pages, their number and its sum; the OPT
 * has a line for each page, with its first number. Read by their formats, not by how we write them.
 *
 * @throws DucesError `package-malformed`. @returns a line that sums them up.
 */
export function checkLoadFiles({ texts, pages, sums }: ProductionNumbers): string {
  const documents = datRecords(texts.get(LOAD_DAT) ?? '');
  const images = optImages(texts.get(LOAD_OPT) ?? '');
  if (documents.length !== pages.size) throw wrong(LOAD_DAT, 'names other files than there are');
  for (const document of documents) {
    const path = (document.get('PDFLINK') ?? '').replaceAll('\\', '/');
    const stamps = pages.get(path);
    if (stamps === undefined) throw wrong(LOAD_DAT, 'names a file that is not there');
    const agrees =
      document.get('BEGBATES') === stamps.at(0)?.first &&
      document.get('ENDBATES') === stamps.at(-1)?.last &&
      document.get('PAGES') === String(stamps.length) &&
      document.get('SHA256') === sums.get(path);
    if (!agrees) throw wrong(LOAD_DAT, `is not right about ${path}`);
    const keys = images.get(path)?.map((key) => key.replace(/\.\d+$/u, '')) ?? [];
    if (keys.length !== stamps.length || keys.some((key, page) => key !== stamps[page]?.first)) {
      throw wrong(LOAD_OPT, `is not right about ${path}`);
    }
  }
  if (images.size !== pages.size) throw wrong(LOAD_OPT, 'names other files than there are');
  return `${documents.length} files`;
}

function datRecords(text: string): readonly ReadonlyMap<string, string>[] {
  const [names = [], ...records] = text
    .replace(/^\uFEFF/u, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\u0014').map((field) => field.replace(/^\u00FE|\u00FE$/gu, '')));
  return records.map(
    (fields) => new Map(names.map((name, index) => [name, fields[index] ?? ''] as const)),
  );
}

/** The image keys of each file, in their order. */
function optImages(text: string): ReadonlyMap<string, readonly string[]> {
  const images = new Map<string, string[]>();
  for (const line of text.split('\r\n')) {
    const [key = '', , path = ''] = line.split(',');
    if (line === '') continue;
    const file = path.replaceAll('\\', '/');
    const keys = images.get(file) ?? [];
    keys.push(key);
    images.set(file, keys);
  }
  return images;
}

function wrong(file: string, why: string) {
  return brokenNumbers(`${file} ${why}.`, file);
}
