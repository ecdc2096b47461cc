/** How far a production has come. `total` is null while it is not known. */
export interface ProductionProgress {
  readonly stage: 'check' | 'plan' | 'collect' | 'seal' | 'release';
  readonly done: number;
  readonly total: number | null;
}

/** Called at each change; it must not throw. */
export type OnProgress = (progress: ProductionProgress) => void;
