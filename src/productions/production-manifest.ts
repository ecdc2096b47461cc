import type { CertifiedFile, NotHeld } from '../drafting/index.ts';
import type { GivenApproval } from './guard-approvals.ts';
import type { LoadDocument } from './load-file/load-document.ts';
import { planHash, type ProductionPlan } from './production-plan.ts';

/** What a manifest tells beside the plan. */
export interface ManifestFacts {
  readonly approvals: readonly GivenApproval[];
  readonly files: readonly CertifiedFile[];
  readonly documents: readonly LoadDocument[];
  readonly notHeld: readonly NotHeld[];
}

/**
 * What the recipient may know of the plan. Its SQL, its store and who approved it are the
 * platform's own affair; the plan's hash ties the package to them for an auditor.
 */
export function productionManifest(
  plan: ProductionPlan,
  { approvals, files, documents, notHeld }: ManifestFacts,
): object {
  return {
    format: 'duces-production@1',
    plan: planHash(plan),
    order: plan.order,
    due: plan.due,
    recipient: plan.recipient,
    ...(plan.supplements === undefined ? {} : { supplements: plan.supplements }),
    ...(plan.corrects === undefined ? {} : { corrects: plan.corrects }),
    clauses: plan.clauses,
    handles: plan.accounts.map(({ handle, codePoints }) => ({ handle, codePoints })),
    approvals: approvals.map(({ approval, person }) => ({ role: person.role, at: approval.at })),
    files,
    pages: documents.map(({ pdf, sha256, firstBates, lastBates, pageKeys, native }) => ({
      path: pdf,
      sha256,
      pages: pageKeys.length,
      bates: [firstBates, lastBates],
      of: native,
    })),
    notHeld,
  };
}
