import { DucesError } from '../../faults/index.ts';
import { runCheck, type Check, type VerifierKey } from '../../sealing/index.ts';
import { openCheckpoint } from '../checkpoint.ts';
import { examineLedger } from '../examine-ledger.ts';
import { ledgerFault } from '../ledger-fault.ts';
import { LEDGER_FILES, ledgerStore, readLedgerFiles, type LedgerPlace } from '../ledger-files.ts';
import { consistencyPath, treeHead } from '../merkle-tree.ts';
import { parseSignedNote } from '../signed-note.ts';
import { openCosignature, type Witness } from './cosignature.ts';
import type { WitnessRequest } from './witness-request.ts';

/**
 * Makes the request for a witness to co-sign a ledger as it is now, and keeps its checkpoint, so that the
 * co-signature can be put under it when the ledger has grown meanwhile.
 *
 * @param from the size that the witness saw last; 0 for one that saw nothing.
 * @throws DucesError `reference-unknown` for a size that the ledger never had, or an empty ledger;
 * `ledger-corrupt`, `ledger-busy`, `disk-failed`.
 */
export async function requestWitness(
  place: LedgerPlace,
  key: VerifierKey,
  from: number,
): Promise<WitnessRequest> {
  const store = ledgerStore(place);
  const lock = await store.lock();
  try {
    const files = await readLedgerFiles(store);
    const { faults, leaves } = examineLedger(files, key);
    const [fault] = faults;
    if (fault !== undefined) throw fault;
    if (leaves.length === 0 || from > leaves.length) throw neverHad(from, leaves.length);
    const checkpoint = files.checkpoint?.toString('utf8') ?? '';
    const name = fileOf(leaves.length);
    if (!files.files.has(name)) await store.create(name, Buffer.from(checkpoint));
    const proof = from === 0 ? [] : consistencyPath(leaves, from);
    return { old: from, proof, checkpoint };
  } finally {
    await lock.release();
  }
}

/**
 * Puts a witness's answer under the checkpoint that it was asked to co-sign.
 *
 * @param lines the signature line, or lines, that the witness gave.
 * @returns how many entries it co-signed, and when by its own clock.
 * @throws DucesError `signature-invalid` when it is under no checkpoint that was asked about;
 * `ledger-corrupt`, `ledger-busy`, `disk-failed`.
 */
export async function addCosignature(
  place: LedgerPlace,
  key: VerifierKey,
  witness: Witness,
  lines: string,
): Promise<{ readonly size: number; readonly time: number }> {
  const store = ledgerStore(place);
  const lock = await store.lock();
  try {
    const { files } = await readLedgerFiles(store);
    for (const [name, bytes] of witnessedFiles(files)) {
      const text = bytes.toString('utf8');
      const added = parseSignedNote(`${text}${lines.trimEnd()}\n`);
      const found = added === null ? null : cosignatureOrNull(added, witness);
      if (found === null) continue;
      const { size } = openCheckpoint(text, key);
      if (!text.includes(lines.trim())) {
        await store.swap(name, Buffer.from(`${text}${lines.trimEnd()}\n`), bytes);
      }
      return { size, time: found.time };
    }
    throw underNone(witness);
  } finally {
    await lock.release();
  }
}

/**
 * Checks what witnesses co-signed: each kept checkpoint is the ledger's own, the ledger begins with its
 * entries, and each witness named has co-signed at least one. The newest of each is told with its time.
 *
 * @throws DucesError `file-not-found`; `disk-failed`. Broken proofs are failed checks.
 */
export async function checkWitnesses(
  place: LedgerPlace,
  key: VerifierKey,
  witnesses: readonly Witness[],
): Promise<readonly Check[]> {
  const store = ledgerStore(place);
  const files = await readLedgerFiles(store);
  const { leaves } = examineLedger(files, key);
  const kept = witnessedFiles(files.files);
  const grew = kept.map(([name, bytes]) =>
    runCheck('witnessed', 'the ledger begins with what was shown to a witness', () => {
      const { size, root } = openCheckpoint(bytes.toString('utf8'), key, {
        file: store.locate(name),
      });
      if (size <= leaves.length && treeHead(leaves.slice(0, size)).equals(root)) {
        return `${size} of ${leaves.length} entries`;
      }
      throw ledgerFault(store, name, null, `The ledger does not begin with these ${size} entries.`);
    }),
  );
  const signed = witnesses.map((witness) =>
    runCheck('witness', `${witness.name} co-signed the ledger`, () => {
      const found = kept.flatMap(([, bytes]) => {
        const note = parseSignedNote(bytes.toString('utf8'));
        const own = note === null ? null : openCosignature(note, witness);
        return own === null
          ? []
          : [{ ...own, size: openCheckpoint(bytes.toString('utf8'), key).size }];
      });
      const newest = found.toSorted((a, b) => b.size - a.size)[0];
      if (newest === undefined) throw notWitnessed(witness);
      const at = new Date(newest.time * 1000).toISOString();
      return `${newest.size} of ${leaves.length} entries, ${at} by its own clock`;
    }),
  );
  return Promise.all([...grew, ...signed]);
}

function witnessedFiles(
  files: ReadonlyMap<string, Buffer>,
): readonly (readonly [string, Buffer])[] {
  return [...files].filter(([name]) => name.startsWith(LEDGER_FILES.witnessed));
}

function fileOf(size: number): string {
  return `${LEDGER_FILES.witnessed}${size}`;
}

/** A line that does not verify under this checkpoint may do so under another. */
function cosignatureOrNull(note: Parameters<typeof openCosignature>[0], witness: Witness) {
  try {
    return openCosignature(note, witness);
  } catch (error) {
    if (error instanceof DucesError && error.code === 'signature-invalid') return null;
    throw error;
  }
}

function neverHad(from: number, size: number): DucesError {
  return new DucesError(
    'reference-unknown',
    `The ledger did not grow from ${from} entries: it has ${size}.`,
    {
      next: 'Give the size that the witness saw last; 0 for one that saw nothing yet.',
    },
  );
}

function underNone({ name }: Witness): DucesError {
  return new DucesError(
    'signature-invalid',
    `This is no co-signature of ${name} under a checkpoint that it was asked to co-sign.`,
    { next: 'Check the witness’s key, and that the answer is to duces ledger witness request.' },
  );
}

function notWitnessed({ name }: Witness): DucesError {
  return new DucesError(
    'signature-invalid',
    `No kept checkpoint bears a co-signature of ${name}.`,
    {
      next: 'Ask the witness: duces ledger witness request, then duces ledger witness add.',
    },
  );
}
