import { crc32, deflateSync } from 'node:zlib';
import type { PageBitmap } from './page-bitmap.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const INCHES_A_METRE = 39.370_1;

/** A bitmap as a PNG file that says its resolution (W3C PNG, 3rd edition, §§ 5, 11). */
export function encodePng({ width, height, dpi, channels, pixels }: PageBitmap): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, channels === 1 ? 0 : 2, 0, 0, 0], 8);
  const scale = Buffer.alloc(9);
  const dots = Math.round(dpi * INCHES_A_METRE);
  scale.writeUInt32BE(dots, 0);
  scale.writeUInt32BE(dots, 4);
  scale[8] = 1;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('pHYs', scale),
    chunk('IDAT', deflateSync(withFilterBytes(pixels, width * channels, height), { level: 1 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** Each row begins with the number of its filter: 0, none. */
function withFilterBytes(pixels: Uint8Array, rowBytes: number, rows: number): Uint8Array {
  const filtered = new Uint8Array((rowBytes + 1) * rows);
  for (let row = 0; row < rows; row += 1) {
    filtered.set(pixels.subarray(row * rowBytes, (row + 1) * rowBytes), row * (rowBytes + 1) + 1);
  }
  return filtered;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
  return whole;
}
