export { checkNumbers, type NumberChecks } from './numbers/check-numbers.ts';
export { fsckMatter, type FsckRequest } from './fsck/fsck-matter.ts';
export { acknowledge } from './lifecycle/acknowledge.ts';
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
export { savePlan } from './save-plan.ts';
