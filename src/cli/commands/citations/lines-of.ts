import { StringDecoder } from 'node:string_decoder';

/** A line of a stream, without its line end. `text` is null when the line is longer than allowed. */
export interface StreamLine {
  /** Counts from 1. */
  readonly line: number;
  readonly text: string | null;
}

/**
 * The lines of a UTF-8 stream, one at a time. Only a line feed ends a line: Node's readline also
 * breaks at U+2028, which may stand inside a JSON string. A line over `longest` characters is
 * passed over without being held.
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<StreamLine> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let length = 0;
  let line = 0;
  const finish = (): StreamLine => {
    const text = length > longest ? null : parts.join('').replace(/\r$/, '');
    parts = [];
    length = 0;
    line += 1;
    return { line, text };
  };
  const keep = (part: string): void => {
    length += part.length;
    if (length > longest) parts = [];
    else parts.push(part);
  };
  for await (const bytes of stream) {
    const pieces = decoder.write(Buffer.from(bytes)).split('\n');
    for (const [at, piece] of pieces.entries()) {
      if (at > 0) yield finish();
      keep(piece);
    }
  }
  keep(decoder.end());
  if (length > 0) yield finish();
}
