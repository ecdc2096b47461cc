import { inflateSync } from 'node:zlib';
import { encodePng } from '../pdf/child/encode-png.ts';

/** How many quarters of a turn to the right. */
export type Quarters = 1 | 2 | 3;

const HEAD = 8;

/** Turns a picture of a page as `encodePng` writes it: grey, its rows without filters. */
export function turnPicture(png: Uint8Array, quarters: Quarters, dpi: number): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const rows = inflateSync(imageData(png, view));
  const turned = quarters === 2 ? { width, height } : { width: height, height: width };
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = y * (width + 1) + 1;
    for (let x = 0; x < width; x += 1) {
      const [toX, toY] = turnedTo(x, y, width, height, quarters);
      pixels[toY * turned.width + toX] = rows[row + x] ?? 255;
    }
  }
  return encodePng({ ...turned, dpi, channels: 1, pixels });
}

function turnedTo(
  x: number,
  y: number,
  width: number,
  height: number,
  quarters: Quarters,
): readonly [number, number] {
  if (quarters === 1) return [height - 1 - y, x];
  return quarters === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
}

function imageData(png: Uint8Array, view: DataView): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = HEAD; at + 12 <= png.byteLength; at += view.getUint32(at) + 12) {
    const type = Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1');
    if (type === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  return Buffer.concat(parts);
}
