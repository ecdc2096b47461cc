/** Parses the shipped YAML once, at build: beside each folder's files their values in one JSON file. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { hashOf, TWIN_FILE, type ParsedTwins } from '../src/data-files/parsed-twin.ts';

export function parseData(root: string): void {
  const folders = Map.groupBy(globSync('**/*.yaml', { cwd: root }).toSorted(), dirname);
  for (const [folder, files] of folders) {
    const twins = Object.fromEntries(
      files.map((file) => [basename(file), twinOf(join(root, file))]),
    );
    writeFileSync(join(root, folder, TWIN_FILE), JSON.stringify(twins));
  }
}

function twinOf(path: string): ParsedTwins[string] {
  const text = readFileSync(path, 'utf8');
  const value: unknown = parse(text);
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value)) {
    throw new Error(`${path} holds a value that JSON cannot hold.`);
  }
  return { hash: hashOf(text), value };
}
