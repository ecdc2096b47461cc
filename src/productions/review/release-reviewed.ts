import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { DucesError } from '../../faults/index.ts';
import { openLedger, saltedHash } from '../../ledger/index.ts';
import type { Matter } from '../../matters/index.ts';
import {
  PACKAGE_FILES,
  sealedParts,
  sha256File,
  type AgeIdentity,
  type ProductionPart,
  type SigningKey,
} from '../../sealing/index.ts';
import { guardApprovals } from '../guard-approvals.ts';
import { guardStops } from '../guard-stops.ts';
import { refuseTaken, settleEarlier } from '../lifecycle/before-release.ts';
import { recordingStops } from '../lifecycle/plan-acts.ts';
import { sealAndRelease } from '../lifecycle/seal-and-release.ts';
import { keptSalt } from '../matter-salt.ts';
import type { ReleasedProduction } from '../produce.ts';
import type { OnProgress } from '../production-progress.ts';
import { guardSupplement } from '../supplement/guard-supplement.ts';
import { heldProduction } from './held-production.ts';

/** What was reviewed, what opens it, and where it goes. */
export interface ReviewedRelease {
  readonly matter: Matter;
  readonly plan: string;
  /** Folder of the held package. */
  readonly held: string;
  /** The respondent's identity, which opens the held package. */
  readonly identity: AgeIdentity;
  readonly signer: SigningKey;
  /** The package's final path; nothing may be there. */
  readonly out: string;
  readonly onProgress: OnProgress;
  readonly signal?: AbortSignal;
}

/**
 * Releases what a person reviewed: the very files that were held, sealed now to the plan's recipient.
 * The records are not pulled again, so that nothing goes out that nobody looked at.
 *
 * @throws DucesError `review-missing` when nobody found it fit, or it is another file than the one that
 * was reviewed; `production-stopped`, `approval-…`, `already-released`, `release-unknown`;
 * `decryption-failed` and what `sealPackage` throws. Nothing is then at `out`.
 */
export async function releaseReviewed(request: ReviewedRelease): Promise<ReleasedProduction> {
  const { matter, plan: hash, out } = request;
  guardStops(matter, null);
  refuseTaken(matter.folder, out);
  const { folder } = matter;
  const ledger = await openLedger(join(folder, 'ledger'), { signer: request.signer });
  try {
    const open = { ledger, salt: keptSalt(folder) };
    const { production, held } = await heldProduction(matter, hash);
    const { plan } = production;
    const earlier = await settleEarlier(folder, plan, out, open);
    if (earlier !== null) {
      return { plan, planHash: hash, rows: earlier.rows, sealed: earlier.package };
    }
    guardApprovals(matter, hash);
    guardStops(matter, plan);
    await guardSupplement(matter, plan, ledger);
    guardReview(request, open.salt, production.acts, held.package);
    await refuseOther(request.held, held.package);
    return await recordingStops(open, plan, async () => {
      const parts = heldParts(request);
      const rows = () => held.rows;
      const sealed = await sealAndRelease({ ...request, plan, parts, rows }, open);
      return { plan, planHash: hash, rows: held.rows, sealed: sealed.sha256 };
    });
  } finally {
    await ledger.close();
  }
}

type Acts = Awaited<ReturnType<typeof heldProduction>>['production']['acts'];

/** Both the matter and the ledger must say that a person found this very file fit. */
function guardReview(
  { matter, plan }: ReviewedRelease,
  salt: Parameters<typeof saltedHash>[0],
  acts: Acts,
  held: string,
): void {
  const review = matter.reviews.findLast((each) => each.plan === plan && each.held === held);
  const recorded = acts.some(
    (act) =>
      act.kind === 'production-reviewed' &&
      act.package === held &&
      act.by === saltedHash(salt, 'person', review?.by ?? ''),
  );
  if (review?.verdict === 'fit-to-go-out' && recorded) return;
  throw new DucesError('review-missing', 'Nobody has found what is held fit to go out.', {
    next: 'Have a person open it and record what she found: duces productions review.',
  });
}

async function refuseOther(path: string, held: string): Promise<void> {
  const { sha256 } = await sha256File(join(path, PACKAGE_FILES.sealed));
  if (sha256 === held) return;
  throw new DucesError('review-missing', 'This package is not the one that was reviewed.', {
    place: { file: path },
    next: 'Give the folder of the held package as it was reviewed.',
  });
}

/** The list of sums and its signature are made anew, for the new package. */
async function* heldParts({
  held,
  identity,
}: ReviewedRelease): AsyncGenerator<ProductionPart, void> {
  for await (const part of sealedParts(held, identity)) {
    if (part.path === PACKAGE_FILES.sums || part.path === PACKAGE_FILES.signature) {
      // The archive goes on behind a member only once it has been read.
      await buffer(part.content);
      continue;
    }
    yield part;
  }
}
