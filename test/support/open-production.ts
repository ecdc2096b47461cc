import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Decrypter } from 'age-encryption';
import { parse } from 'csv-parse/sync';
import { extract } from 'tar-stream';
import type { AgeIdentity } from '../../src/sealing/index.ts';

/** The files of an opened production by path, in the order of the archive. */
export type OpenedProduction = ReadonlyMap<string, string>;

/** Opens a package as its recipient does: age and tar, by their libraries and not by Duces. */
export async function openProduction(
  packagePath: string,
  identity: AgeIdentity,
): Promise<OpenedProduction> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity.secret.reveal());
  const tar = await decrypter.decrypt(readFileSync(join(packagePath, 'production.tar.age')));
  const files = new Map<string, string>();
  for await (const entry of Readable.from([tar]).pipe(extract())) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(Buffer.from(chunk as Uint8Array));
    files.set(entry.header.name.replace(/^production\//u, ''), Buffer.concat(chunks).toString());
  }
  return files;
}

/** The rows of each category's file, in the order of the archive, every value as text. */
export function producedRecords(
  files: OpenedProduction,
): ReadonlyMap<string, readonly Readonly<Record<string, string>>[]> {
  return new Map(
    [...files].flatMap(([path, text]) => {
      const category = /^records\/(?<category>.+)\.csv$/u.exec(path)?.groups?.['category'];
      if (category === undefined) return [];
      return [[category, parse(text, { columns: true }) as Record<string, string>[]] as const];
    }),
  );
}
