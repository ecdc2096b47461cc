import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** The file in a folder of shipped data that holds its YAML files already parsed. */
export const TWIN_FILE = 'parsed.json';

/** By the name of each YAML file of a folder: the hash of its text, and its value before a schema. */
export type ParsedTwins = Readonly<
  Record<string, { readonly hash: string; readonly value: unknown }>
>;

/** Only data that ships with this code has twins: a folder of the user's own is always parsed. */
const SHIPPED = join(import.meta.dirname, '..') + sep;
const folders = new Map<string, ParsedTwins | null>();

/**
 * The value of a shipped YAML file as the build parsed it, which spares a start the parsing of
 * hundreds of files; null where there is none, or where the text is no longer the one parsed.
 */
export function parsedTwin(
  path: string,
  text: string,
  shipped = SHIPPED,
): { readonly value: unknown } | null {
  if (!path.startsWith(shipped)) return null;
  const folder = dirname(path);
  const twins = folders.has(folder) ? folders.get(folder) : readTwins(join(folder, TWIN_FILE));
  folders.set(folder, twins ?? null);
  const twin = twins?.[basename(path)];
  return twin === undefined || twin.hash !== hashOf(text) ? null : twin;
}

/** The hash by which a text is known to be the one that was parsed. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function readTwins(path: string): ParsedTwins | null {
  try {
    // The build writes the file in this shape, and the hash of each text is checked before use.
    return JSON.parse(readFileSync(path, 'utf8')) as ParsedTwins;
  } catch {
    return null;
  }
}
