export { formatAct, parseAct, type Act } from './act.ts';
export { formatNoteKey, openCheckpoint, type Checkpoint } from './checkpoint.ts';
export { verifyLedgerProof, type LedgerProof } from './ledger-proof.ts';
export { openLedger, type Ledger, type OpenLedgerOptions } from './open-ledger.ts';
export type { LedgerRecovery } from './put-tail-aside.ts';
export { migrateLedger, type LedgerMigration } from './migrate-ledger.ts';
export type { LedgerPlace } from './ledger-files.ts';
export type { LedgerStore } from './ledger-store.ts';
export { checkPackageLedger, LEDGER_PROOF_FILES, ledgerProofFiles } from './package-ledger.ts';
export type { ConsistencyProof } from './prove-ledger.ts';
export {
  createSalt,
  packageSum,
  saltedHash,
  type HashedKind,
  type PackageSum,
  type Salt,
  type SaltedHash,
} from '../sealing/index.ts';
export { proveFromFiles, type LedgerProver } from './prove-from-files.ts';
export { checkLedgerWindow } from './check-ledger-window.ts';
export { readActs } from './read-acts.ts';
export { formatWitnessKey, parseWitnessKey, type Witness } from './witness/cosignature.ts';
export { keepSeenStates, readSeenStates } from './witness/seen-states.ts';
export { witnessCheckpoint } from './witness/witness-checkpoint.ts';
export { formatWitnessRequest, parseWitnessRequest } from './witness/witness-request.ts';
export { addCosignature, checkWitnesses, requestWitness } from './witness/witnessed-checkpoints.ts';
export { verifyLedger, type VerifyLedgerOptions } from './verify-ledger.ts';
