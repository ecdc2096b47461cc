import { join } from 'node:path';
import { DucesError } from '../../faults/index.ts';
import { openLedger, saltedHash } from '../../ledger/index.ts';
import { amendMatter, type Matter, type Review } from '../../matters/index.ts';
import { PACKAGE_FILES, sha256File, type SigningKey } from '../../sealing/index.ts';
import { keptSalt } from '../matter-salt.ts';
import { heldProduction } from './held-production.ts';

/** What a person found when she looked at held records. */
export interface ReviewRequest extends Pick<Review, 'verdict' | 'reasons' | 'on'> {
  readonly matter: Matter;
  readonly plan: string;
  /** Folder of the held package that was looked at. */
  readonly held: string;
  /** Id of the person. */
  readonly by: string;
  readonly signer: SigningKey;
}

/**
 * Records a person's review of held records: the arrow from held to reviewed, or a stop. It is of the
 * sealed file that is named, byte by byte.
 *
 * @throws DucesError `reference-unknown` for a person or a plan that is not there; `review-missing` when
 * the package is not the one that is held; `usage` for one reviewed already; what `amendMatter` throws.
 */
export async function recordReview(request: ReviewRequest): Promise<void> {
  const { matter, plan, verdict, reasons, by, on } = request;
  const person = matter.people.find(({ id }) => id === by);
  if (person === undefined) {
    throw new DucesError('reference-unknown', `The matter has no person "${by}".`, {
      next: 'Record the person first: duces decide person.',
    });
  }
  const ledger = await openLedger(join(matter.folder, 'ledger'), { signer: request.signer });
  try {
    const { production, held } = await heldProduction(matter, plan);
    const { sha256 } = await sha256File(join(request.held, PACKAGE_FILES.sealed));
    if (sha256 !== held.package) throw otherPackage(request.held);
    const recorded = production.acts.some(
      (each) => each.kind === 'production-reviewed' && each.package === sha256,
    );
    const before = matter.reviews.findLast((each) => each.held === sha256);
    if (recorded || (before !== undefined && !sameReview(before, request))) throw reviewed();
    // A run that was cut off may have recorded it in the matter alone.
    if (before === undefined) {
      amendMatter(matter.folder, 'reviews', { plan, held: sha256, verdict, reasons, by, on });
    }
    const act = { at: new Date().toISOString(), matter: held.matter, subject: held.subject };
    await ledger.append(
      verdict === 'fit-to-go-out'
        ? {
            kind: 'production-reviewed',
            ...act,
            package: held.package,
            by: saltedHash(keptSalt(matter.folder), 'person', by),
          }
        : { kind: 'production-stopped', ...act, reason: 'review-missing' },
    );
  } finally {
    await ledger.close();
  }
}

function otherPackage(path: string): DucesError {
  return new DucesError('review-missing', 'This package is not the one that is held last.', {
    place: { file: path },
    next: 'Review the package that was collected last; what was reviewed must be what goes out.',
  });
}

function sameReview(before: Review, { by, verdict }: ReviewRequest): boolean {
  return before.by === by && before.verdict === verdict;
}

function reviewed(): DucesError {
  return new DucesError('usage', 'What is held was reviewed already.', {
    next: 'A held package is reviewed once; collect again for another review.',
  });
}
