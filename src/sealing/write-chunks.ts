import { open, type FileHandle } from 'node:fs/promises';

/** Bytes written at once: what a disk takes well, and few enough that memory holds several. */
const BLOCK = 1024 * 1024;

/** Bytes after which the disk is asked to begin its work, so that the flush at the end is short. */
const EARLY_FLUSH = 64 * BLOCK;

/**
 * Writes a stream of bytes to a new file, in large blocks: one block is on its way to the disk while
 * the next is made. Nothing at `path` is overwritten. When the source or the disk fails, the source is
 * ended, and the file stays as far as it came; whoever called removes it.
 *
 * @param lasting whether the file will be flushed to disk: then the disk begins on it meanwhile.
 * @throws Error of the operating system, or whatever `source` throws.
 */
export async function writeChunks(
  path: string,
  source: AsyncIterable<Uint8Array>,
  { lasting }: { readonly lasting: boolean },
): Promise<void> {
  const file = await open(path, 'wx');
  try {
    const writer = blockWriter(file, lasting);
    for await (const chunk of source) await writer.add(chunk);
    await writer.end();
  } finally {
    await file.close();
  }
}

function blockWriter(file: FileHandle, lasting: boolean) {
  // Two blocks take turns: while one is being written the other is filled.
  let [filling, writing] = [Buffer.allocUnsafe(BLOCK), Buffer.allocUnsafe(BLOCK)];
  let used = 0;
  let pending: Promise<void> = Promise.resolve();
  let flushing: Promise<void> = Promise.resolve();
  let unflushed = 0;

  async function write(): Promise<void> {
    await pending;
    const [block, length] = [filling, used];
    [filling, writing] = [writing, filling];
    used = 0;
    pending = writeWhole(file, block, length);
    // Awaited before the next block, or at the end; until then its failure has a handler.
    pending.catch(() => undefined);
    unflushed += length;
    if (!lasting || unflushed < EARLY_FLUSH) return;
    unflushed = 0;
    await flushing;
    // Only begun early: the package is flushed again, and checked, before it is published.
    flushing = file.datasync().catch(() => undefined);
  }

  return {
    async add(chunk: Uint8Array): Promise<void> {
      for (let at = 0; at < chunk.length;) {
        const taken = Math.min(BLOCK - used, chunk.length - at);
        filling.set(chunk.subarray(at, at + taken), used);
        used += taken;
        at += taken;
        if (used === BLOCK) await write();
      }
    },
    async end(): Promise<void> {
      if (used > 0) await write();
      await pending;
      await flushing;
    },
  };
}

/** A disk may take less than it is given. */
async function writeWhole(file: FileHandle, block: Buffer, length: number): Promise<void> {
  for (let at = 0; at < length;) {
    const { bytesWritten } = await file.write(block, at, length - at);
    at += bytesWritten;
  }
}
