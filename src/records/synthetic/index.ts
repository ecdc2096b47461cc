export { makeSyntheticStore } from './make-synthetic-store.ts';
export {
  FOUNDING_HANDLES,
  type SyntheticOptions,
  type SyntheticStore,
} from './synthetic-options.ts';
