import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { extract, pack, type Header } from 'tar-stream';
import { DucesError } from '../faults/index.ts';
import { isPortablePath } from './portable-path.ts';
import type { Spool } from './spool.ts';

/** The one folder that the archive unpacks to. */
export const ARCHIVE_ROOT = 'production';

/** A file to go into the archive, by its path below the root. */
export interface ArchiveMember {
  readonly path: string;
  readonly spool: Spool;
}

/**
 * Packs members, in the order given, as a plain tar (ustar) whose bytes depend on nothing but the
 * members and `sealedAt`: owner 0, mode 0644, one time for all.
 */
export async function* packArchive(
  members: readonly ArchiveMember[],
  sealedAt: Date,
): AsyncGenerator<Uint8Array, void> {
  const archive = pack();
  const writeAll = async () => {
    for (const { path, spool } of members) {
      const entry = archive.entry({
        name: `${ARCHIVE_ROOT}/${path}`,
        size: spool.bytes,
        mode: 0o644,
        mtime: sealedAt,
      });
      await pipeline(spool.open(), entry);
    }
    archive.finalize();
  };
  writeAll().catch((cause: unknown) => {
    archive.destroy(cause instanceof Error ? cause : new Error(String(cause)));
  });
  yield* archive as AsyncIterable<Uint8Array>;
}

/**
 * Reads an archive as a stream and gives each member's path below the root with its content.
 * Each content must be read to its end before the next member is asked for.
 *
 * @throws DucesError `package-malformed` for a link, a folder, a path outside the root or a name
 * that is not portable: unpacked with `tar`, it could write where it should not.
 */
export async function* readArchive(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ path: string; content: AsyncIterable<Uint8Array> }> {
  const reader = extract();
  const feeding = pipeline(Readable.from(bytes), reader);
  // A failure of the source reaches the loop below through the reader; this keeps it handled.
  feeding.catch((cause: unknown) => reader.destroy(cause instanceof Error ? cause : undefined));
  try {
    for await (const entry of reader) {
      yield { path: memberPath(entry.header), content: entry as AsyncIterable<Uint8Array> };
    }
    await feeding;
  } catch (cause) {
    if (cause instanceof DucesError) throw cause;
    throw new DucesError('package-malformed', 'The archive is cut off or damaged.', {
      next: 'Get the package again from its source; if it stays so, treat it as altered.',
      cause,
    });
  }
}

function memberPath(header: Header): string {
  const prefix = `${ARCHIVE_ROOT}/`;
  const path = header.name.startsWith(prefix) ? header.name.slice(prefix.length) : '';
  if (header.type === 'file' && isPortablePath(path)) return path;
  throw new DucesError('package-malformed', 'The archive holds something that is no plain file.', {
    next: 'Do not unpack it; get the package again from its source.',
  });
}
