export type { DataSource } from './data-source.ts';
export { deepFreeze } from './deep-freeze.ts';
export { readDataFile, type DataFile, type DataPath } from './read-data-file.ts';
