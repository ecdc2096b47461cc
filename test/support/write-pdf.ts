/** One page of a PDF written by hand: its content stream and what differs from a plain letter page. */
export interface WrittenPage {
  readonly content: string;
  /** Entries of the page's dictionary, such as `/Rotate 90`; they come before the usual ones. */
  readonly entries?: string;
}

/** A PDF to be written. Object numbers: 1 the catalogue, 2 the pages, 3 the font, then `objects`. */
export interface WrittenPdf {
  readonly pages: readonly WrittenPage[];
  /** Entries of the catalogue. */
  readonly catalog?: string;
  /** Further objects, numbered from 4. */
  readonly objects?: readonly string[];
}

/** What a page has unless its own entries say otherwise. */
const USUAL = [
  ['/MediaBox', '[0 0 612 792]'],
  ['/Resources', '<< /Font << /F1 3 0 R >> >>'],
] as const;

/**
 * Writes a small PDF byte by byte, without compression, so that a test shows all that is in it.
 * Page n (from 0) is object `4 + objects + 2 n`, its content the one after it. `/F1` is Times.
 */
export function writePdf({ pages, catalog = '', objects = [] }: WrittenPdf): Uint8Array {
  const first = 4 + objects.length;
  const kids = pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ');
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    ...objects,
    ...pages.flatMap(({ content, entries = '' }, at) => [
      `<< /Type /Page /Parent 2 0 R ${entries} ${USUAL.filter(([key]) => !entries.includes(key))
        .map((entry) => entry.join(' '))
        .join(
          ' ',
        )} ${entries.includes('/Contents') ? '' : `/Contents ${first + 2 * at + 1} 0 R`} >>`,
      streamObject(content),
    ]),
  ];
  return assemble(bodies);
}

/** A stream object. `entries` go to its dictionary. */
export function streamObject(content: string, entries = ''): string {
  return `<< ${entries} /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`;
}

function assemble(bodies: readonly string[]): Uint8Array {
  const parts = ['%PDF-1.7\n'];
  let offset = parts[0]?.length ?? 0;
  const offsets = bodies.map((body, at) => {
    const start = offset;
    const part = `${at + 1} 0 obj\n${body}\nendobj\n`;
    parts.push(part);
    offset += Buffer.byteLength(part, 'latin1');
    return start;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}`,
    `trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R >>\nstartxref\n${offset}\n%%EOF\n`,
  );
  return Buffer.from(parts.join(''), 'latin1');
}
