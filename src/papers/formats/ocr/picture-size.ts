/** A picture's size in pixels, and how many of them it says are an inch; null when it does not. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly dpi: number | null;
}

const METRES_AN_INCH = 0.025_4;

/** The size of a PNG or JPEG, from its head alone; null when the head is damaged. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return bytes[0] === 0x89 ? pngSize(view) : jpegSize(view);
  } catch (error) {
    // The head names a place after the file's end.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** W3C PNG, 3rd edition, §§ 5.3, 11.2.1, 11.3.4.3. */
function pngSize(view: DataView): PictureSize | null {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width === 0 || height === 0) return null;
  let dpi: number | null = null;
  for (let at = 8; at + 12 <= view.byteLength; at += view.getUint32(at) + 12) {
    const type = view.getUint32(at + 4);
    if (type === PHYS && view.getUint8(at + 16) === 1)
      dpi = view.getUint32(at + 8) * METRES_AN_INCH;
    if (type === IDAT || type === PHYS) break;
  }
  return { width, height, dpi };
}

const PHYS = 0x70_48_59_73;
const IDAT = 0x49_44_41_54;

/** ITU-T T.81 Annex B; JFIF 1.02. */
function jpegSize(view: DataView): PictureSize | null {
  let dpi: number | null = null;
  for (let at = 2; at + 9 <= view.byteLength; at += view.getUint16(at + 2) + 2) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xe0 && view.getUint32(at + 4) === JFIF) {
      const [unit, density] = [view.getUint8(at + 11), view.getUint16(at + 12)];
      dpi = unit === 1 ? density : unit === 2 ? density * 2.54 : null;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.has(marker);
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return width === 0 || height === 0 ? null : { width, height, dpi };
    }
  }
  return null;
}

const JFIF = 0x4a_46_49_46;
const NO_FRAMES: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc]);
