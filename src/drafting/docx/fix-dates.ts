import JSZip from 'jszip';

/**
 * A Word file without the moment at which it was made: each entry and the properties of the document
 * bear the day of the draft, so that the same draft gives the same bytes.
 */
export async function fixDates(docx: Uint8Array, day: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(docx);
  const date = new Date(`${day}T00:00:00Z`);
  const core = zip.file(CORE);
  if (core !== null) {
    const text = await core.async('string');
    zip.file(CORE, text.replaceAll(INSTANT, `$1${day}T00:00:00Z$2`));
  }
  zip.forEach((_path, entry) => {
    entry.date = date;
  });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const CORE = 'docProps/core.xml';
const INSTANT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/gu;
