import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import { readDataFile } from '../data-files/index.ts';
import { DucesError } from '../faults/index.ts';
import { checkMatterReferences } from './check-matter-references.ts';
import { matterSchema } from './matter-schema.ts';

/** The lists of a matter that people add to by command. */
export type AmendableList =
  | 'people'
  | 'judgments'
  | 'constructions'
  | 'enumerations'
  | 'conditions'
  | 'recipients'
  | 'approvals';

/**
 * Appends one item to a list of `matter.yaml`, keeping the file's comments and order. The new file
 * is checked whole before it replaces the old one by rename, so that a crash or a bad item leaves
 * the old file. Throws what `loadMatter` throws, with places in the would-be file.
 */
export function amendMatter(folder: string, list: AmendableList, item: object): void {
  const path = join(folder, 'matter.yaml');
  const document = parseDocument(readFileSync(path, 'utf8'));
  const seq = document.get(list);
  if (isSeq(seq)) {
    seq.flow = false;
    seq.add(document.createNode(item));
  } else document.set(list, document.createNode([item]));
  const text = document.toString({ lineWidth: 100 });
  const { data } = readDataFile({ name: path, text }, matterSchema);
  const broken = checkMatterReferences(data)[0];
  if (broken !== undefined) {
    throw new DucesError('reference-unknown', `The new item ${broken.problem}.`, {
      place: { file: path },
      next: 'Define the id in the matter first. The matter file was not changed.',
    });
  }
  replaceFile(path, text);
}

function replaceFile(path: string, text: string): void {
  const partial = `${path}.partial-${process.pid}`;
  try {
    const file = openSync(partial, 'wx');
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(partial, path);
  } catch (cause) {
    rmSync(partial, { force: true });
    throw new DucesError('disk-failed', `${path} could not be written.`, {
      place: { file: path },
      next: 'Free disk space or correct the permissions. The old file is untouched.',
      cause,
    });
  }
}
