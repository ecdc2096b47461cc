import { describe, expect, it } from 'vitest';
import { pictureSize } from './picture-size.ts';

function fourBytes(value: number): readonly number[] {
  return [24, 16, 8, 0].map((by) => (value >> by) & 255);
}

function pngChunk(type: string, data: readonly number[]): Buffer {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(data, 8);
  return whole;
}

/** The head of a PNG; `scale` in dots a metre. */
function png(width: number, height: number, scale: number | null): Uint8Array {
  const size = [...fourBytes(width), ...fourBytes(height)];
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    pngChunk('IHDR', [...size, 8, 0, 0, 0, 0]),
    ...(scale === null ? [] : [pngChunk('pHYs', [...fourBytes(scale), ...fourBytes(scale), 1])]),
    pngChunk('IDAT', [1, 2, 3]),
  ]);
}

/** The head of a JPEG: a JFIF density, a table, and the frame. */
function jpeg(unit: number, density: number): Uint8Array {
  const jfif = Buffer.from('FFD8FFE000104A464946000102000000000000', 'hex');
  jfif.writeUInt8(unit, 13);
  jfif.writeUInt16BE(density, 14);
  return Buffer.concat([
    jfif.subarray(0, 20),
    Buffer.from('00', 'hex'),
    Buffer.from('FFC400040101', 'hex'),
    Buffer.from('FFC2000B080CE409F601011100', 'hex'),
    Buffer.from('0000', 'hex'),
  ]);
}

describe('the size of a picture', () => {
  it.each([
    ['a PNG at 300 dots an inch', png(2550, 3300, 11_811), 2550, 3300, 300],
    ['a PNG that does not say', png(2550, 3300, null), 2550, 3300, null],
    ['a JPEG at 300 dots an inch', jpeg(1, 300), 2550, 3300, 300],
    ['a JPEG at 118 dots a centimetre', jpeg(2, 118), 2550, 3300, 299.7],
    ['a JPEG that says only its proportions', jpeg(0, 1), 2550, 3300, null],
  ])('%s', (_, bytes, width, height, dpi) => {
    const size = pictureSize(bytes);
    expect([size?.width, size?.height]).toEqual([width, height]);
    if (dpi === null) expect(size?.dpi).toBeNull();
    else expect(size?.dpi).toBeCloseTo(dpi, 0);
  });

  it.each([
    ['a PNG that breaks off', png(2550, 3300, null).subarray(0, 20)],
    ['a PNG of no width', png(0, 3300, null)],
    ['a JPEG that breaks off', jpeg(1, 300).subarray(0, 30)],
    ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0, 0, 0, 0, 0, 0])],
    [
      'a JPEG whose parts have no length',
      Buffer.from([0xff, 0xd8, ...Array.from({ length: 40 }, () => 0xff)]),
    ],
  ])('is not known of %s', (_, bytes) => {
    expect(pictureSize(bytes)).toBeNull();
  });
});
