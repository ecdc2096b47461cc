export {
  createAgeIdentity,
  formatAgeIdentity,
  parseAgeRecipient,
  readAgeIdentity,
  type AgeIdentity,
  type AgeRecipient,
} from './age-keys.ts';
export { diskFault, errnoOf } from './disk-fault.ts';
export { NAMESPACES, PACKAGE_FILES } from './package-layout.ts';
export {
  isRunning,
  partialsOf,
  publishAtomically,
  removeStalePartials,
} from './publish-atomically.ts';
export {
  sealPackage,
  type ClearFile,
  type ProductionPart,
  type SealedProduction,
  type SealRequest,
} from './seal-package.ts';
export { readPrivateFile } from './private-file.ts';
export { sealedParts } from './sealed-parts.ts';
export { sha256File, sha256Hex } from './sha256.ts';
export {
  createSigningKey,
  readSigningKey,
  type NewSigningKey,
  type SigningKey,
} from './signing-key.ts';
export type { Content, Spool } from './spool.ts';
export {
  parseVerifierKey,
  verifierKeyFromRaw,
  type VerifierKey,
  verifiesEd25519,
} from './verifier-key.ts';
export {
  assertProven,
  checked,
  checkReport,
  failedCheck,
  runCheck,
  type Check,
  type CheckReport,
} from './check-report.ts';
export { formatKeyTime, outsideWindow, parseKeyTime, type KeyWindow } from './key-window.ts';
export { retireKey, trustKey } from './signers-file.ts';
export { readTrustedSigners, type TrustedSigner } from './trusted-signer.ts';
export { verifyPackage, type VerifyOptions } from './verify-package.ts';
export {
  createSalt,
  packageSum,
  saltedHash,
  type HashedKind,
  type PackageSum,
  type Salt,
  type SaltedHash,
} from './salted-hash.ts';
