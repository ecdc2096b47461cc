export { checkNumbers, type NumberChecks } from './numbers/check-numbers.ts';
export { fsckMatter, type FsckRequest } from './fsck/fsck-matter.ts';
export { acknowledge, clawBack, returned } from './lifecycle/after-release.ts';
export { resumeRelease, type FoundOut } from './lifecycle/resume-release.ts';
export { listProductions, type ListedProduction } from './lifecycle/list-productions.ts';
export { preserve, type PreservedRecords } from './preservation/preserve.ts';
export { preparePlan, type PreparedProduction } from './prepare-plan.ts';
export { produce, type ReleasedProduction, type ReleaseRequest } from './produce.ts';
export {
  planHash,
  type PlannedAccount,
  type PlannedCategory,
  type PlannedClause,
  type ProductionPlan,
} from './production-plan.ts';
export { productionFactsOf } from './production-facts-of.ts';
export type { OnProgress, ProductionProgress } from './production-progress.ts';
export type { ProductionRequest } from './production-request.ts';
export { holdForReview } from './review/hold-for-review.ts';
export { recordReview } from './review/record-review.ts';
export { releaseReviewed } from './review/release-reviewed.ts';
export { destroyIdentity } from './retention/destroy-identity.ts';
export { destroyPackage } from './retention/destroy-package.ts';
export { keptPackages } from './retention/kept-package.ts';
export { savePlan } from './save-plan.ts';
