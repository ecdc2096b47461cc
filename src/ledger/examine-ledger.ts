import { DucesError } from '../faults/index.ts';
import { sha256Hex, type VerifierKey } from '../sealing/index.ts';
import { parseAct } from './act.ts';
import { openCheckpoint, type Checkpoint } from './checkpoint.ts';
import { collectEntries, type CollectedEntries } from './collect-entries.ts';
import { LEDGER_FILES, type LedgerFiles } from './ledger-files.ts';
import { ledgerFault } from './ledger-fault.ts';
import { examineTile } from './examine-tile.ts';
import type { LedgerStore } from './ledger-store.ts';
import { treeHead, type TreeHash } from './merkle-tree.ts';
import { hashLevels } from './tile-content.ts';
import { parseTileName, tileName, tilesOf, TILE_WIDTH, type Tile } from './tile-layout.ts';

/** A ledger as its files show it. */
export interface LedgerExamination {
  readonly kind: 'ledger-examination';
  readonly checkpoint: Checkpoint | null;
  /** The entries that the checkpoint covers, as far as they can be read. */
  readonly lines: readonly string[];
  /** Their leaf hashes. When there is no fault, they are the leaves of the signed tree. */
  readonly leaves: readonly TreeHash[];
  /** Files beyond the checkpoint: an append that never ended, or an addition by another hand. */
  readonly tail: ReadonlyMap<string, Buffer>;
  /** Partial tiles whose full tile is there: they have done their duty and can go. */
  readonly outgrown: readonly string[];
  /** Every fault found, each with its file and, where it can be told, its entry. */
  readonly faults: readonly DucesError[];
}

/**
 * Proves a ledger's files against each other and the signer's key: signature, tree head, every
 * entry, every tile. Entries and leaf tiles tell on each other: whichever gives the signed head is
 * sound, and each file that differs from it is named with the first entry at which it does.
 */
export function examineLedger(ledger: LedgerFiles, key: VerifierKey): LedgerExamination {
  const { store, files } = ledger;
  const faults: DucesError[] = [];
  const checkpoint = readCheckpoint(ledger, key, faults);
  const tiles = [...files.keys()].flatMap((name) => parseTileName(name) ?? []);
  const size = checkpoint?.size ?? sizeOfTiles(tiles);
  const collected = collectEntries(files, size);
  const trusted = trustedLeaves(collected, checkpoint);
  const covered = coveredTiles(tiles, size);
  if (trusted === null) {
    faults.push(blame(store, collected, checkpoint));
  } else {
    const levels = hashLevels(trusted);
    for (const tile of covered.required) {
      faults.push(...examineTile(store, tile, files.get(tileName(tile)), levels));
    }
    for (const tile of covered.outgrown) {
      faults.push(...examineTile(store, tile, files.get(tileName(tile)), levels));
    }
  }
  const tail = new Map(
    [...files].filter(([name]) => name.startsWith('tile/') && !covered.names.has(name)),
  );
  faults.push(...actFaults(store, collected), ...recoveredFaults(ledger));
  const lines = collected.entries.flatMap((entry) =>
    entry ? [entry.bytes.toString('latin1')] : [],
  );
  const leaves = collected.entries.flatMap((entry) => (entry ? [entry.leaf] : []));
  const outgrown = covered.outgrown.map(tileName);
  return { kind: 'ledger-examination', checkpoint, lines, leaves, tail, outgrown, faults };
}

function readCheckpoint(
  { store, checkpoint }: LedgerFiles,
  key: VerifierKey,
  faults: DucesError[],
): Checkpoint | null {
  const name = LEDGER_FILES.checkpoint;
  if (checkpoint === null) {
    faults.push(ledgerFault(store, name, null, 'The ledger has no checkpoint.'));
    return null;
  }
  try {
    return openCheckpoint(checkpoint.toString('utf8'), key, { file: store.locate(name) });
  } catch (cause) {
    if (!(cause instanceof DucesError)) throw cause;
    faults.push(cause);
    return null;
  }
}

/** What the files themselves claim to hold, for a ledger whose checkpoint does not tell. */
function sizeOfTiles(tiles: readonly Tile[]): number {
  const ends = tiles
    .filter(({ level }) => level === 'entries' || level === 0)
    .map(({ index, width }) => index * TILE_WIDTH + width);
  return ends.reduce((most, end) => Math.max(most, end), 0);
}

/** The leaves that give the signed head: those of the entries, else those of the leaf tiles. */
function trustedLeaves(
  { entries, stored }: CollectedEntries,
  checkpoint: Checkpoint | null,
): readonly TreeHash[] | null {
  const computed = entries.map((entry) => entry?.leaf);
  const whole = [computed, stored].filter((leaves) => leaves.every((leaf) => leaf !== undefined));
  if (checkpoint !== null) {
    return whole.find((leaves) => treeHead(leaves).equals(checkpoint.root)) ?? null;
  }
  const [first, second] = whole;
  if (first === undefined) return null;
  return second === undefined || treeHead(first).equals(treeHead(second)) ? first : null;
}

interface CoveredTiles {
  readonly required: readonly Tile[];
  readonly outgrown: readonly Tile[];
  readonly names: ReadonlySet<string>;
}

function coveredTiles(there: readonly Tile[], size: number): CoveredTiles {
  const required = tilesOf(size);
  const names = new Set(required.map(tileName));
  const full = new Set(required.filter(({ width }) => width === TILE_WIDTH).map(tileName));
  const outgrown = there.filter(
    (tile) => tile.width < TILE_WIDTH && full.has(tileName({ ...tile, width: TILE_WIDTH })),
  );
  for (const tile of outgrown) names.add(tileName(tile));
  return { required, outgrown, names };
}

/** Says what is at fault when neither entries nor leaf tiles give the signed head. */
function blame(
  store: LedgerStore,
  { entries, stored, bundleOf }: CollectedEntries,
  checkpoint: Checkpoint | null,
): DucesError {
  for (const [index, leaf] of stored.entries()) {
    const entry = entries[index];
    if (entry === undefined) {
      return ledgerFault(store, bundleOf(index), index, `Entry ${index} is missing or cut off.`);
    }
    if (leaf === undefined || !entry.leaf.equals(leaf)) {
      const why = `Entry ${index} was altered, removed, repeated or moved.`;
      return ledgerFault(store, bundleOf(index), index, why);
    }
  }
  const why =
    checkpoint === null
      ? 'Without a good checkpoint nothing tells what the entries were.'
      : 'The checkpoint is of another ledger.';
  return ledgerFault(store, LEDGER_FILES.checkpoint, null, why);
}

function actFaults(
  store: LedgerStore,
  { entries, bundleOf }: CollectedEntries,
): readonly DucesError[] {
  return entries.flatMap((entry, index) => {
    if (entry === undefined) return [];
    try {
      parseAct(entry.bytes.toString('latin1'));
      return [];
    } catch {
      const why = `Entry ${index} is no act that a ledger can hold.`;
      return [ledgerFault(store, bundleOf(index), index, why)];
    }
  });
}

/** What was put aside bears the start of its own sum as its name. */
function recoveredFaults({ store, files }: LedgerFiles): readonly DucesError[] {
  return [...files]
    .filter(([name]) => name.startsWith(LEDGER_FILES.recovered))
    .filter(([name, bytes]) => name !== `${LEDGER_FILES.recovered}${sha256Hex(bytes).slice(0, 16)}`)
    .map(([name]) =>
      ledgerFault(store, name, null, 'What an interrupted append had left was altered.'),
    );
}
