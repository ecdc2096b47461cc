import PdfKit from 'pdfkit';
import { PAGE } from './page-geometry.ts';
import type { DrawnRule, DrawnText } from './draw-page.ts';
import { embedFace, type Face, type Glyphs } from './type-faces.ts';

/** One PDF file that is written page by page: what is finished can be taken away at once. */
export interface PdfVolume {
  addPage(drawn: readonly (DrawnText | DrawnRule)[]): void;
  /** The bytes that became ready since the last call; null when there are none. */
  take(): Uint8Array | null;
  /** Finishes the file; the last bytes are then to be taken. */
  end(): void;
}

/**
 * Opens a volume. The same pages give the same bytes: as its time of making the file names the epoch,
 * which is plainly none, and its id is made from its title.
 */
export function openPdfVolume(title: string): PdfVolume {
  const pdf = new PdfKit({
    autoFirstPage: false,
    size: [PAGE.width, PAGE.height],
    margin: 0,
    info: { Title: title, Producer: 'Duces', Creator: 'Duces', CreationDate: new Date(0) },
  });
  const faces: Readonly<Record<Face, Glyphs>> = {
    regular: embedFace(pdf, 'regular'),
    bold: embedFace(pdf, 'bold'),
  };
  return {
    addPage(drawn) {
      pdf.addPage();
      for (const face of Object.values(faces)) pdf.page.fonts[face.id] = face.ref();
      // Bytes: the library turns a text into bytes one character after the other.
      pdf.addContent(Buffer.from(`${pageOperators(drawn, faces)}\n`, 'latin1'));
    },
    take: () => pdf.read() as Uint8Array | null,
    end: () => pdf.end(),
  };
}

/** The operators of a page (ISO 32000-1, 8.2), in the library's frame turned back upright. */
function pageOperators(
  drawn: readonly (DrawnText | DrawnRule)[],
  faces: Readonly<Record<Face, Glyphs>>,
): string {
  const rules = drawn.filter((each) => each.kind === 'rule').map(ruleOperator);
  const texts = drawn.filter((each) => each.kind === 'text');
  const shown: string[] = [];
  let set = '';
  for (const { text, x, y, size, face } of texts) {
    const font = `/${faces[face].id} ${size} Tf`;
    if (font !== set) shown.push(font);
    set = font;
    shown.push(`1 0 0 1 ${point(x)} ${point(PAGE.height - y)} Tm <${faces[face].encode(text)}> Tj`);
  }
  return ['q', `1 0 0 -1 0 ${PAGE.height} cm`, ...rules, 'BT', ...shown, 'ET', 'Q'].join('\n');
}

function ruleOperator({ y, grey, width }: DrawnRule): string {
  const at = point(PAGE.height - y);
  const ends = [PAGE.margin, PAGE.width - PAGE.margin];
  return `${grey} G ${width} w ${ends[0]} ${at} m ${ends[1]} ${at} l S`;
}

function point(value: number): string {
  return String(Math.round(value * 100) / 100);
}
