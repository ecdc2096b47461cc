export type { HandlePeriod } from './handle-period.ts';
export { handlesAt } from './handles-at.ts';
export { resolveHandle, type HandleResolution } from './resolve-handle.ts';
