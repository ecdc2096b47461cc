import { open } from 'node:fs/promises';

const BLOCK = 256 * 1024;

/**
 * Gives the bytes of a file in large blocks: the next is being read while one is used. A block is valid
 * only until the next is asked for.
 *
 * @throws Error of the operating system.
 */
export async function* readChunks(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  // Two blocks take turns.
  const blocks = [Buffer.allocUnsafe(BLOCK), Buffer.allocUnsafe(BLOCK)] as const;
  const read = async (index: 0 | 1) => {
    const { bytesRead } = await file.read(blocks[index], 0, BLOCK);
    return blocks[index].subarray(0, bytesRead);
  };
  let pending = read(0);
  try {
    for (let index: 0 | 1 = 0; ; index = index === 0 ? 1 : 0) {
      const block = await pending;
      if (block.length === 0) return;
      pending = read(index === 0 ? 1 : 0);
      // Awaited in the next round; a reader who gives up awaits it below.
      pending.catch(() => undefined);
      yield block;
    }
  } finally {
    await pending.catch(() => undefined);
    await file.close();
  }
}
