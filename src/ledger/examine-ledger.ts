import { join } from 'node:path';
import { DucesError } from '../faults/index.ts';
import type { VerifierKey } from '../sealing/index.ts';
import { parseAct } from './act.ts';
import { openCheckpoint, type Checkpoint } from './checkpoint.ts';
import { LEDGER_FILES, type LedgerText } from './ledger-files.ts';
import { leafHash, treeHead, type TreeHash } from './merkle-tree.ts';

/** A ledger as its files show it. */
export interface LedgerExamination {
  readonly kind: 'ledger-examination';
  readonly checkpoint: Checkpoint | null;
  /** The entries that the checkpoint covers; all whole lines when there is no good checkpoint. */
  readonly lines: readonly string[];
  readonly leaves: readonly TreeHash[];
  /** What lies in the two files beyond the checkpoint: an append that never ended. */
  readonly tail: { readonly entries: string; readonly leaves: string };
  /** Every fault found, each with its file and, where it can be told, its line. */
  readonly faults: readonly DucesError[];
}

/**
 * Proves a ledger's files against each other and the signer's key: signature, tree head, every
 * entry. The stored leaf hashes tell which entry was altered, removed, repeated or moved: the
 * first line that no longer fits.
 */
export function examineLedger(dir: string, text: LedgerText, key: VerifierKey): LedgerExamination {
  const faults: DucesError[] = [];
  const checkpoint = readCheckpoint(dir, text, key, faults);
  const entries = splitLines(text.entries ?? '', checkpoint?.size);
  const hashes = splitLines(text.leaves ?? '', checkpoint?.size);
  const lines = entries.lines;
  const leaves = lines.map((line) => leafHash(Buffer.from(line, 'latin1')));
  const stored = hashes.lines;
  const computed = leaves.map((leaf) => leaf.toString('hex'));
  const size = checkpoint?.size ?? Math.max(lines.length, stored.length);
  const misfit = firstDifference(computed, stored, size);
  if (misfit !== null) {
    faults.push(blame(dir, misfit, { computed, stored, leaves, checkpoint }));
  } else if (checkpoint && !treeHead(leaves).equals(checkpoint.root)) {
    faults.push(corrupt(dir, 'checkpoint', null, 'The checkpoint is of another ledger.'));
  }
  for (const [index, line] of lines.entries()) faults.push(...entryFaults(dir, line, index));
  const tail = { entries: entries.rest, leaves: hashes.rest };
  return { kind: 'ledger-examination', checkpoint, lines, leaves, tail, faults };
}

/** The fault of a ledger file, at a line that counts from 1. */
export function corrupt(
  dir: string,
  file: 'entries' | 'leaves' | 'checkpoint',
  line: number | null,
  message: string,
): DucesError {
  return new DucesError('ledger-corrupt', message, {
    place: { file: join(dir, LEDGER_FILES[file]), ...(line === null ? {} : { line }) },
    next: 'Change nothing; compare with a backup or with a checkpoint held elsewhere.',
  });
}

function readCheckpoint(
  dir: string,
  text: LedgerText,
  key: VerifierKey,
  faults: DucesError[],
): Checkpoint | null {
  if (text.checkpoint === null) {
    faults.push(corrupt(dir, 'checkpoint', null, 'The ledger has no checkpoint.'));
    return null;
  }
  try {
    return openCheckpoint(text.checkpoint, key, { file: join(dir, LEDGER_FILES.checkpoint) });
  } catch (cause) {
    if (!(cause instanceof DucesError)) throw cause;
    faults.push(cause);
    return null;
  }
}

/** The first `limit` whole lines, and what follows them. */
function splitLines(text: string, limit = Infinity): { lines: readonly string[]; rest: string } {
  const lines: string[] = [];
  let at = 0;
  while (lines.length < limit) {
    const end = text.indexOf('\n', at);
    if (end === -1) break;
    lines.push(text.slice(at, end));
    at = end + 1;
  }
  return { lines, rest: text.slice(at) };
}

function firstDifference(
  computed: readonly string[],
  stored: readonly string[],
  size: number,
): number | null {
  for (let index = 0; index < size; index++) {
    if (computed[index] === undefined || computed[index] !== stored[index]) return index;
  }
  return null;
}

interface Evidence {
  readonly computed: readonly string[];
  readonly stored: readonly string[];
  readonly leaves: readonly TreeHash[];
  readonly checkpoint: Checkpoint | null;
}

/** Says which of the two files is at fault where they first differ. */
function blame(dir: string, index: number, evidence: Evidence): DucesError {
  const { computed, stored, leaves, checkpoint } = evidence;
  const entriesProve =
    checkpoint !== null &&
    leaves.length === checkpoint.size &&
    treeHead(leaves).equals(checkpoint.root);
  const line = index + 1;
  if (entriesProve) {
    return corrupt(
      dir,
      'leaves',
      line,
      `The stored hash of entry ${index} was altered or is lost.`,
    );
  }
  if (computed[index] === undefined) {
    return corrupt(dir, 'entries', line, `Entry ${index} is missing or cut off.`);
  }
  return stored[index] === undefined
    ? corrupt(dir, 'leaves', line, `From entry ${index} on, the stored hashes are missing.`)
    : corrupt(dir, 'entries', line, `Entry ${index} was altered, removed, repeated or moved.`);
}

function entryFaults(dir: string, line: string, index: number): readonly DucesError[] {
  try {
    parseAct(line);
    return [];
  } catch {
    return [corrupt(dir, 'entries', index + 1, `Entry ${index} is no act that a ledger can hold.`)];
  }
}
