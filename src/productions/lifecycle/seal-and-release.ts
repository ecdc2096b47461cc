import { DucesError } from '../../faults/index.ts';
import { ledgerProofFiles, packageSum, saltedHash } from '../../ledger/index.ts';
import { loadMatter, type Matter } from '../../matters/index.ts';
import {
  parseAgeRecipient,
  sealPackage,
  type SealedProduction,
  type SealRequest,
  type SigningKey,
} from '../../sealing/index.ts';
import { guardStops } from '../guard-stops.ts';
import { planHash, type ProductionPlan } from '../production-plan.ts';
import type { OnProgress } from '../production-progress.ts';
import { actFor, type OpenMatterLedger } from './plan-acts.ts';
import { refuseIfStopped } from './refuse-if-stopped.ts';
import { keepReleaseAttempt } from './release-attempts.ts';

/** What goes out, under which plan, signed by whom, and where to. */
export interface SealingRequest {
  readonly matter: Matter;
  readonly plan: ProductionPlan;
  readonly parts: SealRequest['parts'];
  /** How many records the parts held, once all have been read. */
  readonly rows: () => number;
  readonly signer: SigningKey;
  readonly out: string;
  readonly onProgress: OnProgress;
  readonly signal?: AbortSignal;
}

/**
 * Seals the parts to the plan's recipient and publishes the package: the arrows from collected (or
 * reviewed) to sealed and released. The ledger holds the sealing before anything appears at `out`.
 *
 * @throws DucesError `stopped`, `production-stopped`, `disk-failed`; what a part throws. Nothing is then
 * at `out`, but for one case: the error says so when only the release could not be recorded.
 */
export async function sealAndRelease(
  request: SealingRequest,
  { ledger, salt }: OpenMatterLedger,
): Promise<SealedProduction> {
  const { matter, plan, out, signal } = request;
  const act = actFor(salt, plan);
  keepReleaseAttempt(matter.folder, planHash(plan), out);
  const sealed = await sealPackage({
    finalPath: out,
    parts: request.parts,
    recipients: [parseAgeRecipient(plan.recipient.key)],
    signer: request.signer,
    sealedAt: new Date(),
    attest: async (production) => {
      refuseIfStopped(signal);
      // Read again: a stop may have come while the records were pulled.
      guardStops(loadMatter(matter.folder), plan);
      const proof = await ledger.append({
        kind: 'production-sealed',
        ...act(),
        rows: request.rows(),
        package: packageSum(production),
        recipient: saltedHash(salt, 'recipient', plan.recipient.key),
      });
      return ledgerProofFiles(proof);
    },
  });
  await ledger
    .append({ kind: 'production-released', ...act(), package: packageSum(sealed) })
    .catch((cause: unknown) => {
      throw releasedUnrecorded(out, cause);
    });
  request.onProgress({ stage: 'release', done: 1, total: 1 });
  return sealed;
}

function releasedUnrecorded(out: string, cause: unknown): DucesError {
  return new DucesError(
    'disk-failed',
    `The package is at ${out}, whole; the ledger holds its sealing and could not record its release.`,
    {
      place: { file: out },
      next: 'Mend the disk of the matter, and note the release by hand; the package is good.',
      cause,
    },
  );
}
