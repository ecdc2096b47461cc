import { describe, expect, it } from 'vitest';
import { readingProgress } from './reading-progress.ts';

/** What is written of a reading whose pages take a time each, in milliseconds. */
function shown(tty: boolean, always: boolean, pages: number, each: number): readonly string[] {
  const written: string[] = [];
  const stream = {
    isTTY: tty,
    write: (text: string) => written.push(text) > 0,
  } as unknown as NodeJS.WriteStream;
  let time = 0;
  const { onProgress, end } = readingProgress(always, stream, () => time);
  for (let done = 1; done <= pages; done += 1) {
    time += each;
    onProgress({ stage: 'recognise', done, of: pages });
  }
  end();
  return written;
}

describe('progress on the reading of a file', () => {
  it('is not shown of what takes less than a second', () => {
    expect(shown(true, true, 9, 100)).toEqual([]);
  });

  it('is a bar on a terminal, which is taken away at the end', () => {
    const written = shown(true, false, 3, 900);
    expect(written).toHaveLength(3);
    expect(written[0]).toContain('reading pictures     [####################..........] 2/3');
    expect(written.at(-1)).toBe('\r\u001B[2K');
  });

  it('is not shown elsewhere, unless asked for: then a line now and then, and at the end', () => {
    expect(shown(false, false, 30, 1000)).toEqual([]);
    const written = shown(false, true, 12, 1000);
    expect(written.map((line) => /(\d+)\/12\n$/.exec(line)?.[1])).toEqual(['1', '6', '11', '12']);
  });
});
