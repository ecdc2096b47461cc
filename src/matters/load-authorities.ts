import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDataFile } from '../data-files/index.ts';
import type { HeldPassage } from '../papers/index.ts';
import { authoritySchema } from './authority-schema.ts';

const FOLDER = 'authorities';

/**
 * The passages of authorities that a matter holds: every `.yaml` file in its `authorities/` folder,
 * by name. A matter without the folder holds none. Throws `data-malformed`, every fault of a file
 * with line, column and what was expected.
 */
export function loadAuthorities(folder: string): readonly HeldPassage[] {
  const path = join(folder, FOLDER);
  if (!existsSync(path)) return [];
  const files = readdirSync(path).filter((name) => name.endsWith('.yaml'));
  return files.toSorted().flatMap((name) => readAuthority(join(path, name)));
}

function readAuthority(file: string): readonly HeldPassage[] {
  const { citation, passages } = readDataFile(file, authoritySchema).data;
  return passages.map(({ pin, text, whole, verified, defines, from, until }) => ({
    citation,
    pin: pin ?? null,
    text,
    whole,
    verified,
    defines,
    from: from ?? null,
    until: until ?? null,
  }));
}
