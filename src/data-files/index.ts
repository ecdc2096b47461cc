export type { DataSource } from './data-source.ts';
export { deepFreeze, type DeepReadonly } from './deep-freeze.ts';
export { readDataFile, type DataFile, type DataPath } from './read-data-file.ts';
