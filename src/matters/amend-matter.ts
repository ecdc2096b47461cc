import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
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
  | 'factors'
  | 'constructions'
  | 'enumerations'
  | 'seenSignatures'
  | 'confirmedHandles'
  | 'conditions'
  | 'recipients'
  | 'approvals'
  | 'stops'
  | 'liftedStops'
  | 'reviews'
  | 'clawBacks'
  | 'retentions'
  | 'supplies'
  | 'finals';

/**
 * Appends one item to a list of `matter.yaml`, keeping the file's comments and order. The new file
 * is checked whole before it replaces the old one by rename, so that a crash or a bad item leaves
 * the old file. Throws what `loadMatter` throws, with places in the would-be file; `ledger-busy` while
 * another process decides; `disk-failed`.
 */
export function amendMatter(folder: string, list: AmendableList, item: object): void {
  const path = join(folder, 'matter.yaml');
  const partial = `${path}.partial`;
  const file = takePartial(partial, statSync(path, { throwIfNoEntry: false })?.mode ?? 0o600);
  try {
    const text = amended(path, list, item);
    writeWhole(file, text, path);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** A partial file this old is what a crash left: writing one takes milliseconds. */
const STALE_MS = 30_000;

/**
 * Takes the partial file for this process alone. It is the lock too: of two people who decide at
 * the same moment one waits her turn, so that neither decision overwrites the other.
 */
function takePartial(partial: string, mode: number): number {
  const age = Date.now() - (statSync(partial, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > STALE_MS) rmSync(partial, { force: true });
  try {
    return openSync(partial, 'wx', mode);
  } catch (cause) {
    const busy = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    if (!busy) throw unwritable(partial, cause);
    throw new DucesError('ledger-busy', 'Somebody else is writing to this matter.', {
      place: { file: partial },
      next: 'Run the command again in a moment. What a crash left is cleared after 30 seconds.',
    });
  }
}

/** The text of the matter with one more item, checked. */
function amended(path: string, list: AmendableList, item: object): string {
  const document = parseDocument(readFileSync(path, 'utf8'));
  const seq = document.get(list);
  if (isSeq(seq)) {
    seq.flow = false;
    seq.add(document.createNode(item));
  } else document.set(list, document.createNode([item]));
  const text = document.toString({ lineWidth: 100 });
  const { data } = readDataFile({ name: path, text }, matterSchema);
  const broken = checkMatterReferences(data)[0];
  if (broken === undefined) return text;
  throw new DucesError('reference-unknown', `The new item ${broken.problem}.`, {
    place: { file: path },
    next: 'Define the id in the matter first. The matter file was not changed.',
  });
}

function writeWhole(file: number, text: string, path: string): void {
  try {
    writeSync(file, text);
    fsyncSync(file);
  } catch (cause) {
    throw unwritable(path, cause);
  } finally {
    closeSync(file);
  }
}

function unwritable(path: string, cause: unknown): DucesError {
  return new DucesError('disk-failed', `${path} could not be written.`, {
    place: { file: path },
    next: 'Free disk space or correct the permissions. The matter file is untouched.',
    cause,
  });
}
